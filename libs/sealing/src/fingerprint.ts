import { createHmac, hash, hkdfSync } from 'node:crypto';

/**
 * Finds a contact again without keeping it: HMAC-SHA-256 of its canonical form under a pepper that
 * never changes. 32 bytes. Without a pepper, as where only letters are written, each method throws.
 */
export class Fingerprints {
  constructor(private readonly given: Buffer | undefined) {}

  of(canonical: string): Buffer {
    return createHmac('sha256', this.pepper).update(canonical).digest();
  }

  /** 32 bytes for one purpose alone, drawn from the pepper (HKDF-SHA-256, RFC 5869): the same in every process. */
  keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.pepper, '', purpose, 32));
  }

  private get pepper(): Buffer {
    if (this.given) return this.given;
    throw new Error('This process has no pepper: nobody is looked for here.');
  }
}

/** How a token is stored: SHA-256 of 32 random bytes needs no salt. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
