import { createHash, createHmac } from 'node:crypto';

/**
 * Finds a contact again without keeping it: HMAC-SHA-256 of its canonical form under a pepper that
 * never changes. 32 bytes.
 */
export class Fingerprints {
  constructor(private readonly pepper: Buffer) {}

  of(canonical: string): Buffer {
    return createHmac('sha256', this.pepper).update(canonical).digest();
  }
}

/** How a token is stored: SHA-256 of 32 random bytes needs no salt. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
