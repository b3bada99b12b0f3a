import { wholeOf } from '@blueheart/i18n';
import type { CountLine, CountReason } from './counts.js';
import { keyOfSku, mostPieces } from './stock.rules.js';

/** Whole pieces, or none at all, as people write them; undefined for anything else. */
export function countedOf(text: string): number | undefined {
  return wholeOf(text, mostPieces);
}

/** Why it may differ: what is missing, or what is there too much. */
export function reasonsFor(variance: number): readonly CountReason[] {
  return variance > 0 ? ['found', 'unexplained'] : ['damaged', 'lost', 'stolen', 'unexplained'];
}

export type Step = 'count' | 'again' | 'reason' | 'done';

/** What is to be done about one item of an open count. */
export function stepOf({ attempts, isSettled, variance }: CountLine, chosen?: CountReason): Step {
  if (attempts.length === 0) return 'count';
  if (!isSettled) return 'again';
  return variance === 0 || chosen ? 'done' : 'reason';
}

/** What an approval says, or undefined while something of what was counted is still to be done. */
export function approvalOf(
  lines: readonly CountLine[],
  chosen: Readonly<Record<string, CountReason>>,
): { item: string; language: string; reason: CountReason }[] | undefined {
  const counted = lines.filter(({ attempts }) => attempts.length > 0);
  const isReady = counted.every((line) => stepOf(line, chosen[keyOfSku(line)]) === 'done');
  if (!counted.length || !isReady) return undefined;
  return counted
    .filter(({ variance }) => variance !== 0)
    .map((line) => ({
      item: line.item,
      language: line.language,
      reason: chosen[keyOfSku(line)]!,
    }));
}
