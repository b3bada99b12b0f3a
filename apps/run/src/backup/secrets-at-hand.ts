import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Secrets, Settings } from '@blueheart/config';
import type { SecretsAtHand } from '@blueheart/database';
import { OperatorError } from '../operator-error.js';

/**
 * What a backup knows of the secrets: HMACs of constants, from which nothing can be computed back. The roles'
 * passwords are not among them, as every migration sets them anew. Throws OperatorError where there is no pepper.
 */
export function secretsAtHand({ pepper, postgresPassword, keyring }: Secrets): SecretsAtHand {
  const follow = (key: Buffer | string, what: string) =>
    createHmac('sha256', key).update(`blue heart backup: ${what}`).digest();
  if (!pepper)
    throw new OperatorError('There is no pepper among the secrets here: no backup can be signed.');
  const checks: Record<string, string> = { pepper: follow(pepper, 'pepper').toString('hex') };
  for (const { id, key } of keyring.keys)
    checks[`key ${id} of the keyring`] = follow(key, 'key').toString('hex');
  if (postgresPassword)
    checks['postgres-password'] = follow(postgresPassword, 'password').toString('hex');
  return { signingKey: follow(pepper, 'signature'), checks };
}

/** A restore must not make secrets: those that belong to the backup would then be in nobody's way but theirs. */
export function expectSecrets({ secretsDir }: Settings): void {
  if (existsSync(join(secretsDir, 'pepper'))) return;
  throw new OperatorError(
    `There are no secrets in ${secretsDir}. A backup never holds them: put the copy that you kept there, ` +
      'or name its folder in SECRETS_DIR, and restore again.',
  );
}
