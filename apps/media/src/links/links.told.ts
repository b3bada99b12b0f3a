import { LinkKept } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';

const select = 'select code, campaign, kind, locale, names, version from links';

/** Tells the other services what tracked links are called, in the transaction that changes it. */
@Injectable()
export class LinksTold {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  async tell(tx: Transaction, codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    await this.announce(tx, `${select} where code = any($1) order by code`, [codes]);
  }

  /** All that the campaign has. */
  async tellAll(tx: Transaction, campaign: string): Promise<void> {
    await this.announce(tx, `${select} where campaign = $1 order by code`, [campaign]);
  }

  private async announce(tx: Transaction, sql: string, params: unknown[]): Promise<void> {
    const links = await tx.query<z.input<typeof LinkKept.schema>>(sql, params);
    for (const link of links) await this.outbox.add(tx, LinkKept, link);
  }
}
