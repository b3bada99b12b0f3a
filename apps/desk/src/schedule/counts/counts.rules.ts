import type { BoothFigures } from '../../api/contract.js';

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

/** To one place after the point; null where nobody was there. */
export function perHour(count: number, hours: number): number | null {
  return hours > 0 ? Math.round((count / hours) * 10) / 10 : null;
}
