import type { EventTemplate } from '../../api/contract.js';
import { ApiError } from '../../api/problem.js';
import type { TypedShift } from '../../shifts/shifts.rules.js';
import type { Typed } from '../event/form.rules.js';
import { clockOf, dayOf, minutesLater } from '../wall.rules.js';

/** The form filled in by a template; where and on which day stay as they were typed. */
export function typedBy(template: EventTemplate, typed: Typed): Typed {
  const { kind, titles, from, lasts, listed, expectedVisitors } = template;
  return {
    ...typed,
    kind,
    from,
    until: clockOf(minutesLater(`${typed.day}T${from}`, lasts)),
    setupMinutes: String(template.setupMinutes),
    teardownMinutes: String(template.teardownMinutes),
    expectedVisitors: expectedVisitors === null ? '' : String(expectedVisitors),
    listed,
    titles,
  };
}

/** Its shifts on each day of a series that begins at this hour. */
export function shiftsBy({ shifts }: EventTemplate, { day, from }: Typed): TypedShift[] {
  return shifts.map(({ role, after, lasts, need, capacity, skills, languages }) => {
    const starts = minutesLater(`${day}T${from}`, after);
    return {
      role,
      day: dayOf(starts),
      from: clockOf(starts),
      until: clockOf(minutesLater(starts, lasts)),
      need: String(need),
      capacity: String(capacity),
      skills,
      languages,
    };
  });
}

/** What is wrong with a shift that comes along, if anything is. */
export function shiftMistake(error: unknown): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.problem.errors.find(({ path }) => path.startsWith('shifts.'))?.message;
}
