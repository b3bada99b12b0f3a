import { Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
export const cost = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** The same however a keyboard composes its letters (NIST SP 800-63B, 3.1.1.2: NFKC). */
export function normalPassword(password: string): string {
  return password.normalize('NFKC');
}

/** Argon2id (RFC 9106) in the PHC string format; some tens of milliseconds, outside of the event loop. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), cost);
}

export function isPassword(hashed: string, password: string): Promise<boolean> {
  return verify(hashed, normalPassword(password));
}
