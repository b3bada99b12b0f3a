import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

/** What PostgreSQL itself takes (`scram_iterations`). */
const iterations = 4_096;

/**
 * What PostgreSQL keeps of a password (RFC 5802, RFC 7677): who has it cannot log in with it. `password` is printable
 * ASCII, which SASLprep leaves as it is.
 */
export function scramVerifier(password: string, salt: Buffer): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const keyOf = (name: string) => createHmac('sha256', salted).update(name).digest();
  const storedKey = createHash('sha256').update(keyOf('Client Key')).digest();
  const [salt64, stored64, server64] = [salt, storedKey, keyOf('Server Key')].map((bytes) =>
    bytes.toString('base64'),
  );
  return `SCRAM-SHA-256$${iterations}:${salt64}$${stored64}:${server64}`;
}
