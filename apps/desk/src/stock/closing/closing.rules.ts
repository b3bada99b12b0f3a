import type { CountReason } from '../counts.js';
import { keyOfSku } from '../stock.rules.js';
import type { Closing, ClosingLine, ClosingWanted } from './closings.js';

type Told = Pick<Closing, 'count' | 'lines'>;

/** What differs and was counted enough: each needs its reason before the booth is closed. */
export function differing({ count, lines }: Told): ClosingLine[] {
  if (count?.state !== 'open') return [];
  return lines.filter((line) => line.isSettled && line.difference !== 0);
}

/** Whether all that the books have, and all that was counted, was counted enough. */
export function isCounted({ count, lines }: Told): boolean {
  if (!count) return false;
  if (count.state === 'approved') return true;
  const counted = lines.filter((line) => line.counted !== null);
  const left = lines.filter((line) => line.expected > 0);
  return counted.length > 0 && [...counted, ...left].every((line) => line.isSettled);
}

/** How many pieces are left once it is counted. */
export function leftOf({ count, lines }: Told): number {
  const isOpen = count?.state === 'open';
  return lines.reduce(
    (sum, { counted, expected }) => sum + (isOpen ? (counted ?? expected) : expected),
    0,
  );
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
