import { negotiate } from '@fastify/accept-negotiator';
import type { Asset } from './assets.js';

/** The smallest form of an asset that the caller takes, by its Accept-Encoding, and what to call it. */
export function encodedFor(
  { body, encoded }: Asset,
  accepted: string | undefined,
): { body: Buffer; encoding?: string } {
  if (!encoded || !accepted) return { body };
  const encoding = negotiate(accepted, Object.keys(encoded)) as keyof typeof encoded | null;
  return encoding ? { body: encoded[encoding], encoding } : { body };
}
