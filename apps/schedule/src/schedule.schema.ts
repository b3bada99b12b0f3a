import type { ServiceSchema } from '@blueheart/database';
import { Proposals1796100010001 } from './migrations/1796100010001-proposals.js';
import { Schedule1796100010000 } from './migrations/1796100010000-schedule.js';
import { Crews1796200100001 } from './migrations/1796200100001-crews.js';
import { PutOff1796200100002 } from './migrations/1796200100002-put-off.js';
import { MarksOfAPerson1796200100003 } from './migrations/1796200100003-marks-of-a-person.js';
import { WholeVenues1796200200001 } from './migrations/1796200200001-whole-venues.js';
import { AnswersSeen1796200150002 } from './migrations/1796200150002-answers-seen.js';
import { Incidents1796200150001 } from './migrations/1796200150001-incidents.js';
import { Attendance1796100190000 } from './migrations/1796100190000-attendance.js';
import { Ownership1796100130000 } from './migrations/1796100130000-ownership.js';
import { VenueImports1796100010002 } from './migrations/1796100010002-venue-imports.js';
import { ZoneMoves1796100160002 } from './migrations/1796100160002-zone-moves.js';
import { NextSteps1796100150000 } from './migrations/1796100150000-next-steps.js';
import { Lapsed1796100190201 } from './migrations/1796100190201-lapsed.js';
import { Scans1796100190200 } from './migrations/1796100190200-scans.js';
import { Shortfalls1796100190400 } from './migrations/1796100190400-shortfalls.js';
import { Speakers1796100190300 } from './migrations/1796100190300-speakers.js';
import { Schools1796100180000 } from './migrations/1796100180000-schools.js';
import { Templates1796100190100 } from './migrations/1796100190100-templates.js';
import { Shifts1796100110000 } from './migrations/1796100110000-shifts.js';
import { Leads1796100170100 } from './migrations/1796100170100-leads.js';
import { ReadyPhones1796100170200 } from './migrations/1796100170200-ready-phones.js';
import { Booth1796100120000 } from './migrations/1796100120000-booth.js';
import { Calendars1796100160000 } from './migrations/1796100160000-calendars.js';
import { SpecialDays1796100160001 } from './migrations/1796100160001-special-days.js';

const list = (tables: readonly string[]) => tables.map((table) => `schedule.${table}`).join(', ');

/** Nothing that has happened is deleted; what an event was is only added to. */
const kept = [
  'campaigns',
  'people',
  'venues',
  'spaces',
  'contacts',
  'series',
  'templates',
  'events',
  'proposals',
  'proposal_events',
  'volunteers',
  'shifts',
  'sign_ups',
  'reminders',
  'leads',
  'ready_phones',
  'approvals',
  'conferences',
  'classes',
  'booth_held',
  'booth_totals',
  'booth_devices',
  'booth_estimates',
  'ownership_moves',
  'calendar_parts',
  'calendar_feeds',
  'special_days',
  'zone_moves',
  'next_steps',
  'no_shows',
  'scans',
  'speakers',
  'check_in_secrets',
  'kit_shortfalls',
  'crew_changes',
  'crews',
  'incidents',
];

/** What was, and what was tapped: only added to. */
const addedTo = [
  'event_versions',
  'conference_versions',
  'venue_imports',
  'booth_entries',
  'attendance_marks',
  'attendance_voids',
  'hours_adjustments',
  'wrong_codes',
  'told_before',
];

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
    Ownership1796100130000,
    Leads1796100170100,
    ReadyPhones1796100170200,
    Calendars1796100160000,
    SpecialDays1796100160001,
    ZoneMoves1796100160002,
    NextSteps1796100150000,
    Schools1796100180000,
    Attendance1796100190000,
    Scans1796100190200,
    Templates1796100190100,
    Lapsed1796100190201,
    Speakers1796100190300,
    Shortfalls1796100190400,
    Crews1796200100001,
    PutOff1796200100002,
    MarksOfAPerson1796200100003,
    Incidents1796200150001,
    AnswersSeen1796200150002,
    WholeVenues1796200200001,
  ],
  grants: (roleOf) => {
    const schedule = `"${roleOf('schedule')}"`;
    return [
      `grant select, insert, update on ${list(kept)} to ${schedule}`,
      `grant select, insert on ${list(addedTo)} to ${schedule}`,
      // What a roll-out no longer names and nobody has decided about; what is no news any more.
      `grant delete on ${list(['special_days', 'zone_moves', 'wrong_codes', 'crew_changes'])} to ${schedule}`,
    ];
  },
};
