import type { Event, LinkKept } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';

/** Keeps what sources are called: the only writer of `links`, whose owner is media. */
@Injectable()
export class LinksService {
  /** Keeps the highest version, in whatever order they are told. */
  async keep(tx: Transaction, told: Event<typeof LinkKept>['data']): Promise<void> {
    const [campaign] = await tx.query<{ id: number }>('select id from campaigns where slug = $1', [
      told.campaign,
    ]);
    if (!campaign) throw new Error(`There is no campaign ${told.campaign} here yet.`);
    await tx.query(
      `insert into links as l (code, campaign, kind, locale, names, version) values ($1, $2, $3, $4, $5, $6)
       on conflict (code) do update set kind = excluded.kind, locale = excluded.locale, names = excluded.names,
         version = excluded.version
       where l.version < excluded.version and l.campaign = excluded.campaign`,
      [told.code, campaign.id, told.kind, told.locale, told.names, told.version],
    );
  }
}
