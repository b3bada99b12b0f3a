import type { By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, violates, type Transaction } from '@blueheart/database';
import { hashToken, newId, randomBlock } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { Names } from './names.js';
import type {
  PartnerChanges,
  PartnerContact,
  PartnerLink,
  PartnerWanted,
} from './partner.schema.js';
import { lockPartner } from './partners.queries.js';
import { linkLivesDays } from './request.rules.js';
import { RequestNotes } from './request.notes.js';

/** The only writer of partners, their contacts and their links. */
@Injectable()
export class PartnersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Names) private readonly names: Names,
    @Inject(RequestNotes) private readonly notes: RequestNotes,
  ) {}

  /** With its first link. Throws Refusal 409 `partner-there` for a name that another has. */
  create(by: By, { kind, name, locale, contact }: PartnerWanted): Promise<PartnerLink> {
    return this.database.transaction(async (tx) => {
      const id = newId();
      const sealed = contact && (await this.names.seal(tx, contact));
      await unlessNameIsTaken(tx, () =>
        tx.query(
          `insert into partners (id, campaign, kind, name, locale, person_key, person)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [id, by.campaign, kind, name, locale, sealed?.personKey ?? null, sealed?.person ?? null],
        ),
      );
      await this.notes.partner(tx, by, 'create', id, { after: { kind, name, locale } });
      return this.freshLink(tx, by, id);
    });
  }

  /** Throws Refusal 404, 409 `changed-meanwhile`, `partner-there`. */
  change(by: By, id: string, { version, contact, ...what }: PartnerChanges): Promise<void> {
    return this.database.transaction(async (tx) => {
      const before = await lockPartner(tx, by.campaign, id);
      if (before.version !== version) throw new Refusal('changed-meanwhile', 409);
      const sealed = contact ? await this.names.seal(tx, contact) : before;
      await unlessNameIsTaken(tx, () =>
        tx.query(
          `update partners set kind = coalesce($2, kind), name = coalesce($3, name), locale = coalesce($4, locale),
             person_key = $5, person = $6, version = version + 1 where id = $1`,
          [
            id,
            what.kind ?? null,
            what.name ?? null,
            what.locale ?? null,
            sealed.personKey,
            sealed.person,
          ],
        ),
      );
      if (contact) await this.names.forget(tx, before);
      await this.notes.partner(tx, by, 'change', id, { after: what });
    });
  }

  /** Another link: the one before opens nothing any more. Throws Refusal 404. */
  renewLink(by: By, id: string): Promise<PartnerLink> {
    return this.database.transaction(async (tx) => {
      await lockPartner(tx, by.campaign, id);
      return this.freshLink(tx, by, id);
    });
  }

  /** The link opens nothing from here on; twice is once. Throws Refusal 404. */
  revokeLink(by: By, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockPartner(tx, by.campaign, id);
      const ended = await tx.query(
        `update partners set token_hash = null, link_ends_at = null, version = version + 1
         where id = $1 and token_hash is not null returning id`,
        [id],
      );
      if (ended.length) await this.notes.partner(tx, by, 'revoke', id);
    });
  }

  /** Whom to call there: a look at personal data, noted as one. Throws Refusal 404. */
  look(by: By, id: string): Promise<PartnerContact> {
    return this.database.transaction(async (tx) => {
      const sealed = await lockPartner(tx, by.campaign, id);
      const contact = await this.names.open<PartnerContact>(tx, sealed);
      if (!contact) throw new Refusal('nobody-to-call', 404);
      await this.notes.partner(tx, by, 'look', id);
      return contact;
    });
  }

  /** Whom to call there is nowhere any more; twice is once. Throws Refusal 404. */
  forget(by: By, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const partner = await lockPartner(tx, by.campaign, id);
      if (partner.person === null) return;
      await tx.query(
        'update partners set person = null, person_key = null, version = version + 1 where id = $1',
        [id],
      );
      await this.names.forget(tx, partner);
      await this.notes.partner(tx, by, 'forget', id);
    });
  }

  private async freshLink(tx: Transaction, by: By, id: string): Promise<PartnerLink> {
    const token = randomBlock(32).toString('base64url');
    const [made] = await tx.query<{ locale: string; endsAt: Date }>(
      `update partners set token_hash = $2, link_ends_at = now() + make_interval(days => $3), version = version + 1
       where id = $1 returning locale, link_ends_at as "endsAt"`,
      [id, hashToken(token), linkLivesDays],
    );
    await this.notes.partner(tx, by, 'link', id);
    const { locale, endsAt } = made!;
    const link = `/${locale}/${encodeURIComponent(by.campaign)}/supplies?t=${id}.${token}`;
    return { id, link, endsAt: endsAt.toISOString() };
  }
}

async function unlessNameIsTaken(tx: Transaction, write: () => Promise<unknown>): Promise<void> {
  const failed = await tx.attempt(async () => {
    await write();
  });
  if (!failed) return;
  throw violates(failed.error, 'one_partner_a_name')
    ? new Refusal('partner-there', 409, { path: 'name' })
    : failed.error;
}
