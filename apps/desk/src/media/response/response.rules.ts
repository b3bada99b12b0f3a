import type { AtBooth, Other, Placed, Response } from './response.js';

const dayMs = 86_400_000;

/** The last days before tomorrow, on the wall of the campaign: the first and the last of them. */
export function lastDays(many: number, timeZone: string, now = Date.now()) {
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone });
  const to = dayOf.format(now);
  const from = new Date(Date.parse(to) - (many - 1) * dayMs).toISOString().slice(0, 10);
  return { from, to };
}

/** Each day of a period, with how many came on it: none on a day that is not named. */
export function everyDay(
  { from, to }: Pick<Response, 'from' | 'to'>,
  days: readonly { readonly day: string; readonly people: number }[],
): { day: string; people: number }[] {
  const named = new Map(days.map(({ day, people }) => [day, people]));
  const many = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  return Array.from({ length: many }, (_, at) => {
    const day = new Date(Date.parse(from) + at * dayMs).toISOString().slice(0, 10);
    return { day, people: named.get(day) ?? 0 };
  });
}

/** What is to be said of how many more came a day: nothing clear while it may as well be none. */
export function changeOf({ change }: Response['without']): 'few' | 'unclear' | 'more' | 'fewer' {
  if (!change) return 'few';
  if (change.low > 0) return 'more';
  return change.high < 0 ? 'fewer' : 'unclear';
}

/** Bounds in whole people: outwards, so that nothing is promised that is not so. */
export function wholePeople({ low, high }: { readonly low: number; readonly high: number }) {
  return { low: Math.max(0, Math.floor(low)), high: Math.ceil(high) };
}

/** What stands in the one table over all channels. */
export type Row =
  | { readonly key: string; readonly placed: Placed; readonly booth?: undefined }
  | { readonly key: string; readonly booth: AtBooth; readonly placed?: undefined }
  | {
      readonly key: string;
      readonly other: Other;
      readonly placed?: undefined;
      readonly booth?: undefined;
    };

/** What is told of each, whatever it is. */
export const toldOf = (row: Row) => row.placed ?? row.booth ?? row.other;

export const orders = ['people', 'cost'] as const;
export type RowOrder = (typeof orders)[number];

/** The most pledges first, or the least that one cost; of what has no cost that can be told, the most pledges. */
export function rowsOf({ placements, booths, others }: Response, order: RowOrder): readonly Row[] {
  const rows: Row[] = [
    ...placements.map((placed) => ({ key: placed.placement, placed })),
    ...booths.map((booth) => ({ key: booth.event, booth })),
    ...others.map((other) => ({ key: other.source, other })),
  ];
  const people = (row: Row) => toldOf(row).people;
  const cost = ({ placed }: Row) => placed?.cost?.reported.perPledge?.amount ?? Infinity;
  const byPeople = (one: Row, next: Row) => people(next) - people(one);
  const byCost = (one: Row, next: Row) => {
    const [mine, theirs] = [cost(one), cost(next)];
    return mine === theirs ? byPeople(one, next) : mine - theirs;
  };
  return rows.toSorted(order === 'cost' ? byCost : byPeople);
}

/** Every day of everybody: whoever came by a link, and by none. */
export function allDays({ channels, without, ...period }: Response) {
  return everyDay(period, daysOf([...channels, without]));
}

function daysOf(all: readonly Pick<Response['without'], 'days'>[]) {
  const sums = new Map<string, number>();
  for (const { day, people } of all.flatMap(({ days }) => days))
    sums.set(day, (sums.get(day) ?? 0) + people);
  return [...sums].map(([day, people]) => ({ day, people }));
}

export interface Curve {
  /** Of the channel; null for those who came by no link. */
  readonly code: string | null;
  /** How many had come by the end of each day. */
  readonly points: readonly number[];
}

/** How each channel grew over the period, the highest first: as many as can be told apart. */
export function curvesOf(response: Response, most = 5): readonly Curve[] {
  const curve = (code: string | null, days: Response['without']['days']): Curve => {
    let sum = 0;
    return { code, points: everyDay(response, days).map(({ people }) => (sum += people)) };
  };
  return [
    ...response.channels.map(({ code, days }) => curve(code, days)),
    curve(null, response.without.days),
  ]
    .filter(({ points }) => points.some((point) => point > 0))
    .toSorted((a, b) => b.points.at(-1)! - a.points.at(-1)!)
    .slice(0, most);
}
