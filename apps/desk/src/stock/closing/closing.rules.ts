import type { CountReason } from '../counts.js';
import { keyOfSku } from '../stock.rules.js';
import type { Closing, ClosingLine, ClosingWanted } from './closings.js';

type Told = Pick<Closing, 'count' | 'lines'>;

/** Whether a booth was over before its planned end: finished or cancelled. */
export function isEarly(endsAt: string, now: Date): boolean {
  return Date.parse(endsAt) > now.getTime();
}

/** What differs and was counted enough: each needs its reason before the booth is closed. */
export function differing({ count, lines }: Told): ClosingLine[] {
  if (count?.state !== 'open') return [];
  return lines.filter((line) => line.isSettled && line.toExplain !== 0);
}

/** What is to be counted before it can be closed: what the books have, and what was not counted enough. */
export function uncountedOf({ count, lines }: Told): ClosingLine[] {
  const isOpen = count?.state === 'open';
  return lines.filter((line) =>
    line.counted === null ? line.books > 0 : isOpen && !line.isSettled,
  );
}

/** Whether all that the books have, and all that was counted, was counted enough. */
export function isCounted(told: Told): boolean {
  const { count, lines } = told;
  return count !== null && lines.some((line) => line.counted !== null) && !uncountedOf(told).length;
}

/** How many pieces are left once it is counted. */
export function leftOf({ count, lines }: Told): number {
  const isOpen = count?.state === 'open';
  return lines.reduce((sum, { counted, books }) => sum + (isOpen ? (counted ?? books) : books), 0);
}

/** What closes it, or undefined while something is still to be said. */
export function wantedOf(
  told: Told,
  reasons: Readonly<Record<string, CountReason>>,
  to: string,
): ClosingWanted | undefined {
  if (!told.count || !isCounted(told)) return undefined;
  const differ = differing(told);
  if (differ.some((line) => !reasons[keyOfSku(line)])) return undefined;
  const isEmpty = leftOf(told) === 0;
  if (!isEmpty && !to) return undefined;
  return {
    count: told.count.id,
    to: isEmpty ? null : to,
    reasons: differ.map((line) => ({
      item: line.item,
      language: line.language,
      reason: reasons[keyOfSku(line)]!,
    })),
  };
}
