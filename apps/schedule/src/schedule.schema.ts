import type { ServiceSchema } from '@blueheart/database';
import { Schedule1796100010000 } from './migrations/1796100010000-schedule.js';
import { Shifts1796100110000 } from './migrations/1796100110000-shifts.js';

const list = (tables: readonly string[]) => tables.map((table) => `schedule.${table}`).join(', ');

/** Nothing that has happened is deleted; what an event was is only added to. */
const kept = [
  'campaigns',
  'people',
  'venues',
  'spaces',
  'contacts',
  'series',
  'events',
  'proposals',
  'volunteers',
  'shifts',
  'sign_ups',
  'reminders',
];

/** Who may do what in this schema. */
export const scheduleSchema: ServiceSchema = {
  name: 'schedule',
  extensions: ['btree_gist'],
  migrations: [Schedule1796100010000, Shifts1796100110000],
  grants: (roleOf) => {
    const schedule = `"${roleOf('schedule')}"`;
    return [
      `grant select, insert, update on ${list(kept)} to ${schedule}`,
      `grant select, insert on schedule.event_versions to ${schedule}`,
    ];
  },
};
