import { PledgeReminderDue } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { MasterKeys, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CampaignsQueries } from './campaigns.queries.js';
import type { Pledge } from './pledge.entity.js';
import { lock } from './pledges.service.js';
import { freshTokens } from './person.js';

/** What time does with pledges: remind, and forget. */
@Injectable()
export class PledgesUpkeep {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(MasterKeys) private readonly master: MasterKeys,
  ) {}

  /**
   * Asks for one reminder for each pledge unconfirmed after two days, unless all its letters are still held.
   * Gives how many; call again while it is 100.
   */
  async remind(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await tx.query<{ id: string }>(
        `select id from pledges
         where state = 'pending' and channel = 'email' and reminded_at is null
           and asked_at <= now() - interval '2 days' and expires_at > now() and asked < 5
           and (select count(*) from held_letters h where h.pledge = pledges.id) < asked
         order by asked_at limit 100 for update skip locked`,
      );
      for (const { id } of due) await this.remindOne(tx, (await lock(tx, id))!);
      return due.length;
    });
  }

  /**
   * Forgets who never confirmed, thirty days after the last letter was asked for: row and key. Only where a
   * letter could be sent at all. Gives how many; call again while it is more than 0.
   */
  async purgeUnconfirmed(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const gone = await tx.query<{ person_key: string }>(
        `delete from pledges where id in (
           select id from pledges where state = 'pending' and channel = 'email'
             and asked_at < now() - interval '30 days' order by asked_at limit 100 for update skip locked)
         returning person_key`,
      );
      for (const { person_key: key } of gone) await this.people.destroy(tx, key);
      return gone.length;
    });
  }

  /** Request keys answer retries; after a month nobody retries. */
  async forgetOldKeys(): Promise<void> {
    await this.database.query(`delete from request_keys where at < now() - interval '30 days'`);
  }

  private async remindOne(tx: Transaction, pledge: Pledge): Promise<void> {
    const ask = uuidv7();
    const tokens = freshTokens(this.master, ask);
    await tx.query(
      `update pledges set reminded_at = now(), asked = asked + 1, expires_at = now() + interval '7 days',
              confirm_hashes = confirm_hashes || $2::bytea, not_me_hashes = not_me_hashes || $3::bytea
       where id = $1`,
      [pledge.id, tokens.confirmHash, tokens.notMeHash],
    );
    await this.outbox.add(tx, PledgeReminderDue, {
      pledge: pledge.id,
      campaign: await this.campaigns.slugOf(pledge.campaign),
      ask,
      locale: pledge.locale,
      channel: pledge.channel,
      personKey: pledge.personKey,
      person: pledge.person!,
      tokens: tokens.sealed,
    });
  }
}
