const own = ['damaged', 'lost', 'stolen', 'mistake', 'not-done', 'returned'] as const;
/** What explained a discrepancy. */
const explained = [
  'uncounted-dispatch',
  'uncounted-receipt',
  'handed-out',
  'uncounted-arrival',
  'other',
] as const;

/** The phrase for why something was moved, where the books have a word for it; undefined where somebody wrote it. */
export function phraseOfReason(reason: string) {
  const mine = own.find((one) => one === reason);
  if (mine) return `deskstock:reasons.${mine}` as const;
  const other = explained.find((one) => one === reason);
  return other && (`deskdiscrepancies:reasons.${other}` as const);
}
