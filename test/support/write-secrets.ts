import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseRoles, roleFileOf, type Secrets } from '@blueheart/config';

/** Secrets as the files that a program reads them from. */
export function writeSecrets(dir: string, secrets: Secrets): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const { roles, operatorPassword, pepper, keyring, postgresPassword, access } = secrets;
  const keys = keyring.keys.map(({ id, key }) => ({ id, key: key.toString('base64url') }));
  const files = {
    ...Object.fromEntries(databaseRoles.map((role) => [roleFileOf(role), roles.get(role)!])),
    'operator-password': operatorPassword!,
    pepper: pepper!.toString('base64url'),
    'keyring.json': JSON.stringify({ keys }),
    'postgres-password': postgresPassword,
    'access-private-key.pem': access.privateKey!.export({ format: 'pem', type: 'pkcs8' }),
    'access-public-key.pem': access.publicKey.export({ format: 'pem', type: 'spki' }),
  };
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(dir, name), text, { mode: 0o600 });
}
