import { wholeOf } from '@blueheart/i18n';
import type { FigureWanted } from './audience.js';

/** What can be counted of an outlet. */
export const counts = ['impressions-week', 'readers', 'audience-spot', 'circulation'] as const;

/** Counted first in a channel of this kind. */
export const usualCounts = {
  outdoor: 'impressions-week',
  print: 'readers',
  broadcast: 'audience-spot',
  online: 'impressions-week',
} as const;

export interface TypedFigure {
  readonly counts: FigureWanted['counts'];
  /** A frame; empty for the whole outlet, or for a format. */
  readonly site: string;
  readonly format: string;
  readonly value: string;
  readonly provider: string;
  readonly method: string;
  readonly source: string;
  readonly from: string;
}

/** What is sent, or undefined while the number is none; nobody's outlet for the population. */
export function figureOf(outlet: string, typed: TypedFigure): FigureWanted | undefined {
  const value = wholeNumber(typed.value);
  if (value === undefined) return undefined;
  const isPopulation = typed.counts === 'population';
  return {
    counts: typed.counts,
    outlet: isPopulation ? null : outlet,
    site: typed.site || null,
    format: typed.site ? '' : typed.format.trim(),
    value,
    provider: typed.provider.trim(),
    method: typed.method.trim(),
    source: typed.source.trim(),
    from: typed.from,
  };
}

/** As people write it: `70,000`, `70 000`, `٧٠٬٠٠٠`; and as sources print it: `70.000`. */
function wholeNumber(text: string): number | undefined {
  return wholeOf(text.replaceAll('.', ','), 1_000_000_000);
}
