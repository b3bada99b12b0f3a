import type { ServiceSchema } from '@blueheart/database';
import { Revocations1795962000000 } from './migrations/1795962000000-revocations.js';

/** Identity revokes; every process looks, as a role that can do nothing else. */
export const accessSchema: ServiceSchema = {
  name: 'access',
  migrations: [Revocations1795962000000],
  grants: (roleOf) => [
    `grant usage on schema access to "${roleOf('identity')}"`,
    `grant select, insert, update, delete on access.revocations to "${roleOf('identity')}"`,
    `grant select on access.revocations to "${roleOf('access')}"`,
  ],
};
