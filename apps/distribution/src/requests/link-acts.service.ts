import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { PartnersQueries, type Link } from './partners.queries.js';
import { mayAct } from './request.rules.js';

/** The link is not known, or too much was done by it: then nothing was. */
export type Barred = 'unknown' | { readonly waitSeconds: number };

/** What is done by a partner's link, and how often. */
@Injectable()
export class LinkActs {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PartnersQueries) private readonly partners: PartnersQueries,
  ) {}

  /**
   * What is done with one link is done one after the other, and counted before it is looked at. Whoever revokes the link
   * waits for it, and it for them: then it opens nothing.
   */
  through<Outcome>(
    campaign: string,
    link: Link,
    act: (tx: Transaction, partner: string) => Promise<Outcome>,
  ): Promise<Outcome | Barred> {
    return this.database.transaction(async (tx) => {
      const partner = await this.partners.behind(tx, campaign, link, 'for update');
      if (!partner) return 'unknown';
      const [row] = await tx.query<{ since: Date; acts: number; now: Date }>(
        'select acts_since as since, acts, now() as now from partners where id = $1',
        [partner.id],
      );
      const may = mayAct(row!, row!.now);
      if ('waitSeconds' in may) return may;
      await tx.query(
        `update partners set acts = case when $2 then 1 else acts + 1 end,
           acts_since = case when $2 then now() else acts_since end where id = $1`,
        [partner.id, may.isNewWindow],
      );
      return act(tx, partner.id);
    });
  }
}
