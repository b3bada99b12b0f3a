import { daysBetween } from '../responses/days.rules.js';
import type { Figure, Reach } from './figure.schema.js';

type Told = Omit<Figure, 'holds'>;

/** Of the same thing, the one that began last by a day; `figures` are in the order in which they were written down. */
export function holding<Of extends Told>(figures: readonly Of[], day: string): Of[] {
  const last = new Map<string, Of>();
  for (const figure of figures) {
    if (figure.from > day) continue;
    const { outlet, site, format, counts } = figure;
    const key = JSON.stringify([outlet, site, format.toLowerCase(), counts]);
    const before = last.get(key);
    if (!before || before.from <= figure.from) last.set(key, figure);
  }
  return [...last.values()];
}

/** A flight that is ordered. */
export interface Flown {
  readonly outlet: string;
  readonly site: string | null;
  readonly format: string;
  readonly unit: string;
  readonly quantity: number;
  readonly from: string;
  readonly until: string;
  /** What is paid for it, in the smallest unit. */
  readonly net: number;
}

/**
 * Contacts are what was counted, for as long or as often as it is shown: of a frame by its weeks, of a page or a spot by
 * how many there are. GRP are contacts for a hundred of the population, CPM the cost of a thousand contacts; there is
 * neither without a figure that somebody counted, and a number of copies says how many are printed, not how many look.
 * By the figures that hold on the first day; one of the frame goes before one of its format, and that before one of the
 * whole outlet.
 */
export function reachOf(flown: Flown, figures: readonly Told[]): Reach {
  const held = holding(figures, flown.from);
  const own = held.filter((figure) => isAbout(figure, flown)).toSorted(nearest);
  const figure = own.find(({ counts }) => timesOf(flown, counts) !== undefined) ?? own[0];
  if (!figure) return { ...nothing, why: 'no-figure' };
  const times = timesOf(flown, figure.counts);
  if (times === undefined)
    return { ...nothing, why: figure.counts === 'circulation' ? 'copies' : 'other-unit' };
  const contacts = figure.value * times;
  const population = held.find(({ counts }) => counts === 'population');
  return {
    contacts: Math.round(contacts),
    grp: population ? Math.round((contacts / population.value) * 1_000) / 10 : null,
    cpm: contacts > 0 && flown.net > 0 ? Math.round((flown.net * 1_000) / contacts) : null,
    provider: figure.provider,
    why: null,
  };
}

const nothing = { contacts: null, grp: null, cpm: null, provider: null };

function isAbout({ outlet, site, format }: Told, flown: Flown): boolean {
  if (outlet !== flown.outlet) return false;
  if (site !== null) return site === flown.site;
  return format === '' || format.toLowerCase() === flown.format.toLowerCase();
}

function nearest(one: Told, other: Told): number {
  const rank = ({ site, format }: Told) => (site !== null ? 0 : format ? 1 : 2);
  return rank(one) - rank(other);
}

/** By how much a figure is multiplied; undefined where it is not about what is ordered. */
function timesOf(
  { unit, quantity, from, until }: Flown,
  counts: Told['counts'],
): number | undefined {
  switch (counts) {
    case 'impressions-week':
      return ['frame-week', 'week', 'day'].includes(unit)
        ? daysBetween(from, until) / 7
        : undefined;
    case 'readers':
      return unit === 'page' ? quantity : undefined;
    case 'audience-spot':
      return unit === 'spot' ? quantity : undefined;
    case 'circulation':
    case 'population':
      return undefined;
  }
}
