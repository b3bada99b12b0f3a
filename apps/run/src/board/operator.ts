import { hash, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '@blueheart/config';

/** The name that goes with the password. */
export const operatorName = 'operator';

/** Whether an `Authorization` header (RFC 7617, Basic) is the operator's. Nobody's is where no password is known. */
export function isOperator(
  header: string | undefined,
  { operatorPassword }: Pick<Secrets, 'operatorPassword'>,
): boolean {
  const [scheme, credentials = ''] = header?.split(' ') ?? [];
  if (!operatorPassword || scheme?.toLowerCase() !== 'basic') return false;
  const given = Buffer.from(credentials, 'base64').toString('utf8');
  return timingSafeEqual(hashOf(given), hashOf(`${operatorName}:${operatorPassword}`));
}

/** Of one length, whatever was typed. */
function hashOf(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
