import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import { StockService } from '../stock/stock.service.js';
import type { discrepancySchema, Explanation } from './discrepancy.schema.js';
import { Explanations, type Unexplained } from './explanations.js';

type Cause = z.output<typeof discrepancySchema>['cause'];

/** What a discrepancy is about. */
interface Of extends ItemInLanguage {
  readonly campaign: string;
  readonly place: string;
  readonly event: string | null;
}

/** The only writer of `discrepancies`: what was handed out or counted, and the books cannot explain. Touched after balances. */
@Injectable()
export class DiscrepanciesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(Explanations) private readonly explanations: Explanations,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** More that nobody can explain: one is open for each item of a place and each cause, and it grows. */
  async add(tx: Transaction, of: Of, quantity: number, cause: Cause = 'booth-log'): Promise<void> {
    await tx.query(
      `insert into discrepancies as d (id, campaign, place, event, item, language, quantity, cause)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (place, item, language, cause) where state = 'open'
         do update set quantity = d.quantity + excluded.quantity`,
      [newId(), of.campaign, of.place, of.event, of.item, of.language, quantity, cause],
    );
  }

  /** What a count found too much or missed, and nobody could explain: what is there again was missed before. */
  async addCounted(tx: Transaction, of: Of, variance: number): Promise<void> {
    const [cause, other] =
      variance > 0 ? (['surplus', 'missing'] as const) : (['missing', 'surplus'] as const);
    const quantity = Math.abs(variance);
    const settled = await this.settle(tx, of, quantity, other);
    if (quantity > settled) await this.add(tx, of, quantity - settled, cause);
  }

  /** As many as there are are no question any more: gives how many. */
  async settle(tx: Transaction, of: Of, quantity: number, cause: Cause): Promise<number> {
    const settled = Math.min(quantity, await this.open(tx, of, cause));
    if (settled > 0) await this.lower(tx, of, settled, cause);
    return settled;
  }

  /** What was over when it was counted was not handed out after all: the count missed it, as far as the books had it. */
  async missAgain(tx: Transaction, of: Of, quantity: number): Promise<void> {
    const settled = await this.settle(tx, of, quantity, 'booth-log');
    if (quantity > settled) await this.add(tx, of, quantity - settled, 'missing');
  }

  /** How many of it nobody has explained; held until the transaction ends. */
  async open(
    tx: Transaction,
    { place, item, language }: Of,
    cause: Cause = 'booth-log',
  ): Promise<number> {
    const [found] = await tx.query<{ quantity: number }>(
      `select quantity::float8 as quantity from discrepancies
       where place = $1 and item = $2 and language = $3 and cause = $4 and state = 'open' for update`,
      [place, item, language, cause],
    );
    return found?.quantity ?? 0;
  }

  /** So many are no question any more; one of which nothing is left is gone. */
  private async lower(
    tx: Transaction,
    { place, item, language }: Of,
    quantity: number,
    cause: Cause = 'booth-log',
  ): Promise<void> {
    await tx.query(
      `update discrepancies set quantity = quantity - $4,
         state = case when quantity = $4 then 'gone' else state end,
         ended_at = case when quantity = $4 then clock_timestamp() end
       where place = $1 and item = $2 and language = $3 and cause = $5 and state = 'open'`,
      [place, item, language, quantity, cause],
    );
  }

  /**
   * What a hand-out that was told by a phone took beyond the books is no question any more, once it is taken back; what it
   * took of what a count had missed is missed again. Throws Refusal 409 `explained-meanwhile` where less of it is open than
   * it took.
   */
  async takeBack(tx: Transaction, campaign: string, movement: string): Promise<void> {
    const beyond = await tx.query<Of & { quantity: number; isCounted: boolean }>(
      `select m.campaign, a.place, null as event, l.item, l.language, - sum(e.delta)::float8 as quantity,
         exists (select from counts c join count_attempts t on t.count = c.id
           where c.place = a.place and c.state = 'approved' and c.ended_at <= m.at
             and t.item = l.item and t.language = l.language and t.counted_at >= m.occurred_at) as "isCounted"
       from movements m
         join field_acts a on a.campaign = m.campaign
           and a.id = case when m.key ~ '^field:.{36}:hand-out$' then substr(m.key, 7, 36)::uuid end
         join entries e on e.movement = m.id
         join places p on p.id = e.place and p.kind = 'unexplained'
         join lots l on l.id = e.lot
       where m.campaign = $1 and m.id = $2
       group by m.id, a.place, l.item, l.language order by l.item, l.language`,
      [campaign, movement],
    );
    for (const { quantity, isCounted, ...of } of beyond) {
      if (isCounted) {
        await this.missAgain(tx, of, quantity);
        continue;
      }
      if ((await this.open(tx, of)) < quantity) throw new Refusal('explained-meanwhile', 409);
      await this.lower(tx, of, quantity);
    }
  }

  /**
   * Says where they came from or went, and puts that into the books. Twice is once. Throws Refusal 404; 409
   * `discrepancy-ended`, or `changed-meanwhile` where it is not as it was looked at; 422 `explains-something-else`; 404,
   * 409 for a place that cannot have given or got them.
   */
  explain(by: By, id: string, explanation: Explanation): Promise<void> {
    const { campaign } = by;
    return this.database.transaction(async (tx) => {
      const of = await this.get(tx, campaign, id);
      const lines = await this.explanations.linesOf(tx, campaign, of, explanation);
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
  ): Promise<Unexplained> {
    const [found] = await tx.query<Unexplained>(
      `select item, language, quantity::float8 as quantity, state, cause from discrepancies
       where campaign = $1 and id = $2 ${lock}`,
      [campaign, id],
    );
    if (!found) throw new Refusal('no-such-discrepancy', 404);
    return found;
  }
}
