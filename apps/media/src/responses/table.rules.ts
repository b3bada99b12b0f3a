import type { Currency } from '../money/money.rules.js';
import { inOther, type FrozenRate } from '../money/rate.rules.js';
import { perPledge, spentBy } from './cost.rules.js';
import { sumBy, sumOf } from './counted.rules.js';
import type { ChannelSum, Placed, ResponseTable } from './table.schema.js';

/** A placement as it is booked, with what came by its links. */
export interface Ordered extends Omit<Placed, 'cost'> {
  readonly currency: Currency;
  readonly net: number;
  readonly inKind: number;
  /** Null while nothing is ordered. */
  readonly rate: FrozenRate | null;
  /** Who came by its links on any day. */
  readonly ever: number;
}

/** In another currency by the rate of its own order, and no other. */
function inCurrency(
  amount: { readonly amount: number; readonly currency: Currency },
  currency: Currency,
  rate: FrozenRate,
): number {
  return amount.currency === currency ? amount.amount : inOther(amount, rate).amount;
}

/** What it makes good in the end: of what was made good twice, the first. */
function rootOf(id: string, makesGood: ReadonlyMap<string, string | null>): string {
  const before = makesGood.get(id);
  return before ? rootOf(before, makesGood) : id;
}

const givenUp = new Set(['declined', 'cancelled']);

/** What each comes to on the days that are over; who came by what makes it good came for the same money. */
export function withCosts(
  ordered: readonly Ordered[],
  { today, currency }: { readonly today: string; readonly currency: Currency },
): Placed[] {
  const makesGood = new Map(ordered.map((one) => [one.placement, one.makesGood]));
  const came = new Map<string, number>();
  for (const { placement, ever } of ordered) {
    const root = rootOf(placement, makesGood);
    came.set(root, (came.get(root) ?? 0) + ever);
  }
  return ordered.map(({ currency: own, net, inKind, rate, ever: _ever, ...placed }) => {
    if (!rate || placed.makesGood || givenUp.has(placed.state)) return { ...placed, cost: null };
    const people = came.get(placed.placement) ?? 0;
    const [spent, given] = [spentBy(today, placed, net), spentBy(today, placed, inKind)];
    const reported = inCurrency({ amount: spent, currency: own }, currency, rate);
    return {
      ...placed,
      cost: {
        currency: own,
        net,
        spent,
        given,
        people,
        perPledge: perPledge(spent, people),
        valuePerPledge: perPledge(given, people),
        reported: { spent: reported, perPledge: perPledge(reported, people) },
      },
    };
  });
}

/** Others with those of booths among them. */
type Rows = Pick<ResponseTable, 'placements' | 'others'>;

/** The rows of each channel together; a channel without a row is left out. */
export function byChannel(
  { placements, others }: Rows,
  named: readonly Pick<ChannelSum, 'code' | 'names'>[],
): ChannelSum[] {
  const codes = new Set([...placements, ...others].map(({ channel }) => channel));
  const known = named.filter(({ code }) => codes.has(code));
  const besides = [...codes].filter((code) => !known.some((one) => one.code === code));
  return [...known, ...besides.toSorted().map((code) => ({ code, names: {} }))].map((channel) =>
    summed(channel, {
      placements: placements.filter((row) => row.channel === channel.code),
      others: others.filter((row) => row.channel === channel.code),
    }),
  );
}

function summed(
  { code, names }: Pick<ChannelSum, 'code' | 'names'>,
  { placements, others }: Rows,
): ChannelSum {
  const rows = [...placements, ...others];
  const costs = placements.flatMap(({ cost }) => (cost ? [cost] : []));
  const linked = placements.flatMap(({ cost, codes }) =>
    cost && (codes.length > 0 || cost.people > 0) ? [cost] : [],
  );
  const measured = sumBy(linked, ({ reported }) => reported.spent);
  const people = sumBy(linked, (cost) => (cost.spent > 0 ? cost.people : 0));
  return {
    code,
    names,
    people: sumOf(rows),
    visits: sumBy(rows, ({ visits }) => visits),
    days: daysTogether(rows.map(({ days }) => days)),
    costs: [...new Set(costs.map(({ currency }) => currency))].toSorted().map((currency) => {
      const its = costs.filter((one) => one.currency === currency);
      return {
        currency,
        spent: sumBy(its, ({ spent }) => spent),
        given: sumBy(its, ({ given }) => given),
      };
    }),
    reported: {
      spent: sumBy(costs, ({ reported }) => reported.spent),
      measured,
      people,
      perPledge: perPledge(measured, people),
    },
  };
}

/** Days of several, in their order; none on which nobody is left. */
export function daysTogether(all: readonly Placed['days'][]): Placed['days'] {
  const sums = new Map<string, number>();
  for (const { day, people } of all.flat()) sums.set(day, (sums.get(day) ?? 0) + people);
  return [...sums]
    .filter(([, people]) => people !== 0)
    .map(([day, people]) => ({ day, people }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
