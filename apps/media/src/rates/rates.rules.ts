/** What an outlet asks for, from a day on until another; both are in it. */
export interface Dated {
  readonly id: string;
  readonly unit: string;
  readonly format: string;
  readonly currency: string;
  readonly from: string;
  readonly until: string | null;
}

/**
 * Which rates hold on a day: of one unit, format and currency the one that began last, and of those that began on the
 * same day the one that was written down last. `rates` are in the order in which they were written down.
 */
export function holding<Of extends Dated>(rates: readonly Of[], day: string): Of[] {
  const last = new Map<string, Of>();
  for (const rate of rates) {
    if (rate.from > day || (rate.until !== null && rate.until < day)) continue;
    const key = JSON.stringify([rate.unit, rate.format.toLowerCase(), rate.currency]);
    const before = last.get(key);
    if (!before || before.from <= rate.from) last.set(key, rate);
  }
  return rates.filter((rate) => [...last.values()].includes(rate));
}
