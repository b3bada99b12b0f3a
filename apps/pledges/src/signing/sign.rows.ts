import { Refusal } from '@blueheart/contracts';
import { Fingerprints, MasterKeys, newId, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { takesMessages } from '../after/phone-code.rules.js';
import type { OpenCampaign } from '../campaigns/campaigns.queries.js';
import { freshTokens, personOf } from '../person.js';
import type { Contact } from './contact.rules.js';
import type { SignRow } from './sign.batch.js';

/** A request to sign, validated. */
export interface SignRequest {
  readonly campaign: string;
  readonly name: string;
  readonly contact: Contact;
  /** Someone else in the same home signs with the same address. */
  readonly sharedAddress: boolean;
  readonly governorate?: string | undefined;
  readonly locale: string;
  /** The version of the statement that was read; the current one where nobody says. */
  readonly textVersion?: number | undefined;
  readonly updates: boolean;
  readonly showName: boolean;
  readonly source?: string | undefined;
  /** Signed at a booth: for so many days the link to confirm works. */
  readonly witnessedDays?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Makes of a request what the signing statement takes: the person is sealed here, before anything waits or is stored. */
@Injectable()
export class SignRows {
  constructor(
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(MasterKeys) private readonly master: MasterKeys,
    @Inject(Fingerprints) private readonly fingerprints: Fingerprints,
  ) {}

  /** Throws Refusal for a governorate or a statement that the campaign does not have. */
  of(campaign: OpenCampaign, ask: SignRequest): SignRow {
    if (ask.governorate && !campaign.governorates.has(ask.governorate)) {
      throw new Refusal('unknown-governorate', 400, { path: 'governorate' });
    }
    const textVersion = ask.textVersion ?? campaign.statementVersion;
    if (!campaign.everyStatement.has(`${textVersion}/${ask.locale}`)) {
      throw new Refusal('not-storable', 400);
    }
    const request = newId();
    const personKey = newId();
    const key = this.people.fresh(personKey);
    const tokens = freshTokens(this.master, request);
    return {
      request,
      event: newId(),
      campaign: campaign.id,
      contact_hmac: this.fingerprints.of(ask.contact.canonical),
      slot: ask.sharedAddress ? 2 : 1,
      channel: ask.contact.channel,
      person_key: personKey,
      wrapped: key.wrapped,
      person: key.seal(JSON.stringify(personOf(ask.name, ask.contact))),
      governorate: ask.governorate,
      locale: ask.locale,
      text_version: textVersion,
      updates: ask.updates,
      shows_name: ask.showName,
      source: ask.source,
      confirm_hash: tokens.confirmHash,
      not_me_hash: tokens.notMeHash,
      mine_hash: tokens.mineHash,
      tokens: tokens.sealed,
      witnessed_days: ask.witnessedDays,
      phone_offered: ask.contact.channel === 'phone' && takesMessages(campaign),
    };
  }
}
