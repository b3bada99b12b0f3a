import { daysLater, later, weekOf } from './days.rules.js';
import { demandFor, sum, type Demand, type Use } from './use.rules.js';

/** Pieces, on a day: `2026-12-10`. */
export interface OnDay {
  readonly day: string;
  readonly pieces: number;
}

/** What is there and comes, and what booths want of it. */
export interface Outlook {
  /** What may be given: without what is quarantined. */
  readonly stock: number;
  /** What is promised for a day, today at the earliest. */
  readonly arriving: readonly OnDay[];
  /** What booths ahead still have planned, in pieces of the recipe. */
  readonly wanted: readonly OnDay[];
}

/**
 * `unbooked`: no booth ahead wants it. `lasts`: it does not run out with what is booked. `may`: it likely lasts, and runs
 * out from `earliest` on where booths hand out more than usual. `runs-out`: on `day`, most likely.
 */
export interface RunOut {
  readonly answer: 'unbooked' | 'lasts' | 'may' | 'runs-out';
  readonly day: string | null;
  readonly earliest: string | null;
  /** Null where it may also last. */
  readonly latest: string | null;
}

/** A computer's sums are a little beside the whole pieces that they mean. */
const hair = 1e-6;

interface Day {
  readonly day: string;
  /** What is there and has come by then, if nothing were handed out. */
  readonly there: number;
  /** What booths have handed out from now until its end. */
  readonly gone: Demand;
}

/** What comes on a day is there for the booths of that day. Days without a booth change nothing. */
function daysOf({ stock, arriving, wanted }: Outlook, use: Use): Day[] {
  const days = [...new Set(wanted.filter(({ pieces }) => pieces > 0).map(({ day }) => day))];
  let least = 0;
  return days.toSorted().map((day) => {
    const until = (all: readonly OnDay[]) =>
      sum(all.filter((one) => one.day <= day).map(({ pieces }) => pieces));
    const gone = demandFor(use, until(wanted));
    // With few pieces ahead the lower bound falls before it rises; what is gone stays so.
    least = Math.max(least, gone.low);
    return { day, there: stock + until(arriving), gone: { ...gone, low: least } };
  });
}

/**
 * The day on which there is less than is wanted: likely, at the earliest and at the latest. As what is gone only grows, it
 * is gone by a day exactly if more is wanted by then than is there; so the bounds of what is wanted are those of the day.
 */
export function runOutOf(outlook: Outlook, use: Use): RunOut {
  const days = daysOf(outlook, use);
  const first = (bound: keyof Demand) =>
    days.find(({ there, gone }) => gone[bound] > there + hair)?.day ?? null;
  const [day, earliest, latest] = [first('likely'), first('high'), first('low')];
  if (days.length === 0) return { answer: 'unbooked', day, earliest, latest };
  const answer = day ? 'runs-out' : earliest ? 'may' : 'lasts';
  return { answer, day, earliest, latest };
}

/** How long what is ordered takes, in days, and how that is known. */
export interface LeadTime {
  readonly days: number;
  /** From orders that came, or from the roll-out because too few did. */
  readonly from: 'orders' | 'rollout';
  readonly orders: number;
}

/** Of one or two orders the next may be far away; the middle of three is at least between two that were. */
const fewestOrders = 3;

/** The median of what orders took, in days: one that came very late does not move it. */
export function leadTimeOf(took: readonly number[], otherwise: number): LeadTime {
  const orders = took.length;
  if (orders < fewestOrders) return { days: otherwise, from: 'rollout', orders };
  const inOrder = took.toSorted((a, b) => a - b);
  const median = (inOrder[Math.floor((orders - 1) / 2)]! + inOrder[Math.floor(orders / 2)]!) / 2;
  return { days: Math.ceil(median), from: 'orders', orders };
}

export interface Reorder {
  /** What is wanted while an order is on its way, with its safety stock: with less than this it is time. */
  readonly point: number;
  /** What of the point is there only in case booths hand out more than usual. */
  readonly safety: number;
  /** At least so many, by this day; null where what is there and comes is enough. */
  readonly quantity: number;
  readonly by: string | null;
  /** Even what is ordered today comes after the day on which it may run out. */
  readonly late: boolean;
}

/**
 * The reorder point is what is wanted during the lead time, with so much more that it is enough in nine of ten cases
 * (E. A. Silver, D. F. Pyke and D. J. Thomas, Inventory and Production Management in Supply Chains, 4th ed., CRC Press
 * 2017, ch. 6). As booths are booked for days, the point is a day too: the last one on which what is ordered still comes
 * before it may run out. The quantity is what is missing most on any day that is booked.
 */
export function reorderOf(
  outlook: Outlook,
  use: Use,
  { leadDays, today }: { readonly leadDays: number; readonly today: string },
): Reorder {
  const soon = outlook.wanted.filter(({ day }) => day <= daysLater(today, leadDays));
  const { likely, high } = demandFor(use, sum(soon.map(({ pieces }) => pieces)));
  const point = Math.ceil(high - hair);
  const safety = point - Math.ceil(likely - hair);
  const { earliest } = runOutOf(outlook, use);
  if (!earliest) return { point, safety, quantity: 0, by: null, late: false };
  const missing = daysOf(outlook, use).map(({ there, gone }) => gone.high - there);
  const due = daysLater(earliest, -leadDays);
  const quantity = Math.ceil(Math.max(...missing) - hair);
  return { point, safety, quantity, by: later(due, today), late: due < today };
}

/** What booths are expected to hand out each week, by its Monday. */
export function weeksOf(wanted: readonly OnDay[], { rate }: Use): OnDay[] {
  const weeks = new Map<string, number>();
  for (const { day, pieces } of wanted)
    weeks.set(weekOf(day), (weeks.get(weekOf(day)) ?? 0) + pieces * rate);
  return [...weeks]
    .map(([day, pieces]) => ({ day, pieces: Math.round(pieces) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
