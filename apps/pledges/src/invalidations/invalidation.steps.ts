import { PledgeConfirmed } from '@blueheart/contracts';
import { Database, describeFault, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { TallyService } from '../tally/tally.service.js';
import { invalidatable, pledgesAStep } from './invalidation.rules.js';

interface Due {
  readonly id: string;
  readonly campaign: number;
  readonly undone: boolean;
}

/** How long whoever asked waits for all of it. */
const waitsMs = 5_000;

/**
 * Takes pledges out of the count and puts them back, so many at a time. A step is a transaction that holds its
 * invalidation, so that two processes never work on the same, and an undo waits for the step under way.
 */
@Injectable()
export class InvalidationSteps {
  private readonly logger = new Logger(InvalidationSteps.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(TallyService) private readonly tally: TallyService,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** As much of it as can be done in five seconds. It is decided already, so the rest, or all, is left to the timer. */
  async carryOut(id: string): Promise<void> {
    const until = performance.now() + waitsMs;
    try {
      while ((await this.step(id)) > 0 && performance.now() < until);
    } catch (error) {
      this.logger.warn(`Pledges wait to be set aside, or back: ${describeFault(error)}`);
    }
  }

  /** Does the next step of this one, or of any. Gives how many pledges it met; call again while it is more than 0. */
  async step(id?: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [due] = await tx.query<Due>(
        `select id, campaign, undone_at is not null as undone from invalidations
         where done_at is null and ($1::uuid is null or id = $1) order by at limit 1 for update skip locked`,
        [id ?? null],
      );
      if (!due) return 0;
      const members = await tx.query<{ pledge: string }>(
        `select pledge from invalidated_pledges where invalidation = $1 and state = any($2) order by pledge limit $3`,
        [due.id, due.undone ? ['chosen', 'invalid'] : ['chosen'], pledgesAStep],
      );
      const pledges = members.map(({ pledge }) => pledge);
      if (pledges.length === 0)
        await tx.query('update invalidations set done_at = now() where id = $1', [due.id]);
      else if (due.undone) await this.restore(tx, due, pledges);
      else await this.setAside(tx, due, pledges);
      return pledges.length;
    });
  }

  /** What its signer withdrew or deleted since it was chosen is left as it is. */
  private async setAside(tx: Transaction, { id }: Due, pledges: string[]): Promise<void> {
    const valid = await lockAll(tx, `id = any($1) and invalidated_by is null and state = any($2)`, [
      pledges,
      invalidatable,
    ]);
    const taken = await this.tally.takeBackAll(tx, valid, 'invalid');
    await tx.query('update pledges set invalidated_by = $1 where id = any($2)', [id, valid]);
    await tx.query(
      `update invalidated_pledges m set state = case when pledge = any($3) then 'invalid' else 'left' end,
              tier = (select tier from json_to_recordset($4::json) as t(pledge uuid, tier text) where t.pledge = m.pledge)
       where invalidation = $1 and pledge = any($2)`,
      [id, pledges, valid, JSON.stringify(taken)],
    );
  }

  private async restore(tx: Transaction, { id, campaign }: Due, pledges: string[]): Promise<void> {
    const invalid = await lockAll(tx, 'id = any($1) and invalidated_by = $2', [pledges, id]);
    await tx.query('update pledges set invalidated_by = null where id = any($1)', [invalid]);
    const standing = `select p.id from pledges p join invalidated_pledges m on m.invalidation = $1 and m.pledge = p.id
      where p.id = any($2)`;
    const idsOf = async (where: string) =>
      (await tx.query<{ id: string }>(`${standing} and ${where}`, [id, invalid])).map(
        (row) => row.id,
      );
    await this.tally.addAll(tx, await idsOf('p.counts'), 'confirmed', 'valid again');
    const witnessed = `not p.counts and p.witnessed_at is not null`;
    await this.tally.addAll(tx, await idsOf(witnessed), 'witnessed', 'valid again');
    await this.announce(
      tx,
      campaign,
      await idsOf(`p.counts and m.tier is distinct from 'confirmed'`),
    );
    await tx.query(
      `update invalidated_pledges set state = 'valid' where invalidation = $1 and pledge = any($2)`,
      [id, pledges],
    );
  }

  /** Those that were confirmed while they were set aside count only now. */
  private async announce(tx: Transaction, campaign: number, ids: string[]): Promise<void> {
    const rows = await tx.query<{
      pledge: string;
      governorate: string | null;
      locale: string;
      source: string | null;
    }>('select id as pledge, governorate, locale, source from pledges where id = any($1)', [ids]);
    const slug = await this.campaigns.slugOf(campaign);
    for (const row of rows) await this.outbox.add(tx, PledgeConfirmed, { ...row, campaign: slug });
  }
}

/** In the order in which signing locks them, so that neither waits for the other in a circle. */
async function lockAll(tx: Transaction, where: string, values: unknown[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from pledges where ${where} order by campaign, contact_hmac, slot for update`,
    values,
  );
  return rows.map(({ id }) => id);
}
