import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { Fingerprints, PersonErased, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { openPerson } from '../person.js';
import type { Pledge } from '../pledge.entity.js';
import { lock } from '../pledge.row.js';
import { isCounted } from '../pledge.rules.js';
import { contactFrom } from '../signing/contact.rules.js';
import { expectPerson, type StaffActor } from '../staff/staff.request.js';
import { heldOf } from './erasure.held.js';
import { findsAnHour, fingerprintOf, isErasable } from './erasure.rules.js';
import type { FindRequest, Found } from './erasures.schema.js';

/** How staff find whom a letter is from: it is a look, so it is noted and there are few of them. */
@Injectable()
export class ErasureFind {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(Fingerprints) private readonly fingerprints: Fingerprints,
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * What is noted is committed before anything is told; that nobody was found is noted too. Throws Refusal 403 for a
   * program, 429 for whoever has looked twenty times within the hour, in whatever campaign.
   */
  async find(slug: string, request: FindRequest, by: StaffActor): Promise<Found[]> {
    expectPerson(by);
    const campaign = await this.campaigns.open(slug);
    const contact = contactFrom(request.contact, campaign.country);
    if (!contact)
      throw new BadRequest('validation', [
        {
          path: 'contact',
          code: request.contact.includes('@') ? 'invalid_email' : 'invalid_phone',
        },
      ]);
    return this.database.transaction(async (tx) => {
      await this.begin(tx, by.id);
      const rows = await tx.query<{ id: string; slot: number }>(
        'select id, slot from pledges where campaign = $1 and contact_hmac = $2 order by slot',
        [campaign.id, this.fingerprints.of(contact.canonical)],
      );
      const found: Found[] = [];
      for (const { id, slot } of rows) {
        const pledge = await lock(tx, id);
        if (pledge) found.push(await this.told(tx, pledge, slot));
      }
      const { reference, identity } = request;
      const objects = found.length
        ? found.map(({ pledge }) => ({ kind: 'pledge', id: pledge }))
        : [{ kind: 'campaign', id: slug }];
      for (const object of objects)
        await this.audit.note(tx, {
          actor: by,
          action: 'erasure.look',
          object,
          campaign: slug,
          reason: reference,
          after: { identity, found: found.length },
        });
      return found;
    });
  }

  private async begin(tx: Transaction, by: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `erasure looks ${by}`,
    ]);
    await tx.query(`delete from erasure_looks where at < now() - interval '1 hour'`);
    const [begun] = await tx.query(
      `insert into erasure_looks (by)
       select $1 where (select count(*) from erasure_looks where by = $1) < $2 returning id`,
      [by, findsAnHour],
    );
    if (!begun) throw new Refusal('too-many-erasure-looks', 429);
  }

  private async told(tx: Transaction, pledge: Pledge, slot: number): Promise<Found> {
    const held = await heldOf(tx, pledge);
    const { id, channel, locale, state, signedAt, updates, showsName } = pledge;
    const erasable = isErasable(pledge);
    return {
      pledge: id,
      person: pledge.personKey,
      slot,
      name: await this.nameOf(tx, pledge),
      channel,
      locale,
      state,
      signedAt: signedAt.toISOString(),
      counted: isCounted(pledge),
      setAside: pledge.invalidatedBy !== null,
      consents: { updates, showName: showsName },
      held,
      erasable,
      lastLetter: erasable && isCounted(pledge) && channel === 'email',
      fingerprint: fingerprintOf(pledge, held),
    };
  }

  /** To tell two of one home apart, and to compare with what identity was checked by. */
  private async nameOf(tx: Transaction, { personKey, person }: Pledge): Promise<string | null> {
    if (person === null) return null;
    try {
      return (await openPerson(this.people, tx, { personKey, person })).name;
    } catch (error) {
      if (error instanceof PersonErased) return null;
      throw error;
    }
  }
}
