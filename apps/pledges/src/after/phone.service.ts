import { Audit } from '@blueheart/audit';
import type { Actor } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Fingerprints } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { phoneContact, type Contact } from '../signing/contact.rules.js';
import { daysOfPhoneCodes, phoneCodeOf, phoneCodeSeed } from './phone-code.rules.js';
import { Pledge } from '../pledge.entity.js';
import { decideConfirm, type ConfirmDecision } from '../pledge.rules.js';
import { PledgesService } from '../pledges.service.js';

/**
 * A phone number is confirmed by a message that its owner sends from it, with the code that the page showed.
 * The code is made from the number, so none is stored, and a known number is shown one like any other; what
 * proves the owner is where the message came from.
 */
@Injectable()
export class PhoneService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(Fingerprints) private readonly fingerprints: Fingerprints,
    @Inject(PledgesService) private readonly pledges: PledgesService,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** The code that is shown to whoever signs with this number on that day. */
  codeFor(
    campaign: number,
    { canonical }: Pick<Contact, 'canonical'>,
    slot: 1 | 2,
    day: Date,
  ): string {
    return phoneCodeOf(this.fingerprints.of(phoneCodeSeed(campaign, canonical, slot, day)));
  }

  /**
   * A message with this code came from this number, says whoever took it in. Heard twice, it counts once, and is noted
   * once. Throws Refusal for a campaign that is nobody's; 'unknown' is a number that cannot be, one that has not signed, or another code.
   */
  async confirm(slug: string, sender: string, code: string, by: Actor): Promise<ConfirmDecision> {
    const campaign = await this.campaigns.open(slug);
    const contact = phoneContact(sender, campaign.country);
    if (!contact) return 'unknown';
    return this.database.transaction(async (tx) => {
      const now = await tx.now();
      const rows = await tx.query<{ id: string; slot: 1 | 2 }>(
        `select id, slot from pledges where campaign = $1 and contact_hmac = $2 order by slot for update`,
        [campaign.id, this.fingerprints.of(contact.canonical)],
      );
      const meant = rows.find(({ slot }) =>
        daysOfPhoneCodes(now).some((day) => this.codeFor(campaign.id, contact, slot, day) === code),
      );
      if (!meant) return 'unknown';
      const pledge = await tx.repository(Pledge).findOneByOrFail({ id: meant.id });
      // The code has a time of its own, longer than a link's.
      const decision = decideConfirm({ ...pledge, expiresAt: new Date(8.64e15) }, true, now);
      if (decision !== 'confirm') return decision;
      await this.pledges.count(tx, pledge, 'confirmed by phone');
      await this.audit.note(tx, {
        actor: by,
        action: 'phone.confirm',
        object: { kind: 'pledge', id: pledge.id },
        campaign: slug,
      });
      return decision;
    });
  }
}
