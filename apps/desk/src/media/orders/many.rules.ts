import type { Act, Placement } from './orders.js';

/** From which state a step is offered for all that are in it; what ends something is taken one by one. */
const from = {
  option: 'draft',
  release: 'optioned',
  'send-artwork': 'booked',
  'go-live': 'artwork-sent',
  complete: 'live',
} as const satisfies Partial<Record<Act, Placement['state']>>;

export interface ForMany {
  readonly act: keyof typeof from;
  readonly lines: readonly Placement[];
}

/** Steps that at least two placements of an order can take together. What nothing proves is completed one by one: each has its reason. */
export function forMany(lines: readonly Placement[]): readonly ForMany[] {
  return (Object.keys(from) as (keyof typeof from)[])
    .map((act) => ({
      act,
      lines: lines.filter(
        ({ state, next, proved }) =>
          state === from[act] && next.includes(act) && (act !== 'complete' || proved),
      ),
    }))
    .filter(({ lines: those }) => those.length > 1);
}
