import { createHmac, hash, hkdfSync } from 'node:crypto';

/**
 * Finds a contact again without keeping it: HMAC-SHA-256 of its canonical form under a pepper that
 * never changes. 32 bytes.
 */
export class Fingerprints {
  constructor(private readonly pepper: Buffer) {}

  of(canonical: string): Buffer {
    return createHmac('sha256', this.pepper).update(canonical).digest();
  }

  /** 32 bytes for one purpose alone, drawn from the pepper (HKDF-SHA-256, RFC 5869): the same in every process. */
  keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.pepper, '', purpose, 32));
  }
}

/** How a token is stored: SHA-256 of 32 random bytes needs no salt. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
