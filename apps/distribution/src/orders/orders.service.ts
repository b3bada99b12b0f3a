import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest, type Mistake } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { ItemsQueries } from '../campaigns/items.queries.js';
import { OrderNotes } from './order.notes.js';
import { mayProof, type ProofState } from './order.rules.js';
import type { OrderChanges, OrderWanted } from './order.schema.js';
import { PrintNews } from './print.news.js';
import { linesOf, lockAsSeen, lockOrder, replaceLines } from './orders.store.js';

/** The only writer of what is ordered; ReceiptsService of what came. */
@Injectable()
export class OrdersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ItemsQueries) private readonly items: ItemsQueries,
    @Inject(OrderNotes) private readonly notes: OrderNotes,
    @Inject(PrintNews) private readonly news: PrintNews,
  ) {}

  /** A draft. Throws Refusal 404 for an item that is not there, 422 `item-language`, BadRequest without a law text. */
  create(by: By, { supplier, reference, promisedOn, lines }: OrderWanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      await this.check(tx, by.campaign, lines);
      const id = newId();
      await tx.query(
        `insert into orders (id, campaign, supplier, reference, promised_on, owner)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, by.campaign, supplier, reference, promisedOn, staffIdOf(by)],
      );
      await replaceLines(tx, { id, campaign: by.campaign }, lines);
      await this.notes.note(tx, by, 'create', id, { after: { supplier } });
      return id;
    });
  }

  /** Throws as `create`, Refusal 404, 409 `changed-meanwhile`; 409 `order-placed` for lines of what was ordered. */
  change(by: By, id: string, { version, lines, ...head }: OrderChanges): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await lockAsSeen(tx, by.campaign, id, version);
      if (order.stopped) throw new Refusal('order-over', 409);
      if (lines) {
        if (order.state !== 'draft') throw new Refusal('order-placed', 409);
        await this.check(tx, by.campaign, lines);
        await replaceLines(tx, order, lines);
      }
      await tx.query(
        `update orders set supplier = coalesce($2, supplier), reference = coalesce($3, reference),
           promised_on = case when $4 then $5::date else promised_on end, version = version + 1 where id = $1`,
        [
          id,
          head.supplier ?? null,
          head.reference ?? null,
          head.promisedOn !== undefined,
          head.promisedOn ?? null,
        ],
      );
      await this.news.tell(tx, id);
      await this.notes.note(tx, by, 'change', id, {
        after: { ...head, ...(lines && { lines: lines.length }) },
      });
    });
  }

  /** Throws Refusal 404, 409 `changed-meanwhile`, `order-placed`, `proof-not-from-here`. */
  prove(
    by: By,
    id: string,
    line: string,
    { version, proof }: { readonly version: number; readonly proof: ProofState },
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await lockAsSeen(tx, by.campaign, id, version);
      const before = (await linesOf(tx, id)).find((one) => one.id === line);
      if (!before) throw new Refusal('no-such-order-line', 404);
      if (order.state !== 'draft') throw new Refusal('order-placed', 409);
      if (!mayProof(before.proof, proof)) throw new Refusal('proof-not-from-here', 409);
      await tx.query(
        'update order_lines set proof = $2, proof_by = $3, proof_at = clock_timestamp() where id = $1',
        [line, proof, staffIdOf(by)],
      );
      await tx.query('update orders set version = version + 1 where id = $1', [id]);
      const { item, language } = before;
      await this.news.tell(tx, id);
      await this.notes.note(tx, by, 'prove', id, {
        before: { item, language, proof: before.proof },
        after: { item, language, proof },
      });
    });
  }

  /**
   * It is ordered. Asked again, it is so already. Throws Refusal 404, 409 `changed-meanwhile`, `order-over`, and
   * `proof-missing` with the lines whose proof nobody approved, unless somebody decides that none is needed.
   */
  place(
    by: By,
    id: string,
    { version, proofNotNeeded }: { readonly version: number; readonly proofNotNeeded: boolean },
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await lockOrder(tx, by.campaign, id);
      if (order.stopped) throw new Refusal('order-over', 409);
      if (order.ordered) return;
      if (order.version !== version) throw new Refusal('changed-meanwhile', 409);
      const lines = await linesOf(tx, id);
      const unproved = lines.filter(({ proof }) => proof !== 'approved').map((line) => line.id);
      if (unproved.length && !proofNotNeeded)
        throw new Refusal('proof-missing', 409, {}, { lines: unproved });
      const without = unproved.length > 0;
      await tx.query(
        `update orders set state = 'ordered', ordered_at = clock_timestamp(), without_proof = $2,
           version = version + 1 where id = $1`,
        [id, without],
      );
      await this.news.tell(tx, id);
      await this.notes.note(tx, by, without ? 'place-unproved' : 'place', id);
    });
  }

  /**
   * What has not come is not expected any more. Asked again, it is so already. Throws Refusal 404, 409
   * `changed-meanwhile`, and `order-over` where all has come.
   */
  cancel(by: By, id: string, version: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await lockOrder(tx, by.campaign, id);
      if (order.stopped) return;
      if (order.version !== version) throw new Refusal('changed-meanwhile', 409);
      if (order.state === 'received') throw new Refusal('order-over', 409);
      const state = order.state === 'in-part' ? 'closed' : 'cancelled';
      await tx.query(
        `update orders set state = $2, stopped_at = clock_timestamp(), version = version + 1 where id = $1`,
        [id, state],
      );
      await this.news.tell(tx, id);
      await this.notes.note(tx, by, 'cancel', id, {
        before: { state: order.state },
        after: { state },
      });
    });
  }

  private async check(
    tx: Transaction,
    campaign: string,
    lines: OrderWanted['lines'],
  ): Promise<void> {
    const mistakes: Mistake[] = [];
    for (const [index, line] of lines.entries()) {
      const { carriesLaw } = await this.items.one(campaign, line, tx);
      if (carriesLaw && !line.lawText)
        mistakes.push({ path: `lines.${index}.lawText`, code: 'required' });
    }
    if (mistakes.length) throw new BadRequest('validation', mistakes);
  }
}
