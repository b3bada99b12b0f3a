import { Settings } from '@blueheart/config';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { farewellStaysSeconds } from '../letter.rules.js';

/** A copy that was still on its way into the mailbox has arrived by then. */
const lookAgainSeconds = 60;
/** After one failure, then twice as long after each. */
const firstRestSeconds = 10;
const longestRestSeconds = 10 * 60;

/**
 * The only writer of `mailbox_erasures`: which letters our own mailbox must give up, and since when it has.
 * With a mail server of somebody else's there is nothing of ours to clear, and nothing is ever due.
 */
@Injectable()
export class ErasuresService {
  private readonly hasMailbox: boolean;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Settings) settings: Settings,
  ) {
    this.hasMailbox = settings.mailboxUrl !== undefined;
  }

  /** Every letter to this person that was ever attempted. A letter that is wanted later already keeps its time. */
  async wantAllTo(tx: Transaction, personKey: string): Promise<void> {
    if (!this.hasMailbox) return;
    await tx.query(
      `insert into mailbox_erasures (message_id)
       select message_id from letters where person_key = $1 and attempts > 0 on conflict do nothing`,
      [personKey],
    );
  }

  /** A last letter: it stays for ten minutes, so that it can be read. */
  async wantLater(tx: Transaction, messageId: string): Promise<void> {
    if (!this.hasMailbox) return;
    await tx.query(
      `insert into mailbox_erasures (message_id, due_at)
       values ($1, now() + make_interval(secs => $2)) on conflict do nothing`,
      [messageId, farewellStaysSeconds],
    );
  }

  /** Message-IDs of up to twenty letters to look for. One that is in hand at this moment is looked for afterwards. */
  async due(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select message_id as id from mailbox_erasures join letters l using (message_id)
       where done_at is null and due_at <= now() and l.state <> 'sending' order by due_at limit 20`,
    );
    return rows.map(({ id }) => id);
  }

  /** The mailbox was looked through and gave up `found` copies. Done once a second look, a while later, finds none. */
  async looked(messageId: string, found: number): Promise<void> {
    await this.database.query(
      `update mailbox_erasures
       set looks = looks + 1, failures = 0, due_at = now() + make_interval(secs => $3),
           done_at = case when looks > 0 and $2::int = 0 then now() end
       where message_id = $1 and done_at is null`,
      [messageId, found, lookAgainSeconds],
    );
  }

  /** The mailbox could not give this one up. It is looked for again later, behind those that wait. */
  async failed(messageId: string): Promise<void> {
    await this.database.query(
      `update mailbox_erasures
       set due_at = now() + make_interval(secs => least($2 * 2 ^ failures, $3)),
           failures = least(failures + 1, 100)
       where message_id = $1 and done_at is null`,
      [messageId, firstRestSeconds, longestRestSeconds],
    );
  }
}
