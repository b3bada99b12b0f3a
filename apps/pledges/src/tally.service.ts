import { createHash } from 'node:crypto';
import { GoalReached } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { Pledge } from './pledge.entity.js';
import { goalsReached } from './tally.rules.js';

/** One count at a time in the whole system: the journal is a chain. */
export const countLock = 20_111_218;
const entriesPerBlock = 5_000;

interface Entry {
  readonly delta: 1 | -1;
  readonly tier: string;
  readonly reason: string;
  readonly governorate: string;
}

/** What the first block of a campaign's journal follows from. */
export function firstLink(campaign: number): Buffer {
  return createHash('sha256').update(`campaign ${campaign}`).digest();
}

/** The count: entries are only ever added; a step makes tallies and a block of the journal from them. */
@Injectable()
export class TallyService {
  private readonly hearers = new Set<() => void>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** Calls back after each commit that added an entry. */
  onEntry(hearer: () => void): void {
    this.hearers.add(hearer);
  }

  /** Writes that one person more, or one fewer, stands behind the campaign. Counted by the next step. */
  async add(tx: Transaction, pledge: Pledge, delta: 1 | -1, reason: string): Promise<void> {
    await tx.query(
      `insert into tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
       select $1, $2, $3, 'confirmed', $4, $5, $6, $7, (now() at time zone time_zone)::date from campaigns where id = $1`,
      [
        pledge.campaign,
        pledge.id,
        delta,
        reason,
        pledge.governorate ?? '',
        pledge.locale,
        pledge.source ?? '',
      ],
    );
    this.tellAfter(tx);
  }

  /** Writes that this pledge no longer stands behind the campaign: −1 in the very place where it was added. */
  async takeBack(tx: Transaction, pledge: Pledge, reason: string): Promise<void> {
    await tx.query(
      `insert into tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
       select e.campaign, e.pledge, -1, e.tier, $2, e.governorate, e.locale, e.source,
              (now() at time zone c.time_zone)::date
       from tally_entries e join campaigns c on c.id = e.campaign
       where e.pledge = $1 and e.delta = 1 order by e.id desc limit 1`,
      [pledge.id, reason],
    );
    this.tellAfter(tx);
  }

  private tellAfter(tx: Transaction): void {
    tx.afterCommit(() => {
      for (const hearer of this.hearers) hearer();
    });
  }

  /**
   * Counts what is uncounted: marks the entries, adds them to the tallies and closes a block. Marking, not
   * a window of time, so that an entry which commits late is counted late and never missed. Gives the
   * number of entries; 0 also when another process is counting.
   */
  async countStep(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ got: boolean }>(
        'select pg_try_advisory_xact_lock($1) as got',
        [countLock],
      );
      if (!lock!.got) return 0;
      const [next] = await tx.query<{ campaign: number }>(
        'select campaign from tally_entries where counted_in is null order by id limit 1',
      );
      return next ? this.countCampaign(tx, next.campaign) : 0;
    });
  }

  private async countCampaign(tx: Transaction, campaign: number): Promise<number> {
    const picked = await tx.query<Entry & { id: string }>(
      `select id, delta, tier, reason, governorate from tally_entries
       where counted_in is null and campaign = $1 order by id limit ${entriesPerBlock} for update skip locked`,
      [campaign],
    );
    const block = await this.closeBlock(tx, campaign, picked);
    const ids = picked.map((entry) => entry.id);
    await tx.query('update tally_entries set counted_in = $1 where id = any($2::bigint[])', [
      block.id,
      ids,
    ]);
    await tx.query(
      `insert into tally_cells as c (campaign, day, tier, governorate, locale, source, people)
       select campaign, day, tier, governorate, locale, source, sum(delta) from tally_entries
       where id = any($1::bigint[]) group by 1, 2, 3, 4, 5, 6
       on conflict (campaign, day, tier, governorate, locale, source) do update set people = c.people + excluded.people`,
      [ids],
    );
    await this.announceGoals(tx, campaign, block.before, block.total);
    return picked.length;
  }

  private async closeBlock(
    tx: Transaction,
    campaign: number,
    entries: readonly Entry[],
  ): Promise<{ id: string; before: number; total: number }> {
    const [last] = await tx.query<{ hash: Buffer; total: number }>(
      'select hash, total from count_blocks where campaign = $1 order by id desc limit 1',
      [campaign],
    );
    const before = last?.total ?? 0;
    // Tallied is shown beside the total and is never part of it.
    const total =
      before +
      entries.reduce((sum, entry) => sum + (entry.tier === 'tallied' ? 0 : entry.delta), 0);
    const body = JSON.stringify({
      campaign,
      added: entries.filter((entry) => entry.delta > 0).length,
      removed: entries.filter((entry) => entry.delta < 0).length,
      total,
    });
    const previous = last?.hash ?? firstLink(campaign);
    const hash = createHash('sha256').update(previous).update(body).digest();
    const [block] = await tx.query<{ id: string }>(
      'insert into count_blocks (campaign, previous, hash, body, total) values ($1, $2, $3, $4, $5) returning id',
      [campaign, previous, hash, body, total],
    );
    return { id: block!.id, before, total };
  }

  private async announceGoals(
    tx: Transaction,
    campaign: number,
    before: number,
    after: number,
  ): Promise<void> {
    const [row] = await tx.query<{ slug: string; goals: number[] }>(
      'select slug, goals from campaigns where id = $1',
      [campaign],
    );
    for (const goal of goalsReached(row!.goals, before, after)) {
      const reached = await tx.query(
        'insert into goals_reached (campaign, goal) values ($1, $2) on conflict do nothing returning goal',
        [campaign, goal],
      );
      if (reached.length)
        await this.outbox.add(tx, GoalReached, { campaign: row!.slug, goal, total: after });
    }
  }
}
