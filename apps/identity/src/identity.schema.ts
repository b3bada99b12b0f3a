import type { ServiceSchema } from '@blueheart/database';
import { Audit1795871175887 } from './migrations/1795871175887-audit.js';

/** The audit log is added to and read; whoever could do more is refused by its trigger. */
export const identitySchema: ServiceSchema = {
  name: 'identity',
  migrations: [Audit1795871175887],
  grants: (roleOf) => [`grant select, insert on identity.audit to "${roleOf('identity')}"`],
};
