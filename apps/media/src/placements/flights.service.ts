import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { mistakeOf, mostOfLine, sumsOf, type Priced } from '../money/money.rules.js';
import type { LineWanted } from '../orders/order.schema.js';
import { settleDraft, type OrderRow } from '../orders/orders.store.js';
import { priceAsked } from '../orders/outlets.store.js';
import type { Moved, Moving } from './flight.schema.js';
import { PlacementsStore } from './placements.store.js';

type Flight = Priced & Pick<LineWanted, 'unit' | 'format' | 'from' | 'until'>;

/** The only writer of other days for a line that is there: while its order is a draft, or where it makes good. */
@Injectable()
export class FlightsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlacementsStore) private readonly store: PlacementsStore,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * It is shown on these days instead. A price that is what the outlet asks for follows the first day; one that was
   * agreed stays, as what makes good costs nothing on any day. Throws Refusal 404, 409 `changed-meanwhile`, `media-order-placed`, `placement-not-from-here`,
   * `flight-price-unfit`, 422 `no-rate`.
   */
  move(by: By, id: string, { version, from, until }: Moving): Promise<Moved> {
    return this.database.transaction(async (tx) => {
      const { order, placement } = await this.store.lock(tx, by.campaign, id);
      if (placement.version !== version) throw new Refusal('changed-meanwhile', 409);
      const isFree = placement.makesGood !== null;
      if (order.state !== 'draft' && !isFree) throw new Refusal('media-order-placed', 409);
      if (placement.state !== 'draft') throw new Refusal('placement-not-from-here', 409);
      const was = await flightOf(tx, id);
      const unitPrice = isFree ? was.unitPrice : await priceOn(tx, order, was, from);
      const isAsBefore = was.from === from && was.until === until;
      if (!isAsBefore) await this.write(tx, by, { order, id, was }, { from, until, unitPrice });
      return {
        version: isAsBefore ? version : version + 1,
        currency: order.currency,
        unitPrice: { was: was.unitPrice, is: isAsBefore ? was.unitPrice : unitPrice },
      };
    });
  }

  private async write(
    tx: Transaction,
    by: By,
    { order, id, was }: { readonly order: OrderRow; readonly id: string; readonly was: Flight },
    to: Pick<Flight, 'from' | 'until' | 'unitPrice'>,
  ): Promise<void> {
    const line = { ...was, ...to };
    if (line.unitPrice * line.quantity > mostOfLine || mistakeOf(order.kind, line))
      throw new Refusal('flight-price-unfit', 409);
    const { list, discount, inKind, net } = sumsOf(order.kind, line);
    await tx.query(
      `update placements set flight_from = $2, flight_until = $3, unit_price = $4, list = $5, discount = $6,
         in_kind = $7, net = $8, version = version + 1 where id = $1`,
      [id, to.from, to.until, to.unitPrice, list, discount, inKind, net],
    );
    if (order.state === 'draft') await settleDraft(tx, order);
    const told = ({ from, until, unitPrice }: typeof to) => ({ from, until, unitPrice });
    await this.audit.note(tx, {
      actor: by.actor,
      action: 'placement.move',
      object: { kind: 'placement', id },
      campaign: by.campaign,
      before: told(was),
      after: told(to),
    });
  }
}

async function flightOf(tx: Transaction, id: string): Promise<Flight> {
  const [found] = await tx.query<Flight>(
    `select unit, format, flight_from::text as "from", flight_until::text as "until",
       unit_price::float8 as "unitPrice", quantity, discounts from placements where id = $1`,
    [id],
  );
  return found!;
}

async function priceOn(
  tx: Transaction,
  order: OrderRow,
  was: Flight,
  from: string,
): Promise<number> {
  if (was.from === from) return was.unitPrice;
  const before = await priceAsked(tx, order, was).catch(noneAsked);
  return before === was.unitPrice ? priceAsked(tx, order, { ...was, from }) : was.unitPrice;
}

function noneAsked(error: unknown): undefined {
  if (error instanceof Refusal && error.code === 'no-rate') return undefined;
  throw error;
}
