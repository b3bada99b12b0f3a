/** Why something is held, as far as there is a sentence of its own for it. */
const reasons = [
  'not-enough-stock',
  'reserved-for-others',
  'more-than-sent',
  'transfer-not-sent',
  'transfer-over',
  'no-such-transfer',
  'place-closed',
  'no-such-item',
  'item-language',
  'booth-has-log',
  'unknown-author',
] as const;

export function reasonOf(code: string): (typeof reasons)[number] | 'other' {
  return reasons.find((one) => one === code) ?? 'other';
}
