import { attendanceOf, minutesOf } from './attendance.rules.js';
import type { MarkAt, Place, There } from './attendance.store.js';

/** Somebody's time at one event. */
export interface Attended {
  readonly event: string;
  readonly came: Date;
  /** Null while they are there. */
  readonly minutes: number | null;
}

/** What everybody's marks come to, event by event, the first to come first. */
export function attendedBy(
  marks: readonly MarkAt[],
  places: readonly Place[],
  theres: readonly There[],
): Map<string, Attended[]> {
  const attended = new Map<string, Attended[]>();
  for (const there of theres) {
    const ofEvent = marks.filter(({ event }) => event === there.id);
    for (const person of new Set(ofEvent.map((mark) => mark.person))) {
      const shifts = places.filter((place) => place.event === there.id && place.staff === person);
      const { visits } = attendanceOf(ofEvent.filter((mark) => mark.person === person));
      const times = visits.map((visit) => ({
        event: there.id,
        came: visit.came.at,
        minutes: minutesOf(visit, shifts, there.occupied, there.now),
      }));
      attended.set(person, [...(attended.get(person) ?? []), ...times]);
    }
  }
  for (const [person, visits] of attended)
    attended.set(
      person,
      visits.toSorted((one, other) => one.came.getTime() - other.came.getTime()),
    );
  return attended;
}

/** Whole minutes: what was attended and is over, and what was added or taken off by hand; never below none. */
export function sumOf(
  attended: readonly Attended[],
  adjustments: readonly { readonly minutes: number }[],
): number {
  const minutes = [...attended, ...adjustments].reduce((sum, one) => sum + (one.minutes ?? 0), 0);
  return Math.max(0, minutes);
}
