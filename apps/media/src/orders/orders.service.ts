import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { OrderLines } from './lines.service.js';
import { OrderNotes } from './order.notes.js';
import type { OrderChanges, OrderWanted } from './order.schema.js';
import { lockAsSeen, settleDraft } from './orders.store.js';
import { openOutlet } from './outlets.store.js';

/** The only writer of drafts; what becomes of them is written by OrderSteps. */
@Injectable()
export class OrdersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrderLines) private readonly lines: OrderLines,
    @Inject(OrderNotes) private readonly notes: OrderNotes,
  ) {}

  /** A draft, with the campaign's next number. Throws as `OrderLines.write`, Refusal 404, 409 `outlet-closed`. */
  create(by: By, wanted: OrderWanted): Promise<string> {
    return this.database.transaction(async (tx) => (await this.draft(tx, by, wanted)).id);
  }

  /** As `create`, among other things that are done, or not, with it. */
  async draft(
    tx: Transaction,
    by: By,
    wanted: OrderWanted,
  ): Promise<{ readonly id: string; readonly number: number }> {
    await openOutlet(tx, by.campaign, wanted.outlet);
    const id = newId();
    const number = await nextNumber(tx, by.campaign);
    await tx.query(
      `insert into orders (id, campaign, number, outlet, kind, currency, reference, vat_percent, owner)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        by.campaign,
        number,
        wanted.outlet,
        wanted.kind,
        wanted.currency,
        wanted.reference,
        wanted.vatPercent,
        staffIdOf(by),
      ],
    );
    const order = { ...wanted, id, campaign: by.campaign };
    await this.lines.write(tx, by, order, wanted.lines);
    await settleDraft(tx, order);
    await this.notes.note(tx, by, 'create', id, { after: { number } });
    return { id, number };
  }

  /** Throws as `create`, Refusal 404, 409 `changed-meanwhile`, `media-order-placed`. */
  change(by: By, id: string, { version, ...wanted }: OrderChanges): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await lockAsSeen(tx, by.campaign, id, version);
      if (order.state !== 'draft') throw new Refusal('media-order-placed', 409);
      const draft = { ...order, ...wanted };
      await this.lines.write(tx, by, draft, wanted.lines);
      await settleDraft(tx, draft);
      await this.notes.note(tx, by, 'change', id, { after: { lines: wanted.lines.length } });
    });
  }
}

/** One after the other, without a gap: who drafts at the same moment waits. */
async function nextNumber(tx: Transaction, campaign: string): Promise<number> {
  const [{ last }] = (await tx.query<{ last: number }>(
    `insert into order_numbers (campaign, last) values ($1, 1)
     on conflict (campaign) do update set last = order_numbers.last + 1 returning last`,
    [campaign],
  )) as [{ last: number }];
  return last;
}
