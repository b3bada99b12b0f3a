/** Why there is no picture. */
export type Trouble = 'denied' | 'none' | 'busy';

/** What a browser's refusal to open the camera means (W3C, Media Capture and Streams, 10.2). */
export function troubleOf(error: unknown): Trouble {
  // Not of every browser are they all of the class Error.
  const { name } = (error ?? {}) as { readonly name?: unknown };
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}
