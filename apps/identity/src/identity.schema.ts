import type { ServiceSchema } from '@blueheart/database';
import { Audit1795871175887 } from './migrations/1795871175887-audit.js';
import { Staff1795962100000 } from './migrations/1795962100000-staff.js';
import { Offers1795975000000 } from './migrations/1795975000000-offers.js';
import { PartsTold1796100001000 } from './migrations/1796100001000-parts-told.js';
import { ByRecovery1796100002000 } from './migrations/1796100002000-by-recovery.js';
import { Phones1795967000000 } from './migrations/1795967000000-phones.js';
import { Tokens1795965000000 } from './migrations/1795965000000-tokens.js';

/** What the service changes and deletes. Staff and tokens are never deleted: the audit log names them. */
const kept = ['campaigns', 'staff', 'tokens', 'phones'];
const changing = [
  'roles',
  'passes',
  'attempts',
  'used_codes',
  'pins',
  'users',
  'sessions',
  'accounts',
  'two_factors',
  'verifications',
];
const list = (tables: readonly string[]) => tables.map((table) => `identity.${table}`).join(', ');

/** The audit log is added to and read; whoever could do more is refused by its trigger. */
export const identitySchema: ServiceSchema = {
  name: 'identity',
  migrations: [
    Audit1795871175887,
    Staff1795962100000,
    Tokens1795965000000,
    Phones1795967000000,
    Offers1795975000000,
    PartsTold1796100001000,
    ByRecovery1796100002000,
  ],
  grants: (roleOf) => [
    `grant select, insert on identity.audit, identity.told_once to "${roleOf('identity')}"`,
    `grant select, insert, update on ${list(kept)} to "${roleOf('identity')}"`,
    `grant select, insert, update, delete on ${list(changing)} to "${roleOf('identity')}"`,
  ],
};
