import type { By } from '@blueheart/access';
import { readRollout } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { CampaignsService } from '../campaigns/campaigns.service.js';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import { rollout, type DistributionAlone } from '../distribution.fixture.js';
import { LotsService } from '../lots/lots.service.js';
import { virtualKinds } from '../places/place.schema.js';
import { PlacesQueries } from '../places/places.queries.js';
import { PlacesService } from '../places/places.service.js';
import { StockByHand } from './by-hand.service.js';
import type { Answer, Ask } from './asks.fixture.js';
import { between } from './movement.rules.js';
import { StockQueries } from './stock.queries.js';
import { StockService, type Posted } from './stock.service.js';

const languages: Readonly<Record<string, string>> = { pin: '', brochure: 'fr' };

/** The service, asked as the model is, in a campaign of its own with three places and three lots of each item. */
export class LedgerUnderTest {
  private readonly ids = new Map<string, string>();
  private readonly names = new Map<string, string>();
  /** Keys by the movements that they made. */
  private readonly keys = new Map<string, string>();

  private constructor(
    private readonly distribution: DistributionAlone,
    readonly by: By,
  ) {}

  static async begin(
    distribution: DistributionAlone,
    lots: Readonly<Record<string, readonly string[]>>,
  ): Promise<LedgerUnderTest> {
    const campaign = `c-${newId()}`;
    const lebanon = readRollout(rollout);
    await distribution
      .get(CampaignsService)
      .apply({ ...lebanon, campaign: { ...lebanon.campaign, slug: campaign } });
    const real = new LedgerUnderTest(distribution, { ...distribution.rana, campaign });
    for (const name of ['A', 'B', 'C'])
      real.call(
        name,
        await distribution
          .get(PlacesService)
          .create(real.by, { kind: 'warehouse', names: { en: name }, address: '', point: null }),
      );
    for (const kind of virtualKinds)
      real.call(kind, await distribution.get(PlacesQueries).virtual(campaign, kind));
    for (const [item, labels] of Object.entries(lots))
      for (const label of labels) real.call(label, await real.makeLot(item, label));
    return real;
  }

  async ask(ask: Ask): Promise<Answer> {
    try {
      const { id, isNew } = await this.send(ask);
      if (isNew) this.keys.set(id, ask.key);
      return { key: this.keys.get(id)!, isNew };
    } catch (error) {
      if (error instanceof Refusal) return { code: error.code };
      throw error;
    }
  }

  async close(place: string): Promise<string | undefined> {
    const id = this.ids.get(place)!;
    const { version } = await this.distribution.get(PlacesQueries).get(this.by.campaign, id);
    try {
      await this.distribution.get(PlacesService).close(this.by, id, version);
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  async quarantine(lot: string, isQuarantined: boolean): Promise<void> {
    await this.distribution.sql(
      `update distribution.lots set quarantined_at = case when $2 then now() end,
         quarantine = case when $2 then 'artwork' end where id = $1`,
      [this.ids.get(lot), isQuarantined],
    );
  }

  get: DistributionAlone['get'] = (token) => this.distribution.get(token);

  idOf(name: string): string {
    return this.ids.get(name)!;
  }

  sku(item: string): ItemInLanguage {
    return { item, language: languages[item]! };
  }

  /** After everything that was posted so far and before whatever comes; in milliseconds, as it is asked for. */
  async moment(): Promise<Date> {
    const [row] = await this.distribution.sql<{ at: Date }>(
      `select at from (select date_trunc('milliseconds', clock_timestamp()) + interval '1 ms' as at) as next,
         pg_sleep_until(at + interval '1 ms')`,
    );
    return row!.at;
  }

  /** What is not nothing, by place and lot. */
  async balances(): Promise<Map<string, number>> {
    const rows = await this.distribution.sql<{ at: string; quantity: number }>(
      `select coalesce(p.names->>'en', p.kind) || ' ' || case when l.unknown then '?' || l.item else l.label end as at,
         quantity::float8 as quantity
       from distribution.balances b join distribution.lots l on l.id = b.lot join distribution.places p on p.id = b.place
       where b.campaign = $1 and quantity <> 0`,
      [this.by.campaign],
    );
    return new Map(rows.map(({ at, quantity }) => [at, quantity]));
  }

  /** By place and item. */
  async stock(at?: Date): Promise<Map<string, number>> {
    const { stock } = await this.distribution.get(StockQueries).stock(this.by.campaign, at);
    return new Map(
      stock.map(({ place, item, onHand }) => [`${this.names.get(place)!} ${item}`, onHand]),
    );
  }

  private send(ask: Ask): Promise<Posted> {
    const byHand = this.distribution.get(StockByHand);
    if (ask.act === 'reverse') {
      const [original] = [...this.keys].find(([, key]) => key === ask.original)!;
      return byHand.reverse(this.by, ask.key, original, 'mistake');
    }
    if (ask.act === 'receipt') return this.receive(ask);
    const { act, key, item, quantity } = ask;
    const [from, to] = [this.ids.get(ask.from)!, this.ids.get(ask.to)!];
    const lot = ask.lot && this.ids.get(ask.lot);
    const what = { item, language: languages[item]!, quantity, ...(lot && { lot }) };
    if (act === 'move') return byHand.move(this.by, key, { kind: act, from, to, ...what });
    if (act === 'hand-out') return byHand.move(this.by, key, { kind: act, from, ...what });
    if (act === 'return' || act === 'found')
      return byHand.move(this.by, key, { kind: act, to, ...what });
    return byHand.move(this.by, key, { kind: 'write-off', from, reason: act, ...what });
  }

  private receive({ key, to, lot, quantity }: Extract<Ask, { act: 'receipt' }>): Promise<Posted> {
    const [supplier, place, of] = ['supplier', to, lot].map((name) => this.ids.get(name)!);
    const lines = between(supplier!, place!, of!, quantity);
    const { campaign } = this.by;
    return this.distribution
      .get(Database)
      .transaction((tx) =>
        this.distribution.get(StockService).post(tx, { campaign, kind: 'receipt', key, lines }),
      );
  }

  private makeLot(item: string, label: string): Promise<string> {
    const wanted = { item, language: languages[item]!, label };
    return this.distribution
      .get(Database)
      .transaction((tx) => this.distribution.get(LotsService).ensure(tx, this.by.campaign, wanted));
  }

  private call(name: string, id: string): void {
    this.ids.set(name, id);
    this.names.set(id, name);
  }
}
