import type { ServiceSchema } from '@blueheart/database';
import { Begin1795871175887 } from './migrations/1795871175887-begin.js';

/** Who may do what in this schema. */
export const identitySchema: ServiceSchema = {
  name: 'identity',
  migrations: [Begin1795871175887],
  grants: () => [],
};
