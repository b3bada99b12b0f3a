import type { PlanMistake, PlanRow } from './plan-row.rules.js';

/** What there is already of the outlets that a plan names. */
export interface Known {
  readonly outlets: readonly KnownOutlet[];
  readonly sites: readonly {
    readonly id: string;
    readonly outlet: string;
    readonly code: string;
    readonly isClosed: boolean;
  }[];
  /** What is placed there, or will be. */
  readonly planned: readonly (Spot & { readonly order: OrderSaid })[];
}

export interface KnownOutlet {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly isClosed: boolean;
}

export interface OrderSaid {
  readonly id: string;
  readonly number: number;
}

/** Where and when: what is the same of these is one placement. */
export interface Spot {
  readonly outlet: string;
  readonly site: string | null;
  readonly format: string;
  readonly from: string;
  readonly until: string;
}

export interface FoundRow extends PlanRow {
  readonly at: KnownOutlet;
  readonly site: { readonly id: string; readonly code: string } | null;
}

export interface Found {
  readonly rows: readonly FoundRow[];
  /** What is planned already, by whichever order. */
  readonly there: readonly { readonly number: number; readonly order: OrderSaid }[];
  readonly mistakes: readonly PlanMistake[];
}

/** A name without its case and spaces. */
export function plainName(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s/g, '');
}

/** … of an outlet, in its languages, each once. */
export function plainNames({ names }: Pick<KnownOutlet, 'names'>): string[] {
  return [...new Set(Object.values(names).map(plainName))];
}

/** By its frame; where there is none, by its format. */
function keyOf({ outlet, site, format, from, until }: Spot): string {
  return JSON.stringify([outlet, site, site ? '' : plainName(format), from, until]);
}

/** Which outlet and frame each row means, and which of the rows are planned already. */
export function found(rows: readonly PlanRow[], known: Known): Found {
  const planned = new Map(known.planned.map((one) => [keyOf(one), one.order]));
  const placeOf = placesIn(known);
  const seen = new Set<string>();
  const read: FoundRow[] = [];
  const there: { number: number; order: OrderSaid }[] = [];
  const mistakes: PlanMistake[] = [];
  for (const row of rows) {
    const place = placeOf(row);
    if ('code' in place) {
      mistakes.push({ number: row.number, ...place });
      continue;
    }
    const key = keyOf({ ...row, outlet: place.at.id, site: place.site?.id ?? null });
    const order = planned.get(key);
    if (seen.has(key))
      mistakes.push({
        number: row.number,
        column: row.frame ? 'frame' : 'format',
        code: 'repeated_line',
      });
    else if (order) there.push({ number: row.number, order });
    else read.push({ ...row, ...place });
    seen.add(key);
  }
  return { rows: read, there, mistakes };
}

type Place = Pick<FoundRow, 'at' | 'site'>;
type Wrong = Pick<PlanMistake, 'column' | 'code'>;

function placesIn({ outlets, sites }: Known): (row: PlanRow) => Place | Wrong {
  const outletOf = outletsCalled(outlets);
  const siteOf = new Map(sites.map((site) => [JSON.stringify([site.outlet, site.code]), site]));
  return ({ outlet, frame }) => {
    const at = outletOf(outlet);
    if (typeof at === 'string') return { column: 'outlet', code: at };
    if (!frame) return { at, site: null };
    const site = siteOf.get(JSON.stringify([at.id, frame]));
    if (!site) return { column: 'frame', code: 'unknown_frame' };
    if (site.isClosed) return { column: 'frame', code: 'frame_closed' };
    return { at, site: { id: site.id, code: site.code } };
  };
}

/** The outlet of a name, or what is wrong with it. One that is closed stands in the way of none that is open. */
function outletsCalled(outlets: readonly KnownOutlet[]): (name: string) => KnownOutlet | string {
  const called = new Map<string, KnownOutlet[]>();
  for (const outlet of outlets)
    for (const plain of plainNames(outlet))
      called.set(plain, [...(called.get(plain) ?? []), outlet]);
  return (name) => {
    const all = called.get(plainName(name)) ?? [];
    const open = all.filter(({ isClosed }) => !isClosed);
    if (open.length > 1) return 'outlet_ambiguous';
    return open[0] ?? (all.length > 0 ? 'outlet_closed' : 'unknown_outlet');
  };
}
