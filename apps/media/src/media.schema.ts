import type { ServiceSchema } from '@blueheart/database';
import { Outlets1796300010000 } from './migrations/1796300010000-outlets.js';
import { Regions1796300020000 } from './migrations/1796300020000-regions.js';
import { Links1796300030000 } from './migrations/1796300030000-links.js';

const list = (tables: readonly string[]) => tables.map((table) => `media.${table}`).join(', ');

/** What is, and is kept as it becomes otherwise. */
const kept = ['campaigns', 'channels', 'outlets', 'rates', 'sites', 'links', 'visits'];

/** Who may do what in this schema. */
export const mediaSchema: ServiceSchema = {
  name: 'media',
  migrations: [Outlets1796300010000, Regions1796300020000, Links1796300030000],
  grants: (roleOf) => [`grant select, insert, update on ${list(kept)} to "${roleOf('media')}"`],
};
