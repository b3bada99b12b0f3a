import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Colleagues, Moves, type Thing } from '@blueheart/ownership';
import { Inject, Injectable } from '@nestjs/common';
import { OrderSteps } from '../orders/order-steps.service.js';
import { things } from './holdings.js';

/** Moves orders, each with its placements, from one to another. */
@Injectable()
export class OrderMoves extends Moves {
  constructor(
    @Inject(Database) database: Database,
    @Inject(Colleagues) colleagues: Colleagues,
    @Inject(OrderSteps) private readonly orders: OrderSteps,
    @Inject(Outbox) outbox: Outbox,
    @Inject(Audit) audit: Audit,
  ) {
    super(things, { database, colleagues, outbox, audit });
  }

  protected handOver(
    tx: Transaction,
    by: By,
    { id }: Thing,
    whose: { readonly from: string | null; readonly to: string },
  ): Promise<void> {
    return this.orders.handOver(tx, by, id, whose);
  }
}
