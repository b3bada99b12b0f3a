import type { ServiceSchema } from '@blueheart/database';
import { CampaignKeys1796100170000 } from './migrations/1796100170000-campaign-keys.js';
import { DataKeys1766000000000 } from './migrations/1766000000000-data-keys.js';
import { Erasures1768000000000 } from './migrations/1768000000000-erasures.js';
import { WithdrawnErasures1796000006000 } from './migrations/1796000006000-withdrawn-erasures.js';
import { FarewellKeys1766100000000 } from './migrations/1766100000000-farewell-keys.js';

/** The services that hold the keyring: those that need a contact. */
const holders = ['pledges', 'notifications', 'identity', 'schedule', 'distribution', 'media'];

/** The services that open what was sealed at a booth. */
const boothHands = ['pledges', 'schedule'];

export const sealingSchema: ServiceSchema = {
  name: 'sealing',
  migrations: [
    DataKeys1766000000000,
    FarewellKeys1766100000000,
    Erasures1768000000000,
    WithdrawnErasures1796000006000,
    CampaignKeys1796100170000,
  ],
  grants: (roleOf) => [
    ...holders.map((service) => `grant usage on schema sealing to "${roleOf(service)}"`),
    ...holders.map((service) => `grant select on sealing.migrations to "${roleOf(service)}"`),
    `grant select, insert, delete on sealing.data_keys to "${roleOf('pledges')}"`,
    `grant select, insert, update on sealing.erasures to "${roleOf('pledges')}"`,
    `grant select on sealing.data_keys to "${roleOf('notifications')}"`,
    `grant select, insert on sealing.data_keys to "${roleOf('identity')}"`,
    `grant select, insert, delete on sealing.data_keys to "${roleOf('schedule')}"`,
    `grant select, insert, delete on sealing.data_keys to "${roleOf('distribution')}"`,
    `grant select, insert, delete on sealing.data_keys to "${roleOf('media')}"`,
    ...boothHands.map(
      (service) => `grant select, insert on sealing.campaign_keys to "${roleOf(service)}"`,
    ),
  ],
};
