import { createHash } from 'node:crypto';
import { GoalReached } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { Pledge } from '../pledge.entity.js';
import { announceCounted, campaignOf, type Counting } from './tally.figures.js';
import {
  blockBody,
  changesOfConfirming,
  firstLink,
  goalsReached,
  totalOf,
  type Change,
  type Class,
  type Standing,
  type Tier,
} from './tally.rules.js';
import {
  addClassEntries,
  addEntries,
  addEntry,
  addToSums,
  pickEntries,
  pickRest,
  standingOf,
  takeBackEntries,
} from './tally.sql.js';

/** One count at a time in the whole system: the journal is a chain. */
export const countLock = 20_111_218;
const entriesPerBlock = 5_000;

interface Entry extends Change {
  readonly id: string;
  readonly pledge: string;
  readonly reason: string;
  readonly governorate: string;
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

  /** Writes that one person more, or one fewer, stands in a tier. Counted by the next step. */
  async add(
    tx: Transaction,
    pledge: Pledge,
    delta: 1 | -1,
    reason: string,
    tier: Tier = 'confirmed',
  ): Promise<void> {
    await tx.query(addEntry, [
      pledge.campaign,
      pledge.id,
      delta,
      tier,
      reason,
      pledge.governorate ?? '',
      pledge.locale,
      pledge.source ?? '',
      pledge.source === 'booth' ? pledge.witnessedEvent : null,
    ]);
    this.tellAfter(tx);
  }

  /** Writes that this pledge no longer stands behind the campaign; one that stands nowhere stays where it is. */
  async takeBack(tx: Transaction, pledge: Pledge, reason: string): Promise<void> {
    await this.takeBackAll(tx, [pledge.id], reason);
  }

  /**
   * The same of many, each −1 in the very place where it was added. They are locked by the caller. Gives where each
   * has stood.
   */
  async takeBackAll(
    tx: Transaction,
    pledges: readonly string[],
    reason: string,
  ): Promise<{ pledge: string; tier: Tier }[]> {
    this.tellAfter(tx);
    return tx.query<{ pledge: string; tier: Tier }>(takeBackEntries, [pledges, reason]);
  }

  /** Writes of many that each stands in a tier again, where it belongs now. They are locked by the caller. */
  async addAll(
    tx: Transaction,
    pledges: readonly string[],
    tier: Tier,
    reason: string,
  ): Promise<void> {
    await tx.query(addEntries, [pledges, tier, reason]);
    this.tellAfter(tx);
  }

  /** Writes that so many pupils of a class took part, or that they are taken off again: tallied, never in the total. */
  async addClass(
    tx: Transaction,
    { campaign, class: id, governorate, locale }: Class,
    people: number,
    delta: 1 | -1,
  ): Promise<void> {
    const reason = delta > 0 ? 'class took part' : 'class taken back';
    await tx.query(addClassEntries, [campaign, id, delta, reason, governorate, locale, people]);
    this.tellAfter(tx);
  }

  private tellAfter(tx: Transaction): void {
    tx.afterCommit(() => {
      for (const hearer of this.hearers) hearer();
    });
  }

  /** Writes that a pledge is confirmed. Witnessed before, it moves and adds nobody; confirmed before, nothing changes. */
  async confirm(tx: Transaction, pledge: Pledge, reason = 'confirmed'): Promise<void> {
    // Two confirmations at once would both find the pledge where it was.
    await tx.query('select from pledges where id = $1 for update', [pledge.id]);
    const [standing] = await tx.query<Standing>(standingOf, [pledge.id]);
    for (const { tier, delta } of changesOfConfirming(standing!))
      await this.add(tx, pledge, delta, reason, tier);
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
    const picked = await this.pick(tx, campaign);
    const block = await this.closeBlock(tx, campaign, picked);
    const ids = picked.map((entry) => entry.id);
    await tx.query('update tally_entries set counted_in = $1 where id = any($2::bigint[])', [
      block.id,
      ids,
    ]);
    for (const addition of addToSums) await tx.query(addition, [ids]);
    const { slug, goals } = await campaignOf(tx, campaign);
    await announceCounted(tx, this.outbox, slug, ids);
    await this.announceGoals(tx, { campaign, slug, goals }, block.before, block.total);
    return picked.length;
  }

  private async pick(tx: Transaction, campaign: number): Promise<Entry[]> {
    const picked = await tx.query<Entry>(pickEntries, [campaign, entriesPerBlock]);
    const moving = picked.filter(({ tier, delta }) => tier === 'witnessed' && delta < 0);
    if (moving.length === 0) return picked;
    const ids = moving.map(({ pledge }) => pledge);
    const rest = await tx.query<Entry>(pickRest, [campaign, ids, picked.at(-1)!.id]);
    return [...picked, ...rest];
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
    const added = (tier: Tier) =>
      entries.reduce((sum, entry) => sum + (entry.tier === tier ? entry.delta : 0), 0);
    const total =
      before + totalOf({ confirmed: added('confirmed'), witnessed: added('witnessed') });
    const body = blockBody(campaign, entries, total);
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
    { campaign, slug, goals }: Counting & { readonly campaign: number },
    before: number,
    after: number,
  ): Promise<void> {
    for (const goal of goalsReached(goals, before, after)) {
      const reached = await tx.query(
        'insert into goals_reached (campaign, goal) values ($1, $2) on conflict do nothing returning goal',
        [campaign, goal],
      );
      if (reached.length)
        await this.outbox.add(tx, GoalReached, { campaign: slug, goal, total: after });
    }
  }
}
