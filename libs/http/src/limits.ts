/** What one request may cost. Sizes in bytes, times in milliseconds. */
export interface Limits {
  /** Longest body. A signed pledge is below 2 kB. */
  bodyBytes: number;
  /** How deep a JSON body may nest. */
  jsonDepth: number;
  /** How many fields a form may have. */
  formFields: number;
  /** Until the headers have arrived. */
  headersMs: number;
  /** Until the whole request has arrived. */
  requestMs: number;
  /** The same of a file, which a phone sends over a slow line. */
  fileMs: number;
  /** How long a connection may be silent in mid-answer; event streams must beat faster. */
  silenceMs: number;
  /** How long an idle connection is kept: more would hold up a stop (a client that keeps alive). */
  keepAliveMs: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 64 * 1024,
  jsonDepth: 32,
  formFields: 200,
  headersMs: 5_000,
  requestMs: 10_000,
  fileMs: 300_000,
  silenceMs: 60_000,
  keepAliveMs: 2_000,
};
