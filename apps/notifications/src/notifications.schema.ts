import type { ServiceSchema } from '@blueheart/database';
import { Letters1766000003000 } from './migrations/1766000003000-letters.js';

/** Letters and campaign copies are changed, never deleted: a cause that had its letter must stay known. */
export const notificationsSchema: ServiceSchema = {
  name: 'notifications',
  migrations: [Letters1766000003000],
  grants: (roleOf) => {
    const notifications = `"${roleOf('notifications')}"`;
    return [
      `grant usage on schema notifications to ${notifications}`,
      `grant select, insert, update on notifications.letters, notifications.campaigns to ${notifications}`,
    ];
  },
};
