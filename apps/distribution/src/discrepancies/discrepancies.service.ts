import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import { LotsService } from '../lots/lots.service.js';
import { PlacesQueries } from '../places/places.queries.js';
import { allocate, between, type Line } from '../stock/movement.rules.js';
import { StockService } from '../stock/stock.service.js';
import type { Explanation } from './discrepancy.schema.js';

/** What a discrepancy is about. */
interface Of extends ItemInLanguage {
  readonly campaign: string;
  readonly place: string;
  readonly event: string;
}

interface Open extends ItemInLanguage {
  readonly quantity: number;
  readonly state: string;
}

/** The only writer of `discrepancies`: what was handed out, and the books cannot explain. Touched after balances. */
@Injectable()
export class DiscrepanciesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(LotsService) private readonly lots: LotsService,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** More that nobody can explain: one is open for each item of a booth, and it grows. */
  async add(tx: Transaction, of: Of, quantity: number): Promise<void> {
    await tx.query(
      `insert into discrepancies as d (id, campaign, place, event, item, language, quantity, cause)
       values ($1, $2, $3, $4, $5, $6, $7, 'booth-log')
       on conflict (place, item, language, cause) where state = 'open'
         do update set quantity = d.quantity + excluded.quantity`,
      [newId(), of.campaign, of.place, of.event, of.item, of.language, quantity],
    );
  }

  /** How many of it nobody has explained; held until the transaction ends. */
  async open(tx: Transaction, { place, item, language }: Of): Promise<number> {
    const [found] = await tx.query<{ quantity: number }>(
      `select quantity::float8 as quantity from discrepancies
       where place = $1 and item = $2 and language = $3 and state = 'open' for update`,
      [place, item, language],
    );
    return found?.quantity ?? 0;
  }

  /** So many were not handed out after all; one of which nothing is left is gone. */
  async lower(tx: Transaction, { place, item, language }: Of, quantity: number): Promise<void> {
    await tx.query(
      `update discrepancies set quantity = quantity - $4,
         state = case when quantity = $4 then 'gone' else state end,
         ended_at = case when quantity = $4 then clock_timestamp() end
       where place = $1 and item = $2 and language = $3 and state = 'open'`,
      [place, item, language, quantity],
    );
  }

  /**
   * Says where they came from, and puts that into the books. Twice is once. Throws Refusal 404; 409 `discrepancy-ended`, or
   * `changed-meanwhile` where it is not as it was looked at; 404, 409 for a place that cannot have given them.
   */
  explain(by: By, id: string, explanation: Explanation): Promise<void> {
    const { campaign } = by;
    return this.database.transaction(async (tx) => {
      const of = await this.get(tx, campaign, id);
      const lines = await this.linesOf(tx, campaign, of, explanation);
      // Once its balances are held nobody but this changes it.
      const now = await this.get(tx, campaign, id, 'for update');
      if (now.state === 'explained') return;
      if (now.state !== 'open') throw new Refusal('discrepancy-ended', 409);
      if (now.quantity !== explanation.quantity || !lines)
        throw new Refusal('changed-meanwhile', 409, {}, { quantity: now.quantity });
      const { reason } = explanation;
      const { id: movement } = await this.stock.post(tx, {
        campaign,
        kind: 'count',
        key: `discrepancy:${id}:explain`,
        lines,
        by: staffIdOf(by),
        reason,
        about: { kind: 'discrepancy', id },
      });
      await tx.query(
        `update discrepancies set state = 'explained', reason = $2, movement = $3, by = $4,
           ended_at = clock_timestamp() where id = $1`,
        [id, reason, movement, staffIdOf(by)],
      );
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'discrepancy.explain',
        object: { kind: 'discrepancy', id },
        campaign,
        after: { reason, quantity: now.quantity },
      });
    });
  }

  private async get(
    tx: Transaction,
    campaign: string,
    id: string,
    lock: '' | 'for update' = '',
  ): Promise<Open> {
    const [found] = await tx.query<Open>(
      `select item, language, quantity::float8 as quantity, state from discrepancies
       where campaign = $1 and id = $2 ${lock}`,
      [campaign, id],
    );
    if (!found) throw new Refusal('no-such-discrepancy', 404);
    return found;
  }

  /**
   * From another place: what nobody knew goes back to where nobody knows, and that place has handed out its own. From
   * outside: it came there. Undefined where the quantity is another than was looked at.
   */
  private async linesOf(
    tx: Transaction,
    campaign: string,
    of: Open,
    explanation: Explanation,
  ): Promise<Line[] | undefined> {
    const virtual = (kind: 'supplier' | 'unexplained' | 'handed-out') =>
      this.places.virtual(campaign, kind, tx);
    const [unexplained, supplier, handedOut] = [
      await virtual('unexplained'),
      await virtual('supplier'),
      await virtual('handed-out'),
    ];
    const from =
      explanation.reason === 'uncounted-dispatch'
        ? (await this.places.open(campaign, explanation.from, tx)).id
        : supplier;
    const lot = await this.lots.unknown(tx, campaign, of);
    const held = await this.stock.hold(tx, campaign, [from, unexplained, handedOut], [of]);
    const { quantity } = explanation;
    if (of.state !== 'open' || of.quantity !== quantity) return undefined;
    if (from === supplier) return between(supplier, unexplained, lot, quantity);
    const there = held.filter(({ place }) => place === from);
    const { shares, missing } = allocate(there, quantity, { asItHappened: true });
    if (missing > 0) throw new Refusal('not-enough-stock', 409, {}, { item: of.item, missing });
    return [
      ...between(handedOut, unexplained, lot, quantity),
      ...shares.flatMap((one) => between(from, handedOut, one.lot, one.quantity)),
    ];
  }
}
