import { canonicalJson } from './canonical-json.js';
import type { Entry } from './entry.schema.js';

/** What of an entry is hashed: all of it but the hash, and the device that it was made on. */
export function bodyOf({ hash: _hash, ...body }: Entry, device: string): string {
  return canonicalJson({ ...body, device });
}

/** SHA-256 of such a body, in hexadecimal, as a browser and Node both compute it. */
export async function hashOf(body: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
