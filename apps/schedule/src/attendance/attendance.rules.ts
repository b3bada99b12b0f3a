/** Pure decisions about who was there, and for how long. */

export type How = 'name' | 'badge' | 'self' | 'desk';

/** That somebody came or went, as somebody said. None is ever changed; what is wrong is made void elsewhere. */
export interface Mark {
  readonly id: string;
  readonly person: string;
  readonly kind: 'in' | 'out';
  readonly how: How;
  readonly at: Date;
  /** Who said so; null for a program. */
  readonly by: string | null;
  /** The phone that it was said on; null for what was said elsewhere. */
  readonly device: string | null;
}

/** From coming to going; null for who has not been seen going. */
export interface Visit {
  readonly came: Mark;
  readonly left: Mark | null;
}

export interface Attendance {
  readonly visits: readonly Visit[];
  /** What says the same once more, or that somebody went who was not there: kept, and without effect. */
  readonly besides: readonly Mark[];
}

/**
 * What one person's marks at one event come to, in whatever order they arrived: the first that says they came counts
 * until the first after it that says they went.
 */
export function attendanceOf(marks: Iterable<Mark>): Attendance {
  const visits: Visit[] = [];
  const besides: Mark[] = [];
  let came: Mark | undefined;
  for (const mark of inTheirOrder(marks)) {
    if ((mark.kind === 'in') === (came !== undefined)) besides.push(mark);
    else if (mark.kind === 'in') came = mark;
    else {
      visits.push({ came: came!, left: mark });
      came = undefined;
    }
  }
  return { visits: came ? [...visits, { came, left: null }] : visits, besides };
}

/** By time; of the same moment by id, so that everybody has the same order. One that is there twice is there once. */
function inTheirOrder(marks: Iterable<Mark>): Mark[] {
  const all = [...new Map([...marks].map((mark) => [mark.id, mark])).values()];
  return all.toSorted(
    (one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1),
  );
}

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const minuteMs = 60_000;

/**
 * When a visit ended: when they went, else with the last of their shifts that was not over when they came, else with
 * the event. Never outside of the time for which the event has its space.
 */
function endOf({ came, left }: Visit, shifts: readonly Span[], there: Span): Date {
  const ends = shifts.map(({ endsAt }) => endsAt).filter((one) => one > came.at);
  const unseen = ends.length ? new Date(Math.max(...ends.map(Number))) : there.endsAt;
  return within(left?.at ?? unseen, there);
}

/** Whole minutes of a visit; null while it goes on. */
export function minutesOf(
  visit: Visit,
  shifts: readonly Span[],
  there: Span,
  now: Date,
): number | null {
  const end = endOf(visit, shifts, there);
  if (end > now) return null;
  const minutes = (end.getTime() - within(visit.came.at, there).getTime()) / minuteMs;
  return Math.max(0, Math.floor(minutes));
}

function within(moment: Date, { startsAt, endsAt }: Span): Date {
  const time = Math.min(Math.max(moment.getTime(), startsAt.getTime()), endsAt.getTime());
  return new Date(time);
}

/** How it stands with somebody who signed up for a shift. `missing`: a no-show is suggested. */
export type Standing = 'there' | 'expected' | 'missing' | 'no-show';

/** Whoever was seen there during the shift was there, whatever somebody decided before that was known. */
export function standingOf(
  shift: Span,
  visits: readonly Visit[],
  about: { readonly there: Span; readonly isNoShow: boolean; readonly now: Date },
): Standing {
  const overlaps = visits.some(
    (visit) => visit.came.at < shift.endsAt && endOf(visit, [shift], about.there) > shift.startsAt,
  );
  if (overlaps) return 'there';
  if (about.isNoShow) return 'no-show';
  return shift.endsAt <= about.now ? 'missing' : 'expected';
}

const hourMs = 60 * minuteMs;

/** Whether the code on a booth's screen is asked for now: from three hours before until two hours after. */
export function isCodeTime({ startsAt, endsAt }: Span, now: Date): boolean {
  return (
    now.getTime() > startsAt.getTime() - 3 * hourMs && now.getTime() < endsAt.getTime() + 2 * hourMs
  );
}
