import { PledgeReminderDue } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { MasterKeys, newId, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from './campaigns/campaigns.queries.js';
import { ErasureService } from './my-pledge/erasure.service.js';
import { withdrawnLivesDays } from './my-pledge/my-pledge.rules.js';
import { Pledge } from './pledge.entity.js';
import { letterAbout } from './pledge.letters.js';
import { lock, nobody } from './pledge.row.js';
import { belongs } from './pledge.rules.js';
import { allHeld, newest, stillOpen } from './signing/sign.sql.js';
import { freshTokens } from './person.js';

/** What time does with pledges: remind, and forget. */
@Injectable()
export class PledgesUpkeep {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ErasureService) private readonly erasure: ErasureService,
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(MasterKeys) private readonly master: MasterKeys,
  ) {}

  /**
   * Asks for one reminder for each pledge unconfirmed after two days, unless all its letters are still held, it is
   * set aside, or it counts as witnessed already.
   * Gives how many; call again while it is 100.
   */
  async remind(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await tx.query<{ id: string }>(
        `select id from pledges
         where state = 'pending' and channel = 'email' and reminded_at is null
           and asked_at <= now() - interval '2 days' and expires_at > now() and asked < 5
           and invalidated_by is null and witnessed_at is null
           and not ${allHeld}
         order by asked_at limit 100 for update skip locked`,
      );
      for (const { id } of due) await this.remindOne(tx, (await lock(tx, id))!);
      return due.length;
    });
  }

  /**
   * Forgets who never confirmed, thirty days after the last letter was asked for, or after the way to confirm a
   * phone number was last shown, or a volunteer saw them sign. Gives how many; call again while it is more than 0.
   */
  async purgeUnconfirmed(): Promise<number> {
    return this.forget(
      `state = 'pending' and asked_at < now() - interval '30 days'
       and (channel = 'email' or coalesce(phone_offered_at, witnessed_at) < now() - interval '30 days')`,
      'asked_at',
    );
  }

  /** Forgets who withdrew and did not come back. Gives how many; call again while it is more than 0. */
  async purgeWithdrawn(): Promise<number> {
    return this.forget(
      `state = 'withdrawn' and withdrawn_at < now() - interval '${withdrawnLivesDays} days'`,
      'withdrawn_at',
    );
  }

  /** Should nobody have said that a last letter went: its address is forgotten all the same. */
  async endFarewells(): Promise<void> {
    await this.people.destroyEnded(this.database);
  }

  /** Request keys answer retries; after a month nobody retries. */
  async forgetOldKeys(): Promise<void> {
    await this.database.query(`delete from request_keys where at < now() - interval '30 days'`);
  }

  /** The row goes with its person; one that had been deleted before, or was witnessed, stays counted, of nobody. */
  private async forget(who: string, order: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await tx.query<{ id: string }>(
        `select id from pledges where ${who} order by ${order} limit 100 for update skip locked`,
      );
      for (const { id } of due) {
        const pledge = (await lock(tx, id))!;
        await this.erasure.erase(tx, pledge);
        if (belongs(pledge))
          await tx.repository(Pledge).update(id, { ...nobody, state: 'deleted' });
        else await tx.repository(Pledge).delete(id);
      }
      return due.length;
    });
  }

  private async remindOne(tx: Transaction, pledge: Pledge): Promise<void> {
    const ask = newId();
    const tokens = freshTokens(this.master, ask);
    await tx.query(
      `update pledges set reminded_at = now(), asked = asked + 1, expires_at = greatest(expires_at, now() + interval '7 days'),
              mine_until = now() + interval '7 days', confirm_hashes = confirm_hashes || $2::bytea,
              not_me_hashes = ${newest(20, 'not_me_hashes || $3::bytea')},
              mine_hashes = ${stillOpen('array[$4::bytea]')}
       where id = $1`,
      [pledge.id, tokens.confirmHash, tokens.notMeHash, tokens.mineHash],
    );
    const slug = await this.campaigns.slugOf(pledge.campaign);
    await this.outbox.add(tx, PledgeReminderDue, letterAbout(pledge, slug, ask, tokens.sealed));
  }
}
