import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CountedReversals } from '../counts/counted-reversals.service.js';
import { LotLabelTaken, LotsService } from '../lots/lots.service.js';
import { PlacesQueries } from '../places/places.queries.js';
import { between, type Line } from '../stock/movement.rules.js';
import { StockService, type Posted } from '../stock/stock.service.js';
import { OrderNotes } from './order.notes.js';
import { overOf } from './order.rules.js';
import type { Received, ReceiptWanted } from './order.schema.js';
import { PrintNews } from './print.news.js';
import { linesOf, lockOrder, settleOrder, type LineRow } from './orders.store.js';

/** What arrived of one line, in which lot. */
type Arrived = Pick<ReceiptWanted['lines'][number], 'line' | 'received' | 'damaged'> & {
  readonly lot: string;
};

/** The only writer of what came of an order, and was taken back. */
@Injectable()
export class ReceiptsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(LotsService) private readonly lots: LotsService,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(CountedReversals) private readonly reversals: CountedReversals,
    @Inject(OrderNotes) private readonly notes: OrderNotes,
    @Inject(PrintNews) private readonly news: PrintNews,
  ) {}

  /**
   * What arrived is there, also beyond what was ordered and after nothing more was expected; the answer says how much
   * is over. Throws Refusal 404, 409 `order-not-placed`, `lot-differs`, 409 `place-closed`, 422 `idempotency-key-used`.
   */
  receive(by: By, id: string, key: string, wanted: ReceiptWanted): Promise<Received> {
    return this.database.transaction(async (tx) => {
      const order = await lockOrder(tx, by.campaign, id);
      const movement = {
        campaign: by.campaign,
        kind: 'receipt' as const,
        key: `receipt:${key}`,
        asked: wanted,
        by: staffIdOf(by),
        about: { kind: 'order', id },
      };
      const before = await this.stock.before(tx, movement);
      if (before) return { id: before.id, over: overIn(await linesOf(tx, id), wanted) };
      if (!order.ordered) throw new Refusal('order-not-placed', 409);
      const { id: place } = await this.places.open(by.campaign, wanted.place, tx);
      const arrived = await this.lotted(tx, by.campaign, await linesOf(tx, id), wanted);
      const lines = await this.movedBy(tx, by.campaign, place, arrived);
      const posted = await this.stock.post(tx, { ...movement, lines });
      await keep(tx, { receipt: posted.id, campaign: by.campaign, order: id, place }, arrived);
      const over = overIn(await settleOrder(tx, order), wanted);
      await this.news.tell(tx, id);
      await this.notes.note(tx, by, 'receive', id, {
        after: {
          movement: posted.id,
          received: sumOf(wanted, 'received'),
          damaged: sumOf(wanted, 'damaged'),
        },
      });
      return { id: posted.id, over };
    });
  }

  /**
   * As a whole, and once: asked again, it is so already. Throws Refusal 404, and 409 `not-enough-stock` where what it
   * brought is not there any more.
   */
  takeBack(by: By, id: string, receipt: string, reason: string): Promise<Posted> {
    return this.database.transaction(async (tx) => {
      const order = await lockOrder(tx, by.campaign, id);
      const [found] = await tx.query('select from receipts where of_order = $1 and movement = $2', [
        id,
        receipt,
      ]);
      if (!found) throw new Refusal('no-such-receipt', 404);
      const key = `taken-back:${receipt}`;
      const how = { key, by: staffIdOf(by), reason };
      const posted = await this.reversals.reverse(tx, by.campaign, receipt, how);
      if (!posted.isNew) return posted;
      await settleOrder(tx, order);
      await this.news.tell(tx, id);
      await this.notes.note(tx, by, 'take-back', id, {
        after: { movement: receipt },
      });
      return posted;
    });
  }

  /** Each line with its lot. By item, so that two who unpack at once wait for each other in one order. */
  private async lotted(
    tx: Transaction,
    campaign: string,
    lines: readonly LineRow[],
    wanted: ReceiptWanted,
  ): Promise<Arrived[]> {
    const named = wanted.lines.map((one) => {
      const line = lines.find(({ id }) => id === one.line);
      if (!line) throw new Refusal('no-such-order-line', 404);
      return { ...one, of: line };
    });
    const inOrder = named.toSorted((a, b) => (nameOf(a.of) < nameOf(b.of) ? -1 : 1));
    const arrived: Arrived[] = [];
    for (const { of, lot: label, ...one } of inOrder)
      arrived.push({ ...one, lot: await this.lotOf(tx, campaign, of, label) });
    return arrived;
  }

  /** Pieces of a lot are alike: a label that stands for another print is refused. */
  private async lotOf(
    tx: Transaction,
    campaign: string,
    { item, language, artwork, lawText, value }: LineRow,
    label: string | undefined,
  ): Promise<string> {
    const wanted = { item, language, artwork, lawText, ...(label && { label }) };
    try {
      const lot = await this.lots.ensure(tx, campaign, value ? { ...wanted, value } : wanted);
      const [same] = await tx.query(
        'select from lots where id = $1 and artwork = $2 and law_text = $3 and not unknown',
        [lot, artwork, lawText],
      );
      if (!same) throw new Refusal('lot-differs', 409);
      return lot;
    } catch (error) {
      if (error instanceof LotLabelTaken) throw new Refusal('lot-differs', 409);
      throw error;
    }
  }

  private async movedBy(
    tx: Transaction,
    campaign: string,
    place: string,
    arrived: readonly Arrived[],
  ): Promise<Line[]> {
    const supplier = await this.places.virtual(campaign, 'supplier', tx);
    const broken = await this.places.virtual(campaign, 'damaged', tx);
    return arrived.flatMap(({ lot, received, damaged }) => [
      ...between(supplier, place, lot, received),
      ...between(supplier, broken, lot, damaged),
    ]);
  }
}

function nameOf({ item, language, id }: LineRow): string {
  return `${item} ${language} ${id}`;
}

function sumOf({ lines }: ReceiptWanted, what: 'received' | 'damaged'): number {
  return lines.reduce((sum, line) => sum + line[what], 0);
}

/** Of the lines that this receipt names. */
function overIn(lines: readonly LineRow[], wanted: ReceiptWanted): Received['over'] {
  return lines
    .filter(({ id }) => wanted.lines.some(({ line }) => line === id))
    .map((line) => ({ line: line.id, pieces: overOf(line) }))
    .filter(({ pieces }) => pieces > 0);
}

async function keep(
  tx: Transaction,
  { receipt, campaign, order, place }: Record<'receipt' | 'campaign' | 'order' | 'place', string>,
  arrived: readonly Arrived[],
): Promise<void> {
  await tx.query(
    'insert into receipts (movement, campaign, of_order, place) values ($1, $2, $3, $4)',
    [receipt, campaign, order, place],
  );
  await tx.query(
    `insert into receipt_lines (receipt, line, lot, received, damaged)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::bigint[])`,
    [
      receipt,
      arrived.map(({ line }) => line),
      arrived.map(({ lot }) => lot),
      arrived.map(({ received }) => received),
      arrived.map(({ damaged }) => damaged),
    ],
  );
}
