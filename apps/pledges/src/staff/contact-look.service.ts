import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { PersonErased, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { openPerson, type Person } from '../person.js';
import { lock } from '../pledge.row.js';
import { LookLimit } from './look-limit.service.js';
import type { StaffActor } from './staff.request.js';

/** Which pledge is to be looked at, by whom, and why. */
export interface Look {
  readonly slug: string;
  readonly pledge: string;
  readonly by: StaffActor;
  readonly reason: string;
}

/** How staff learn who signed: one pledge at a time, and never without a note of it. */
@Injectable()
export class ContactLook {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(LookLimit) private readonly limit: LookLimit,
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * The look is noted in the transaction that opens the seal, and told after its commit: who was not noted has seen
   * nothing. Throws Refusal 404 for a pledge that is not of this campaign, 410 for one whose person is erased, 429 past the
   * limit: then nothing is opened.
   */
  async look({ slug, pledge: id, by, reason }: Look): Promise<Person> {
    const campaign = await this.campaigns.open(slug);
    await this.limit.count(by, slug);
    return this.database.transaction(async (tx) => {
      const pledge = await lock(tx, id);
      if (pledge?.campaign !== campaign.id) throw new Refusal('no-such-pledge', 404);
      const { personKey, person } = pledge;
      if (person === null) throw new Refusal('person-erased', 410);
      await this.audit.note(tx, {
        actor: by,
        action: 'pledge.look',
        object: { kind: 'pledge', id },
        campaign: slug,
        reason,
      });
      return openPerson(this.people, tx, { personKey, person }).catch((error: unknown) => {
        throw error instanceof PersonErased ? new Refusal('person-erased', 410) : error;
      });
    });
  }
}
