import { Database, type Transaction } from '@blueheart/database';
import { Refusal } from '@blueheart/contracts';
import { hashToken } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { iso } from '../stock/stock.sql.js';
import { Names, type SealedName } from './names.js';
import type { Partner, PartnerContact } from './partner.schema.js';

/** What stands in a link, taken apart. */
export interface Link {
  readonly id: string;
  readonly token: string;
}

/** Whom letters to a partner reach, sealed as it is kept, and the organisation's name and language. */
export interface Reader extends SealedName {
  readonly name: string;
  readonly locale: string;
}

/** Reads of who asks for things. */
@Injectable()
export class PartnersQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Names) private readonly names: Names,
  ) {}

  /** By name. */
  list(campaign: string): Promise<Partner[]> {
    return this.database.query<Partner>(
      `select id, kind, name, locale, person is not null as "hasContact", version, ${iso('link_ends_at')} as "linkEndsAt",
         case when token_hash is null then 'none' when link_ends_at > now() then 'open' else 'over' end as link
       from partners where campaign = $1 order by lower(name), id`,
      [campaign],
    );
  }

  /** Whoever holds this link, while it opens something. */
  async behind(
    db: Pick<Database | Transaction, 'query'>,
    campaign: string,
    { id, token }: Link,
    held: 'for update' | '' = '',
  ): Promise<{ readonly id: string; readonly name: string } | undefined> {
    const [found] = await db.query<{ id: string; name: string }>(
      `select id, name from partners
       where campaign = $1 and id = $2 and token_hash = $3 and link_ends_at > now() ${held}`,
      [campaign, id, hashToken(token)],
    );
    return found;
  }

  /** Undefined where nobody there has an e-mail address. No look: whether there is one is all that becomes known. */
  async reader(
    db: Pick<Database | Transaction, 'query'>,
    partner: string,
  ): Promise<Reader | undefined> {
    const [found] = await db.query<Reader>(
      `select name, locale, person_key as "personKey", person from partners
       where id = $1 and person is not null`,
      [partner],
    );
    const contact = found && (await this.names.open<PartnerContact>(db, found));
    return contact?.email ? found : undefined;
  }
}

/** The partner, held until the transaction ends. Throws Refusal 404. */
export async function lockPartner(
  tx: Transaction,
  campaign: string,
  id: string,
): Promise<{
  readonly version: number;
  readonly personKey: string | null;
  readonly person: string | null;
}> {
  const [found] = await tx.query<{
    version: number;
    personKey: string | null;
    person: string | null;
  }>(
    `select version, person_key as "personKey", person from partners
     where campaign = $1 and id = $2 for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-partner', 404);
  return found;
}
