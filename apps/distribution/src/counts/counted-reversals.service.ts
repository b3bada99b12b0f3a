import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service.js';
import { PlacesQueries } from '../places/places.queries.js';
import type { Share } from '../stock/movement.rules.js';
import type { MovementWanted } from '../stock/movement.wanted.js';
import { StockService, type Posted } from '../stock/stock.service.js';
import { CountedSince, type Pieces } from './counted-since.service.js';
import { countedAt } from './counted.store.js';

type How = Pick<MovementWanted, 'key' | 'by' | 'reason'>;

/** What a movement changed. */
interface Entry extends ItemInLanguage {
  readonly place: string;
  readonly physical: boolean;
  readonly lot: string;
  readonly delta: number;
  readonly occurredAt: Date;
}

/** What was open of a movement at one place that was counted since. */
interface Explained {
  readonly place: string;
  readonly at: Date;
  readonly brought: Pieces[];
  readonly took: Pieces[];
  /** How many it brought of each lot. */
  readonly lots: Share[];
}

/** Takes movements back, and what was counted since stays as it was counted. */
@Injectable()
export class CountedReversals {
  constructor(
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(DiscrepanciesService) private readonly discrepancies: DiscrepanciesService,
    @Inject(CountedSince) private readonly countedSince: CountedSince,
  ) {}

  /**
   * As `StockService.reverse`. What a count missed, or found too much, and nobody has explained is no question any more
   * where that is what is taken back: the place keeps what was counted. Else it was there when it was counted, and may be
   * told anew.
   */
  async reverse(tx: Transaction, campaign: string, movement: string, how: How): Promise<Posted> {
    const unexplained = await this.places.virtual(campaign, 'unexplained', tx);
    const entries = await entriesOf(tx, campaign, movement);
    await this.hold(tx, campaign, unexplained, entries);
    if (await isTakenBack(tx, movement)) return this.stock.reverse(tx, campaign, movement, how);
    const explained = (await this.keptApart(tx, campaign, movement, how))
      ? []
      : await this.explained(tx, campaign, entries);
    const told = ({ place, at }: Explained, step: 'back' | 'gone') => ({
      campaign,
      place,
      at,
      key: `counted:${movement}:${place}:${step}`,
      by: how.by ?? null,
      about: { kind: 'movement', id: movement },
    });
    // What it brought comes back first, so that it can be taken away; what it took leaves once it is there.
    for (const one of explained)
      if (one.brought.length)
        await this.countedSince.left(tx, told(one, 'back'), one.brought, one.lots);
    const posted = await this.stock.reverse(tx, campaign, movement, how);
    for (const one of explained)
      if (one.took.length) await this.countedSince.came(tx, told(one, 'gone'), one.took);
    return posted;
  }

  private async hold(
    tx: Transaction,
    campaign: string,
    unexplained: string,
    entries: readonly Entry[],
  ): Promise<void> {
    const places = new Set([unexplained, ...entries.map(({ place }) => place)]);
    const items = new Map(entries.map((one) => [`${one.item} ${one.language}`, one]));
    await this.stock.hold(tx, campaign, [...places], [...items.values()]);
  }

  /** What was kept as it was counted when it was told late (CountedSince.came) is a question again. Gives whether it was. */
  private async keptApart(
    tx: Transaction,
    campaign: string,
    movement: string,
    { by, reason }: How,
  ): Promise<boolean> {
    const [apart] = await tx.query<{ id: string }>(
      `select c.id from movements m join movements c on c.campaign = m.campaign and c.key = m.key || ':counted'
       where m.campaign = $1 and m.id = $2`,
      [campaign, movement],
    );
    if (!apart) return false;
    const entries = await entriesOf(tx, campaign, apart.id);
    await this.stock.reverse(tx, campaign, apart.id, { key: `counted:${apart.id}`, by, reason });
    for (const { of, sum } of physicalSums(entries))
      await this.countedSince.note(tx, campaign, of, -sum);
    return true;
  }

  /** The part of it that the counts of its places could not explain, which is explained now. */
  private async explained(
    tx: Transaction,
    campaign: string,
    entries: readonly Entry[],
  ): Promise<Explained[]> {
    const places = [...new Set(entries.map(({ place }) => place))];
    const counted = await countedAt(tx, campaign, places);
    const before = entries.filter((one) => counted.isBefore(one.place, one, one.occurredAt));
    const all = new Map<string, Explained>();
    for (const { of, sum, lots } of physicalSums(before)) {
      const cause = sum > 0 ? 'missing' : 'surplus';
      const open = await this.discrepancies.open(tx, { ...of, campaign, event: null }, cause);
      const quantity = Math.min(Math.abs(sum), open);
      if (quantity === 0) continue;
      const { place, ...item } = of;
      const one = all.get(place) ?? {
        place,
        at: before[0]!.occurredAt,
        brought: [],
        took: [],
        lots: [],
      };
      (sum > 0 ? one.brought : one.took).push({ ...item, quantity });
      one.lots.push(...lots);
      all.set(place, one);
    }
    return [...all.values()];
  }
}

function entriesOf(tx: Transaction, campaign: string, movement: string): Promise<Entry[]> {
  return tx.query<Entry>(
    `select e.place, p.physical, e.lot, l.item, l.language, e.delta::float8 as delta, m.occurred_at as "occurredAt"
     from movements m join entries e on e.movement = m.id join places p on p.id = e.place join lots l on l.id = e.lot
     where m.campaign = $1 and m.id = $2 order by e.place, e.lot`,
    [campaign, movement],
  );
}

async function isTakenBack(tx: Transaction, movement: string): Promise<boolean> {
  const back = await tx.query('select from movements where reverses = $1', [movement]);
  return back.length > 0;
}

/** What changed of each item at each place that somebody can go to, and of which lots it brought how many. */
function physicalSums(entries: readonly Entry[]) {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries.filter(({ physical }) => physical)) {
    const key = `${entry.place} ${entry.item} ${entry.language}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((all) => {
    const { place, item, language } = all[0]!;
    const sum = all.reduce((before, { delta }) => before + delta, 0);
    const lots = all.map(({ lot, delta }) => ({ lot, quantity: delta }));
    return { of: { place, item, language }, sum, lots };
  });
}
