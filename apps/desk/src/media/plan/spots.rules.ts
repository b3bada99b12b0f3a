import { daysLater } from '../../schedule/wall.rules.js';
import type { Planned } from './plan.rules.js';

/** What becomes of placements, as far as a map tells it: each by a shape of its own. */
export const mapLooks = ['live', 'booked', 'draft', 'over'] as const;
export type MapLook = (typeof mapLooks)[number];

const lookOf: Readonly<Record<Planned['state'], MapLook>> = {
  draft: 'draft',
  optioned: 'draft',
  booked: 'booked',
  'artwork-sent': 'booked',
  live: 'live',
  completed: 'over',
  'made-good': 'over',
  declined: 'over',
  cancelled: 'over',
};

export interface Spot {
  /** As the sketch of the schedule takes it. */
  readonly venue: { readonly id: string; readonly point: NonNullable<Planned['site']>['point'] };
  /** Of those with a point, from one on. */
  readonly number: number | undefined;
  /** Of several at one place, that of which most is seen. */
  readonly look: MapLook;
  readonly placements: readonly Planned[];
}

/** The week in sight: the asked one, or that of today, or the first. */
export function weekAt(weeks: readonly string[], asked: string | null, today: string): number {
  const index = (day: string) =>
    weeks.findIndex((first) => first <= day && day <= daysLater(first, 6));
  const found = asked ? index(asked) : -1;
  return Math.max(0, found < 0 ? index(today) : found);
}

/** What is shown in a week, place by place: from north to south, then what has no point. */
export function spotsIn(placements: readonly Planned[], week: string): Spot[] {
  const last = daysLater(week, 6);
  const places = new Map<string, Planned[]>();
  for (const one of placements) {
    if (one.from > last || one.until < week) continue;
    const key = pointKey(one) ?? one.id;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  const spots = [...places.values()].map((all) => ({
    venue: { id: all[0]!.id, point: all[0]!.site?.point ?? null },
    look: mapLooks.find((look) => all.some(({ state }) => lookOf[state] === look))!,
    placements: all,
  }));
  const north = ({ venue: { point } }: (typeof spots)[number]) => point?.latitude ?? -91;
  return spots
    .toSorted((one, other) => north(other) - north(one))
    .map((spot, at) => ({ ...spot, number: spot.venue.point ? at + 1 : undefined }));
}

function pointKey({ site }: Planned): string | undefined {
  return site?.point ? `${site.point.latitude} ${site.point.longitude}` : undefined;
}
