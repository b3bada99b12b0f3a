import type { ConferencePlan } from '../conference/conference.schema.js';
import type { EventRow } from '../events/event.row.js';
import type { EventWanted } from '../events/event.schema.js';
import type { ShiftWanted } from '../shifts/shift.schema.js';
import type { TemplateBody, TemplatedEvent } from './template.schema.js';

/*
 * All by the clock on the wall: who comes at nine for an event at ten comes an hour before, also in the night in which
 * summer time begins.
 */

type Plan = Pick<ConferencePlan, 'grades' | 'languages' | 'agenda' | 'needs'>;
type Event = Omit<EventWanted, 'venue' | 'space' | 'listed'> & Pick<EventRow, 'listed'>;

const dayMinutes = 24 * 60;

/** What others can be planned by: neither where nor when it is, nor who comes. */
export function templateOf(
  event: Event,
  shifts: readonly ShiftWanted[],
  plan: Plan | undefined,
): TemplateBody {
  const { kind, titles, setupMinutes, teardownMinutes, expectedVisitors, listed } = event;
  return {
    kind,
    titles,
    from: event.starts.slice(11),
    lasts: minutesBetween(event.starts, event.ends),
    setupMinutes,
    teardownMinutes,
    expectedVisitors,
    listed,
    shifts: shifts.map(({ starts, ends, ...shift }) => ({
      ...shift,
      after: minutesBetween(event.starts, starts),
      lasts: minutesBetween(starts, ends),
    })),
    programme: plan ? programmeOf(plan, event.starts) : null,
  };
}

/** An event by the template, with its shifts and what is planned for it. */
export function plannedBy(
  template: TemplateBody,
  { starts, ...changes }: TemplatedEvent,
): { readonly event: EventWanted; readonly shifts: ShiftWanted[]; readonly plan?: ConferencePlan } {
  const { from: _from, lasts, shifts, programme, ...event } = template;
  const planned = { ...event, starts, ends: wallAfter(starts, lasts), ...named(changes) };
  return {
    event: planned,
    shifts: shifts.map(({ after, lasts: minutes, ...shift }) => ({
      ...shift,
      starts: wallAfter(starts, after),
      ends: wallAfter(starts, after + minutes),
    })),
    ...(programme && planned.kind === template.kind && { plan: planOf(programme, starts) }),
  };
}

function programmeOf(plan: Plan, starts: string): NonNullable<TemplateBody['programme']> {
  const { grades, languages, agenda, needs } = plan;
  return {
    grades,
    languages,
    agenda: agenda.map(({ at, speaker: _speaker, ...row }) => ({
      ...row,
      after: clockMinutes(starts, at),
    })),
    needs: needs.map(({ what }) => what),
  };
}

function planOf(
  { grades, languages, agenda, needs }: NonNullable<TemplateBody['programme']>,
  starts: string,
): ConferencePlan {
  return {
    version: 0,
    grades,
    languages,
    agenda: agenda.map(({ after, ...row }) => ({
      ...row,
      at: wallAfter(starts, after).slice(11),
      speaker: null,
    })),
    needs: needs.map((what) => ({ what, ready: false })),
  };
}

/** From the beginning until a clock shows this; what is just before it is just before it. */
function clockMinutes(starts: string, clock: string): number {
  const minutes = minutesBetween(starts, `${starts.slice(0, 10)}T${clock}`);
  return minutes < -dayMinutes / 2 ? minutes + dayMinutes : minutes;
}

/** Without what is not named. */
function named<T extends object>(changes: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const atUtc = (wall: string) => Date.parse(`${wall}Z`);

function minutesBetween(from: string, until: string): number {
  return (atUtc(until) - atUtc(from)) / 60_000;
}

function wallAfter(wall: string, minutes: number): string {
  return new Date(atUtc(wall) + minutes * 60_000).toISOString().slice(0, 16);
}
