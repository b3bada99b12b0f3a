import type { By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { Inject, Injectable } from '@nestjs/common';
import { expectBookable } from '../placements/frames.store.js';
import { isOpen, type PlacementState } from '../placements/placement.rules.js';
import { PlacementsStore } from '../placements/placements.store.js';
import { OrderNotes } from './order.notes.js';
import type { Invoice, OrderState, Payment, Placing } from './order.schema.js';
import { lockAsSeen, type OrderRow } from './orders.store.js';

/** The only writer of what becomes of an order: placed, invoiced, paid, cancelled, or somebody else's. */
@Injectable()
export class OrderSteps {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlacementsStore) private readonly placements: PlacementsStore,
    @Inject(OrderNotes) private readonly notes: OrderNotes,
  ) {}

  /**
   * It is ordered: what it comes to and its rate stay as they are, and its placements are booked. Throws Refusal 404,
   * 409 `changed-meanwhile`, `media-order-not-from-here`, `media-order-empty`, those of `expectBookable`, BadRequest for a rate of
   * tomorrow.
   */
  place(by: By, id: string, { version, rate }: Placing): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await from(tx, by, { id, version, states: ['draft'] });
      notLater(order, rate.on, 'rate.on');
      const open = await openOf(tx, id);
      if (open.length === 0) throw new Refusal('media-order-empty', 409);
      await expectBookable(tx, order, open);
      await tx.query(
        `update orders set state = 'placed', placed_on = $2, lbp_per_usd = $3, rate_on = $4, rate_source = $5,
           version = version + 1 where id = $1`,
        [id, order.today, rate.lbpPerUsd, rate.on, rate.source],
      );
      for (const one of open) await this.placements.step(tx, by, { id: one, act: 'book' });
      const { total, currency } = order;
      await this.notes.note(tx, by, 'place', id, { after: { total, currency, rate } });
    });
  }

  /** What the outlet asks for, which may be something else than was ordered. */
  invoice(by: By, id: string, { version, number, on, amount }: Invoice): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await from(tx, by, { id, version, states: ['placed'] });
      notLater(order, on, 'on');
      await tx.query(
        `update orders set state = 'invoiced', invoice_number = $2, invoiced_on = $3, invoiced = $4,
           version = version + 1 where id = $1`,
        [id, number, on, amount],
      );
      await this.notes.note(tx, by, 'invoice', id, {
        before: { total: order.total },
        after: { amount, currency: order.currency },
      });
    });
  }

  pay(by: By, id: string, { version, on, reference }: Payment): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await from(tx, by, { id, version, states: ['invoiced'] });
      notLater(order, on, 'on');
      await tx.query(
        `update orders set state = 'paid', paid_on = $2, payment_reference = $3, version = version + 1 where id = $1`,
        [id, on, reference],
      );
      await this.notes.note(tx, by, 'pay', id, { after: { on } });
    });
  }

  /** It was entered by mistake: the order is placed, and owes what it came to. */
  takeBackInvoice(by: By, id: string, { version, reason }: Reasoned): Promise<void> {
    return this.database.transaction(async (tx) => {
      await from(tx, by, { id, version, states: ['invoiced'] });
      const [before] = await tx.query<{ number: string; on: string; amount: number }>(
        `select invoice_number as number, invoiced_on::text as "on", invoiced::float8 as amount from orders where id = $1`,
        [id],
      );
      await tx.query(
        `update orders set state = 'placed', invoice_number = null, invoiced_on = null, invoiced = null,
           version = version + 1 where id = $1`,
        [id],
      );
      await this.notes.note(tx, by, 'take-back-invoice', id, { before: { ...before! }, reason });
    });
  }

  /** It was entered by mistake: what was invoiced is owed again. */
  takeBackPayment(by: By, id: string, { version, reason }: Reasoned): Promise<void> {
    return this.database.transaction(async (tx) => {
      await from(tx, by, { id, version, states: ['paid'] });
      const [before] = await tx.query<{ on: string; reference: string }>(
        `select paid_on::text as "on", payment_reference as reference from orders where id = $1`,
        [id],
      );
      await tx.query(
        `update orders set state = 'invoiced', paid_on = null, payment_reference = null, version = version + 1
         where id = $1`,
        [id],
      );
      await this.notes.note(tx, by, 'take-back-payment', id, { before: { ...before! }, reason });
    });
  }

  /** Nothing more is expected: whatever of it is not over is given up. What was invoiced is not cancelled. */
  cancel(by: By, id: string, { version, reason }: Reasoned): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await from(tx, by, { id, version, states: ['draft', 'placed'] });
      for (const one of await openOf(tx, id))
        await this.placements.step(tx, by, { id: one, act: 'cancel', reason });
      await tx.query(
        `update orders set state = 'cancelled', cancelled_at = clock_timestamp(), cancel_reason = $2,
           version = version + 1 where id = $1`,
        [id, reason],
      );
      await this.notes.note(tx, by, 'cancel', id, { before: { state: order.state }, reason });
    });
  }

  /** Inside of the transaction that moves it, which holds it; its placements go along. */
  async handOver(
    tx: Transaction,
    by: By,
    id: string,
    { from: owner, to }: { readonly from: string | null; readonly to: string },
  ): Promise<void> {
    await tx.query('update orders set owner = $2, version = version + 1 where id = $1', [id, to]);
    await this.notes.note(tx, by, 'hand-over', id, { before: { owner }, after: { owner: to } });
  }
}

interface Reasoned {
  readonly version: number;
  readonly reason: string;
}

interface Asked {
  readonly id: string;
  readonly version: number;
  readonly states: readonly OrderState[];
}

async function from(tx: Transaction, by: By, { id, version, states }: Asked): Promise<OrderRow> {
  const order = await lockAsSeen(tx, by.campaign, id, version);
  if (!states.includes(order.state)) throw new Refusal('media-order-not-from-here', 409);
  return order;
}

/** What is noted has happened, by the campaign's clocks. */
function notLater({ today }: OrderRow, day: string, path: string): void {
  if (day > today) throw new BadRequest('validation', [{ path, code: 'later_than_today' }]);
}

async function openOf(tx: Transaction, order: string): Promise<string[]> {
  const placements = await tx.query<{ id: string; state: PlacementState }>(
    'select id, state from placements where of_order = $1 order by id for update',
    [order],
  );
  return placements.filter(({ state }) => isOpen(state)).map(({ id }) => id);
}
