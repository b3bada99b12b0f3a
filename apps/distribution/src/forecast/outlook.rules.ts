import { daysFrom, later } from './days.rules.js';
import { runOutOf, type OnDay, type Outlook, type RunOut } from './forecast.rules.js';
import { propose, type Move, type Source, type Target } from './proposals.rules.js';
import { stillPlanned, sum, type Booking, type Use } from './use.rules.js';

/** What there is of one item at a place that somebody can go to. */
export interface Site {
  readonly place: string;
  /** Whether things are kept there for booths. */
  readonly isWarehouse: boolean;
  /** Whether anything may be brought elsewhere from there: not from a booth that is not over, nor from a keeper. */
  readonly gives: boolean;
  /** What is there and not quarantined. */
  readonly usable: number;
  /** What of it is kept for events. */
  readonly kept: number;
  /** What drafts of transfers take from there, and bring there. */
  readonly draftedOut: number;
  readonly draftedIn: number;
}

/** What a booth ahead or under way wants of one item. */
export interface Booked extends Booking {
  /** What keeps things for it, and the booth's own place. */
  readonly place: string | null;
  readonly booth: string | null;
  /** Promised by nobody, and not there yet; it may be on its way. */
  readonly missing: number;
  /** What is at the booth already and may be given. */
  readonly there: number;
  readonly first: string;
  readonly last: string;
}

/** What was sent to a place and has not arrived; the day may be over, or not named. */
export interface OnItsWay {
  readonly place: string;
  readonly pieces: number;
  readonly day: string | null;
}

/** All that is known of one item in one language, as the database has it. */
export interface Facts {
  readonly today: string;
  readonly sites: readonly Site[];
  readonly booked: readonly Booked[];
  readonly onItsWay: readonly OnItsWay[];
  /** What is ordered and has not come. */
  readonly owed: readonly { readonly pieces: number; readonly day: string | null }[];
}

/**
 * All places together. What is on its way between them is there; what is ordered comes on the day that is promised, and
 * not at all where no day is, or where it has passed.
 */
export function togetherOf(facts: Facts, use: Use): Outlook {
  const { sites, booked, onItsWay, owed, today } = facts;
  return {
    stock: sum(sites.map(({ usable }) => usable)) + sum(onItsWay.map(({ pieces }) => pieces)),
    arriving: promised(owed, today),
    wanted: booked.flatMap((one) => spread(one, stillPlanned(one, use), today)),
  };
}

/** A warehouse: what it has and what comes there, and what it still has to give to booths. */
function outlookAt(site: Site, facts: Facts, use: Use): Outlook {
  const { booked, onItsWay, today } = facts;
  return {
    stock: site.usable,
    arriving: promised(
      onItsWay.filter(({ place }) => place === site.place),
      today,
    ),
    wanted: booked
      .filter((one) => giverOf(one, facts) === site.place)
      .flatMap((one) => spread(one, stillToBring(one, facts, use), today)),
  };
}

/** What nobody keeps yet is asked of the warehouse that has most, as promises are. */
function giverOf({ place }: Booked, { sites }: Facts): string | null {
  if (place) return place;
  const stocked = sites.filter(({ isWarehouse, usable }) => isWarehouse && usable > 0);
  const [most] = stocked.toSorted((a, b) => b.usable - a.usable || (a.place < b.place ? -1 : 1));
  return most?.place ?? null;
}

/** In pieces of the recipe: without what is at the booth, or on its way there. */
function stillToBring(booked: Booked, { onItsWay }: Facts, use: Use): number {
  const coming = onItsWay.filter(({ place }) => place === booked.booth);
  const has = booked.there + sum(coming.map(({ pieces }) => pieces));
  if (use.rate <= 0) return 0;
  return Math.max(stillPlanned(booked, use) - has / use.rate, 0);
}

/** The same on each of its days that are ahead. */
function spread({ first, last }: Booked, planned: number, today: string): OnDay[] {
  const days = daysFrom(later(first, today), later(last, today));
  return days.map((day) => ({ day, pieces: planned / days.length }));
}

function promised(
  all: readonly { readonly pieces: number; readonly day: string | null }[],
  today: string,
): OnDay[] {
  return all.flatMap(({ pieces, day }) => (day && day >= today ? [{ day, pieces }] : []));
}

/** What is ordered without a day, or is late: it is not counted on. */
export function uncertainOf({ owed, today }: Facts): number {
  return sum(owed.filter(({ day }) => !day || day < today).map(({ pieces }) => pieces));
}

/** Each warehouse that has some or gives some, with when it runs out. */
export function warehousesOf(facts: Facts, use: Use): { site: Site; runOut: RunOut }[] {
  return facts.sites
    .filter(({ isWarehouse }) => isWarehouse)
    .map((site) => ({ site, outlook: outlookAt(site, facts, use) }))
    .filter(({ outlook }) => outlook.stock > 0 || outlook.wanted.length > 0)
    .map(({ site, outlook }) => ({ site, runOut: runOutOf(outlook, use) }));
}

/** What could be moved, by what is missing for booths and in warehouses. */
export function movesOf(facts: Facts, use: Use): Move[] {
  return propose(targetsOf(facts, use), sourcesOf(facts, use), facts.today);
}

/** What is there, without what is kept for anybody, what its own booths are expected to use up, and what drafts take. */
export function sourcesOf(facts: Facts, use: Use): Source[] {
  return facts.sites
    .filter(({ gives }) => gives)
    .map((site) => {
      const own = sum(outlookAt(site, facts, use).wanted.map(({ pieces }) => pieces)) * use.rate;
      const spare = site.usable - Math.max(site.kept, own) - site.draftedOut;
      return { place: site.place, spare: Math.max(Math.floor(spare), 0) };
    });
}

/**
 * What booths miss, where it is kept for them or at the booth itself; then what warehouses will miss beyond that. What
 * comes there already, or is drafted to, is not missing.
 */
function targetsOf(facts: Facts, use: Use): Target[] {
  const coming = new Map<string, number>();
  const come = (place: string, pieces: number) =>
    coming.set(place, (coming.get(place) ?? 0) + pieces);
  for (const { place, pieces } of facts.onItsWay) come(place, pieces);
  for (const { place, draftedIn } of facts.sites) come(place, draftedIn);
  const covered = new Map<string, number>();
  const targets: Target[] = [];
  const byNeed = facts.booked.toSorted((a, b) =>
    a.first < b.first ? -1 : a.first > b.first ? 1 : 0,
  );
  for (const one of byNeed) {
    const to = one.place ?? one.booth;
    if (!to || one.missing <= 0) continue;
    let missing = one.missing;
    for (const place of new Set([one.booth, to])) {
      const pieces = Math.min(missing, (place && coming.get(place)) || 0);
      if (place && pieces > 0) come(place, -pieces);
      missing -= pieces;
    }
    const giver = giverOf(one, facts);
    if (giver) covered.set(giver, (covered.get(giver) ?? 0) + one.missing);
    if (missing > 0) targets.push({ place: to, missing, day: one.first });
  }
  for (const { site, runOut } of warehousesOf(facts, use)) {
    if (!runOut.day) continue;
    const { wanted } = outlookAt(site, facts, use);
    const need = sum(wanted.map(({ pieces }) => pieces)) * use.rate;
    const has = site.usable + (coming.get(site.place) ?? 0) + (covered.get(site.place) ?? 0);
    if (need - has > 0.5) targets.push({ place: site.place, missing: need - has, day: runOut.day });
  }
  return targets;
}
