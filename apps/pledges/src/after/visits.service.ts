import { Database } from '@blueheart/database';
import { Fingerprints } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { Contact } from '../signing/contact.rules.js';
import type { Hold } from '../doubts/doubt.rules.js';
import { ErasureService } from '../my-pledge/erasure.service.js';
import { Pledge } from '../pledge.entity.js';
import type { Place } from '../campaigns/place.rules.js';
import { nobody } from '../pledge.row.js';
import { PledgesService } from '../pledges.service.js';
import type { Visit } from './visit.pass.js';

/** What may still be said after signing. A place that is not said leaves the one that was. */
export interface Completion {
  readonly place: Place | null;
  readonly updates: boolean;
  readonly showName: boolean;
}

/** What someone does on the page after signing. Nothing here tells whether their contact was known before. */
@Injectable()
export class VisitsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Fingerprints) private readonly fingerprints: Fingerprints,
    @Inject(ErasureService) private readonly erasure: ErasureService,
    @Inject(PledgesService) private readonly pledges: PledgesService,
  ) {}

  /** Changes the pledge that this visit began, while it is unconfirmed; of any other visit, nothing. */
  async complete({ request }: Visit, { place, updates, showName }: Completion): Promise<void> {
    await this.database.query(
      `update pledges set updates = $2, shows_name = $3, governorate = coalesce($4, governorate),
              district = case when $4::text is null then district else $5 end
       where visit = $1 and state = 'pending'`,
      [request, updates, showName, place?.governorate ?? null, place?.district ?? null],
    );
  }

  /**
   * Signs with another contact, and disowns what this visit began with a mistyped one, if nobody confirmed it or
   * signed with it since: its row stays without its person, for it remembers how many letters went there. In that
   * order, so that a crash in between loses nothing; doing it again ends the same. Gives the visit that goes on
   * from here. Throws what signing throws.
   */
  async moveTo(visit: Visit, contact: Contact, hold?: Hold): Promise<Visit> {
    const before = visit.ask.contact.canonical;
    const { idempotencyKey: _, ...said } = visit.ask;
    const ask = { ...said, contact };
    const request = await this.pledges.sign(ask, hold);
    if (contact.canonical === before) return visit;
    await this.database.transaction(async (tx) => {
      const [mistyped] = await tx.query<{ id: string }>(
        `select id from pledges where visit = $1 and state = 'pending' and not counts and asked = 1
           and contact_hmac = $2 for update`,
        [visit.request, this.fingerprints.of(before)],
      );
      if (!mistyped) return;
      const pledge = await tx.repository(Pledge).findOneByOrFail({ id: mistyped.id });
      await tx.repository(Pledge).update(pledge.id, {
        ...nobody,
        state: 'disowned',
        confirmHashes: [],
        invalidatedBy: null,
      });
      await this.erasure.erase(tx, pledge);
    });
    return { request, ask, place: visit.place };
  }
}
