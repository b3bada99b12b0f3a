import type { Site } from './sites.js';

/** Where frames stand: the faces of one board lie at one point, and are one spot. */
export interface Spot {
  /** As the sketch of the schedule takes it. */
  readonly venue: Pick<Site, 'id' | 'point'>;
  /** Of those with a point, from one on; on the sketch and in the list. */
  readonly number: number | undefined;
  readonly sites: readonly Site[];
}

/** Open frames from north to south, then those that nobody can find on a map. */
export function spotsOf(sites: readonly Site[]): Spot[] {
  const open = sites.filter(({ closedAt }) => closedAt === null);
  const byPoint = new Map<string, Site[]>();
  for (const site of open) {
    if (!site.point) continue;
    const key = `${site.point.latitude} ${site.point.longitude}`;
    byPoint.set(key, [...(byPoint.get(key) ?? []), site]);
  }
  const latitude = ([site]: readonly Site[]) => site!.point!.latitude;
  const known = [...byPoint.values()].toSorted((one, other) => latitude(other) - latitude(one));
  return [
    ...known.map((own, at) => ({ venue: own[0]!, number: at + 1, sites: own })),
    ...open
      .filter(({ point }) => !point)
      .map((site) => ({ venue: site, number: undefined, sites: [site] })),
  ];
}
