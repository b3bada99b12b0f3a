import type { ServiceSchema } from '@blueheart/database';
import { Proposals1796100010001 } from './migrations/1796100010001-proposals.js';
import { Schedule1796100010000 } from './migrations/1796100010000-schedule.js';
import { VenueImports1796100010002 } from './migrations/1796100010002-venue-imports.js';
import { Schools1796100180000 } from './migrations/1796100180000-schools.js';
import { Shifts1796100110000 } from './migrations/1796100110000-shifts.js';
import { Leads1796100170100 } from './migrations/1796100170100-leads.js';
import { Booth1796100120000 } from './migrations/1796100120000-booth.js';

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
  'proposal_events',
  'volunteers',
  'shifts',
  'sign_ups',
  'reminders',
  'leads',
  'approvals',
  'conferences',
  'classes',
  'booth_held',
  'booth_totals',
  'booth_devices',
  'booth_estimates',
];

/** What was, and what was tapped: only added to. */
const addedTo = ['event_versions', 'conference_versions', 'venue_imports', 'booth_entries'];

/** Who may do what in this schema. */
export const scheduleSchema: ServiceSchema = {
  name: 'schedule',
  extensions: ['btree_gist'],
  migrations: [
    Schedule1796100010000,
    Proposals1796100010001,
    VenueImports1796100010002,
    Shifts1796100110000,
    Booth1796100120000,
    Leads1796100170100,
    Schools1796100180000,
  ],
  grants: (roleOf) => {
    const schedule = `"${roleOf('schedule')}"`;
    return [
      `grant select, insert, update on ${list(kept)} to ${schedule}`,
      `grant select, insert on ${list(addedTo)} to ${schedule}`,
    ];
  },
};
