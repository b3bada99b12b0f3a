import type { BoardShift, BoothFigures } from '../../api/contract.js';

/** One line of what was counted: `what` and `language` are of an item or an incident. */
export interface Counted {
  readonly kind: string;
  readonly what: string;
  readonly language: string;
  readonly count: number;
}

const order = ['visitors', 'conversations', 'lead', 'pledge', 'item', 'incident'];

/** In the order of the way people go at a booth, with the pledges that were witnessed there. */
export function countedAt(figures: BoothFigures['figures'], pledges: number): Counted[] {
  const lines = [...figures];
  if (pledges > 0) lines.push({ kind: 'pledge', what: '', language: '', count: pledges });
  const placeOf = ({ kind }: Counted) => order.indexOf(kind);
  return lines.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || one.what.localeCompare(other.what),
  );
}

const hourMs = 3_600_000;

/** Hours that volunteers were on shifts, as they stand on the board. */
export function volunteerHours(
  shifts: readonly Pick<BoardShift, 'startsAt' | 'endsAt' | 'signUps'>[],
): number {
  const hours = shifts.map(
    ({ startsAt, endsAt, signUps }) =>
      ((Date.parse(endsAt) - Date.parse(startsAt)) / hourMs) *
      signUps.filter(({ state }) => state === 'taken').length,
  );
  return Math.round(hours.reduce((sum, one) => sum + one, 0) * 10) / 10;
}

/** To one place after the point; null where nobody was there. */
export function perHour(count: number, hours: number): number | null {
  return hours > 0 ? Math.round((count / hours) * 10) / 10 : null;
}
