import { PrintOrderFollowed } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';

/** Tells how far an order is that somebody asked for where texts are approved; of any other order nothing. */
@Injectable()
export class PrintNews {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  /** After each change of an order, with its version by then. */
  async tell(tx: Transaction, order: string): Promise<void> {
    const [news] = await tx.query<z.input<typeof PrintOrderFollowed.schema>>(
      `select o.campaign, o.print, o.id as "order", o.version, o.state,
         to_char(o.promised_on, 'YYYY-MM-DD') as "promisedOn",
         (select coalesce(sum(r.received), 0)::float8 from receipt_lines r join order_lines l on l.id = r.line
          where l.of_order = o.id and not exists (select from movements m where m.reverses = r.receipt)) as received
       from orders o where o.id = $1 and o.print is not null`,
      [order],
    );
    if (news) await this.outbox.add(tx, PrintOrderFollowed, news);
  }
}
