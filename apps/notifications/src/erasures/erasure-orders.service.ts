import { ErasureConfirmed, type ErasureOrdered, type Event } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';

interface Done {
  readonly erasure: string;
  readonly letters: number;
  readonly cancelled: number;
  readonly mailbox: number;
}

/** Nothing to this person is on its way any more, and our own mailbox has given up what it had. */
const isOver = `
  not exists (select from letters l where l.person_key = o.person_key and l.state in ('queued', 'sending'))
  and not exists (select from letters l join mailbox_erasures m using (message_id)
                  where l.person_key in (o.person_key, o.last_letter_key) and m.done_at is null)
  and (o.last_letter_key is null or exists (
        select from letters l where l.person_key = o.last_letter_key and l.state not in ('queued', 'sending')))`;

/** Erasures that were asked for by letter, until this service has done its part and said so. */
@Injectable()
export class ErasureOrders {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  async take(
    tx: Transaction,
    { erasure, personKey, lastLetterKey }: Event<typeof ErasureOrdered>['data'],
  ): Promise<void> {
    await tx.query(
      `insert into erasure_orders (erasure, person_key, last_letter_key) values ($1, $2, $3)
       on conflict do nothing`,
      [erasure, personKey, lastLetterKey],
    );
  }

  /** Says of up to twenty that they are done, and forgets whom they were of. Gives how many. */
  async confirmDone(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const done = await tx.query<Done>(
        `with over as (
           select o.* from erasure_orders o where ${isOver} order by o.erasure limit 20 for update skip locked),
         forgotten as (delete from erasure_orders o using over where o.erasure = over.erasure)
         select erasure,
           (select count(*)::int from letters l where l.person_key = over.person_key) as letters,
           (select count(*)::int from letters l
            where l.person_key = over.person_key and l.state = 'cancelled') as cancelled,
           (select count(*)::int from letters l join mailbox_erasures m using (message_id)
            where l.person_key in (over.person_key, over.last_letter_key)) as mailbox
         from over`,
      );
      for (const { erasure, ...held } of done)
        await this.outbox.add(tx, ErasureConfirmed, { erasure, service: 'notifications', held });
      return done.length;
    });
  }
}
