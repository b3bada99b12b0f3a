import type { Event, PrintOrdered } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { replaceLines } from './orders.store.js';
import { PrintNews } from './print.news.js';

/** Makes production orders of what is to be printed. */
@Injectable()
export class PrintsService {
  constructor(@Inject(PrintNews) private readonly news: PrintNews) {}

  /**
   * A draft that somebody goes through and places, one for each print order, however often it is told. The day until which
   * it is wanted stands for the one that the supplier promises, until somebody writes that.
   */
  async draft(tx: Transaction, { data }: Event<typeof PrintOrdered>): Promise<void> {
    const { campaign, print, item, producer, wantedBy, lines } = data;
    const id = newId();
    const made = await tx.query(
      `insert into orders (id, campaign, supplier, promised_on, print) values ($1, $2, $3, $4, $5)
       on conflict (campaign, print) where print is not null do nothing returning id`,
      [id, campaign, producer, wantedBy, print],
    );
    if (!made.length) return;
    const wanted = lines.map(({ language, textVersion, artwork, quantity, value }) => ({
      item,
      language,
      quantity,
      value: value && { ...value, inKind: false },
      artwork,
      lawText: textVersion,
    }));
    await replaceLines(tx, { id, campaign }, wanted);
    await this.news.tell(tx, id);
  }
}
