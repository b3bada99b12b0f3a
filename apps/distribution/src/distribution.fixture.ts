import type { By } from '@blueheart/access';
import { ServiceAlone } from '@blueheart/alone';
import { readRollout } from '@blueheart/config';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { fileURLToPath } from 'node:url';
import { CampaignsService } from './campaigns/campaigns.service.js';
import type { ItemInLanguage } from './campaigns/items.queries.js';
import { DiscrepanciesQueries } from './discrepancies/discrepancies.queries.js';
import { DistributionModule } from './distribution.module.js';
import { distributionSchema } from './distribution.schema.js';
import { LotsService } from './lots/lots.service.js';
import type { PlaceKind } from './places/place.schema.js';
import { PlacesQueries } from './places/places.queries.js';
import { PlacesService } from './places/places.service.js';
import { between } from './stock/movement.rules.js';
import { StockQueries } from './stock/stock.queries.js';
import { StockRecount } from './stock/stock.recount.js';
import { StockService } from './stock/stock.service.js';

/** The roll-out of Lebanon. */
export const rollout = fileURLToPath(
  new URL('../../../rollouts/blue-heart-lebanon', import.meta.url),
);
export const slug = 'blue-heart-lebanon';
export const pins: ItemInLanguage = { item: 'pin', language: '' };

/** The service on the bus and a database of its own, with the roll-out of Lebanon applied. */
export class DistributionAlone extends ServiceAlone {
  /** Somebody who coordinates. */
  readonly rana: By = {
    actor: { kind: 'staff', id: newId() },
    role: 'coordinator',
    campaign: slug,
  };

  static async start(): Promise<DistributionAlone> {
    const distribution = { module: DistributionModule, schema: distributionSchema };
    const alone = new DistributionAlone(...(await ServiceAlone.of(distribution)));
    await alone.get(CampaignsService).apply(readRollout(rollout));
    return alone;
  }

  aWarehouse(name = 'Beirut depot'): Promise<string> {
    return this.get(PlacesService).create(this.rana, {
      kind: 'warehouse',
      names: { en: name },
      address: '',
      point: null,
    });
  }

  aLot(of: ItemInLanguage = pins, label = `lot-${newId()}`): Promise<string> {
    const lots = this.get(LotsService);
    return this.get(Database).transaction((tx) => lots.ensure(tx, slug, { ...of, label }));
  }

  virtual(kind: PlaceKind): Promise<string> {
    return this.get(PlacesQueries).virtual(slug, kind);
  }

  /** A warehouse with so many pieces of one new lot. */
  async aFullWarehouse(quantity: number, of: ItemInLanguage = pins) {
    const [place, lot, supplier] = [
      await this.aWarehouse(),
      await this.aLot(of),
      await this.virtual('supplier'),
    ];
    await this.post('receipt', between(supplier, place, lot, quantity));
    return { place, lot };
  }

  post(
    kind: Parameters<StockService['post']>[1]['kind'],
    lines: Parameters<StockService['post']>[1]['lines'],
    key: string = newId(),
    occurredAt?: Date,
  ) {
    const stock = this.get(StockService);
    return this.get(Database).transaction((tx) =>
      stock.post(tx, { campaign: slug, kind, key, lines, occurredAt }),
    );
  }

  /** How many pieces of an item are at a place. */
  async there(place: string, of: ItemInLanguage = pins, at?: Date): Promise<number> {
    const { stock } = await this.get(StockQueries).stock(slug, at);
    return (
      stock.find(
        (one) => one.place === place && one.item === of.item && one.language === of.language,
      )?.onHand ?? 0
    );
  }

  /** What nobody has explained of a place: how many for which cause. */
  async unexplainedAt(place: string): Promise<{ cause: string; quantity: number }[]> {
    const asked = { state: 'open' as const, limit: 200 };
    const { discrepancies } = await this.get(DiscrepanciesQueries).list(slug, asked);
    return discrepancies
      .filter((one) => one.place === place)
      .map(({ cause, quantity }) => ({ cause, quantity }));
  }

  /** The ledger counted again; nothing where it agrees with the balances. */
  differences(): Promise<string[]> {
    return this.get(StockRecount).verify();
  }
}
