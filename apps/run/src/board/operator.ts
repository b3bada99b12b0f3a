import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '@blueheart/config';

/** The name that goes with the password. */
export const operatorName = 'operator';

/** Follows from a secret that every process has, so that there is none more to keep: 128 bits, hex. */
export function operatorPassword({ roles }: Secrets): string {
  return createHmac('sha256', roles).update('operator password').digest('hex').slice(0, 32);
}

/** Whether an `Authorization` header (RFC 7617, Basic) is the operator's. */
export function isOperator(header: string | undefined, secrets: Secrets): boolean {
  const [scheme, credentials = ''] = header?.split(' ') ?? [];
  if (scheme?.toLowerCase() !== 'basic') return false;
  const digest = (text: string) => createHmac('sha256', secrets.roles).update(text).digest();
  const given = digest(Buffer.from(credentials, 'base64').toString('utf8'));
  return timingSafeEqual(given, digest(`${operatorName}:${operatorPassword(secrets)}`));
}
