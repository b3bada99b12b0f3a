import type { ServiceSchema } from '@blueheart/database';
import { EventLetters1796200150010 } from './migrations/1796200150010-event-letters.js';
import { AgreedLetters1796200150011 } from './migrations/1796200150011-agreed-letters.js';
import { WorkLetters1796100130010 } from './migrations/1796100130010-work-letters.js';
import { Invitations1796100160010 } from './migrations/1796100160010-invitations.js';
import { ShiftLetters1796100120000 } from './migrations/1796100120000-shift-letters.js';
import { VenueLetters1796100020000 } from './migrations/1796100020000-venue-letters.js';
import { ErasureOrders1796000017000 } from './migrations/1796000017000-erasure-orders.js';
import { Letters1766000003000 } from './migrations/1766000003000-letters.js';
import { LastLetters1766100005000 } from './migrations/1766100005000-last-letters.js';
import { LettersOfCampaign1795877400000 } from './migrations/1795877400000-letters-of-campaign.js';
import { StaffLetters1795876600000 } from './migrations/1795876600000-staff-letters.js';
import { WitnessedLetters1796100190210 } from './migrations/1796100190210-witnessed-letters.js';
import { PartnerLetters1796100210010 } from './migrations/1796100210010-partner-letters.js';
import { Webhooks1795970000000 } from './migrations/1795970000000-webhooks.js';
import { StubbornLetters1769000001000 } from './migrations/1769000001000-stubborn-letters.js';

/**
 * Letters and campaign copies are changed, never deleted: a cause that had its letter must stay known. Webhooks and
 * what was delivered to them are.
 */
export const notificationsSchema: ServiceSchema = {
  name: 'notifications',
  migrations: [
    Letters1766000003000,
    LastLetters1766100005000,
    StubbornLetters1769000001000,
    StaffLetters1795876600000,
    LettersOfCampaign1795877400000,
    Webhooks1795970000000,
    ErasureOrders1796000017000,
    VenueLetters1796100020000,
    ShiftLetters1796100120000,
    WorkLetters1796100130010,
    Invitations1796100160010,
    WitnessedLetters1796100190210,
    PartnerLetters1796100210010,
    EventLetters1796200150010,
    AgreedLetters1796200150011,
  ],
  grants: (roleOf) => {
    const notifications = `"${roleOf('notifications')}"`;
    return [
      `grant usage on schema notifications to ${notifications}`,
      `grant select, insert, update on notifications.letters, notifications.campaigns to ${notifications}`,
      `grant select, insert, update on notifications.mailbox_erasures to ${notifications}`,
      `grant select, insert, update, delete on notifications.erasure_orders to ${notifications}`,
      `grant select, insert, update, delete on notifications.webhooks, notifications.webhook_deliveries to ${notifications}`,
    ];
  },
};
