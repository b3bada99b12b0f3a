import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { ItemsQueries } from '../campaigns/items.queries.js';
import { MineGuard } from '../mine/mine.guard.js';
import { PlacesQueries } from '../places/places.queries.js';
import { isReasonFor } from './count.rules.js';
import type { ApprovalOfCount, Counted, StockCount } from './count.schema.js';
import { CountSettlement } from './counts.settlement.js';
import { CountsQueries } from './counts.queries.js';

/** Clocks of phones may be so far ahead. */
const aheadMs = 5 * 60_000;

/** What is counted at a place, counted again where it differs, and made the truth by somebody's approval. */
@Injectable()
export class CountsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CountsQueries) private readonly queries: CountsQueries,
    @Inject(ItemsQueries) private readonly items: ItemsQueries,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(CountSettlement) private readonly settlement: CountSettlement,
    @Inject(MineGuard) private readonly mine: MineGuard,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** A place has one open count: whoever begins another is given that. Throws Refusal 404, 409 `place-closed`. */
  begin(by: By, place: string): Promise<string> {
    return this.database.transaction((tx) => this.beginIn(tx, by, place));
  }

  async beginIn(tx: Transaction, by: By, place: string): Promise<string> {
    await this.mine.expectPlace(tx, by, place);
    await this.places.open(by.campaign, place, tx);
    const id = newId();
    const made = await tx.query(
      `insert into counts (id, campaign, place, by) values ($1, $2, $3, $4)
       on conflict (place) where state = 'open' do nothing returning id`,
      [id, by.campaign, place, staffIdOf(by)],
    );
    if (made.length) {
      await this.note(tx, by, 'begin', id);
      return id;
    }
    const [open] = await tx.query<{ id: string }>(
      `select id from counts where place = $1 and state = 'open'`,
      [place],
    );
    if (!open) throw new Refusal('changed-meanwhile', 409);
    return open.id;
  }

  /**
   * What somebody counted of one item, and what the books had at that moment; booths may be open, and go on handing
   * out. Throws Refusal 404, 409 `count-ended`, 422 `counted-later` for a moment that is still to come.
   */
  enter(by: By, id: string, counted: Counted): Promise<void> {
    return this.database.transaction((tx) => this.enterIn(tx, by, id, counted));
  }

  async enterIn(tx: Transaction, by: By, id: string, counted: Counted): Promise<void> {
    const { place } = await lockOpen(tx, by.campaign, id);
    await this.mine.expectPlace(tx, by, place, 'no-such-count');
    await this.items.one(by.campaign, counted, tx);
    const at = counted.countedAt === undefined ? null : new Date(counted.countedAt);
    const now = await tx.now();
    if (at && at.getTime() > now.getTime() + aheadMs) throw new Refusal('counted-later', 422);
    await tx.query(enterSql, [
      newId(),
      id,
      counted.item,
      counted.language,
      counted.counted,
      at,
      staffIdOf(by),
      place,
    ]);
  }

  /**
   * Makes the books what was counted, each difference with its reason; what nobody can explain is a discrepancy.
   * Throws Refusal 404, 409 `count-ended`, `nothing-counted`, `recount-needed` with the items that differ and were
   * counted once, `reason-needed` with those whose reason is missing or cannot be theirs, and `count-stale` where less
   * is left by now than is missing.
   */
  approve(by: By, id: string, approval: ApprovalOfCount): Promise<void> {
    return this.database.transaction((tx) => this.approveIn(tx, by, id, approval));
  }

  /** As `approve`. Balances of the same items at places of `besides` are held with it, for what is decided next. */
  async approveIn(
    tx: Transaction,
    by: By,
    id: string,
    { reasons }: ApprovalOfCount,
    besides: readonly string[] = [],
  ): Promise<void> {
    const { place } = await lockOpen(tx, by.campaign, id);
    // Held before it is looked at: what happened before the count and is told now is waited for, or comes too late.
    const held = await this.settlement.hold(tx, by.campaign, { id, place }, besides);
    const lines = await this.countedLines(tx, by.campaign, id);
    const reasonOf = ({ item, language }: Pick<Counted, 'item' | 'language'>) =>
      reasons.find((one) => one.item === item && one.language === language)?.reason;
    const unfit = lines.filter((line) => !isReasonFor(line.variance!, reasonOf(line)));
    if (unfit.length) throw new Refusal('reason-needed', 409, {}, { items: unfit.map(nameOf) });
    await this.settlement.post(tx, by, held, lines, reasonOf);
    for (const line of lines)
      await tx.query(
        'insert into count_results (count, item, language, variance, reason) values ($1, $2, $3, $4, $5)',
        [id, line.item, line.language, line.variance, reasonOf(line) ?? null],
      );
    await end(tx, by, id, 'approved');
    await this.note(tx, by, 'approve', id);
  }

  /** Nothing comes of it; what was counted stays readable. Throws Refusal 404, 409 `count-ended`. */
  drop(by: By, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockOpen(tx, by.campaign, id);
      await end(tx, by, id, 'dropped');
      await this.note(tx, by, 'drop', id);
    });
  }

  private async countedLines(
    tx: Transaction,
    campaign: string,
    id: string,
  ): Promise<StockCount['lines']> {
    const { lines } = await this.queries.get(campaign, id, tx);
    const counted = lines.filter(({ attempts }) => attempts.length > 0);
    if (!counted.length) throw new Refusal('nothing-counted', 409);
    const open = counted.filter((line) => !line.isSettled);
    if (open.length) throw new Refusal('recount-needed', 409, {}, { items: open.map(nameOf) });
    return counted;
  }

  private note(tx: Transaction, by: By, act: string, id: string): Promise<void> {
    return this.audit.note(tx, {
      actor: by.actor,
      action: `count.${act}`,
      object: { kind: 'count', id },
      campaign: by.campaign,
    });
  }
}

type Named = Pick<Counted, 'item' | 'language'>;
const nameOf = ({ item, language }: Named) => ({ item, language });

async function lockOpen(
  tx: Transaction,
  campaign: string,
  id: string,
): Promise<{ readonly place: string }> {
  const [count] = await tx.query<{ place: string; state: string }>(
    'select place, state from counts where campaign = $1 and id = $2 for no key update',
    [campaign, id],
  );
  if (!count) throw new Refusal('no-such-count', 404);
  if (count.state !== 'open') throw new Refusal('count-ended', 409);
  return count;
}

async function end(
  tx: Transaction,
  by: By,
  id: string,
  state: 'approved' | 'dropped',
): Promise<void> {
  await tx.query(`update counts set state = $2, ended_at = now(), ended_by = $3 where id = $1`, [
    id,
    state,
    staffIdOf(by),
  ]);
}

/** One snapshot of the balances, so that what was expected and the entries it came from belong together. */
const enterSql = `
  insert into count_attempts (id, count, item, language, attempt, counted, expected, seqs, counted_at, by)
  select $1, $2, $3, $4,
    1 + (select count(*) from count_attempts where count = $2 and item = $3 and language = $4),
    $5, coalesce(sum(b.quantity), 0), coalesce(jsonb_object_agg(b.lot, b.seq) filter (where b.lot is not null), '{}'),
    coalesce($6, clock_timestamp()), $7
  from (select) one left join (balances b join lots l on l.id = b.lot and l.item = $3 and l.language = $4)
    on b.place = $8`;
