import { Settings } from '@blueheart/config';
import {
  CampaignPublished,
  LastLetterDone,
  type Event,
  type EventLetterDue,
  type PartnerAnswered,
  type PledgeSigned,
  type ShiftLetterDue,
  type StaffAccountChanged,
  type VenueAgreed,
  type VenueAsked,
  type WorkMoved,
} from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { isLocale, type Locale } from '@blueheart/i18n';
import { NotYet, Outbox } from '@blueheart/messaging';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { Campaign } from './campaign.entity.js';
import { isLastLetter, messageIdOf, type About, type Template } from './letter.rules.js';
import { ErasuresService } from './mailbox/erasures.service.js';

/** What a letter is about: the same in every event that wants one, but for what only some of them have. */
export type LetterWanted = (AboutAPledge | ToStaff | ToAVenue | ToAPartner) & {
  /** Undefined for a last letter and for a notice: there is no link to follow. */
  readonly tokens?: string;
};

type AboutAPledge = Omit<Event<typeof PledgeSigned>['data'], 'tokens'> & {
  readonly hadCounted?: boolean;
  readonly about?: About;
};

type ToStaff = Omit<Event<typeof StaffAccountChanged>['data'], 'change'> & {
  readonly about?: About;
  readonly facts?: Event<
    typeof ShiftLetterDue | typeof WorkMoved | typeof EventLetterDue
  >['data']['facts'];
};

type ToAVenue = (
  Omit<Event<typeof VenueAsked>['data'], 'tokens'> | Event<typeof VenueAgreed>['data']
) & { readonly about: About };

type ToAPartner = Event<typeof PartnerAnswered>['data'] & { readonly about: About };

/** What caused it (an event's id), and what it is about. */
export interface LetterCause {
  readonly cause: string;
  readonly wanted: LetterWanted;
}

/** Posts letters and forgets their readers. What becomes of a posted letter is LettersQueue's. */
@Injectable()
export class LettersService {
  private wake: () => void = () => undefined;

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ErasuresService) private readonly erasures: ErasuresService,
  ) {}

  /** Calls `wake` after every commit that left a letter to send. */
  whenPosted(wake: () => void): void {
    this.wake = wake;
  }

  /** Posts one letter for this cause: `postAll` of one. */
  post(tx: Transaction, cause: string, template: Template, wanted: LetterWanted): Promise<void> {
    return this.postAll(tx, template, [{ cause, wanted }]);
  }

  /**
   * Posts one letter for each cause; a cause or an ask that has had it gets no second one. A contact that is a phone
   * gets none, there is no channel for it yet. Throws NotYet before a campaign is known.
   */
  async postAll(tx: Transaction, template: Template, all: readonly LetterCause[]): Promise<void> {
    for (const { wanted } of all)
      if ('channel' in wanted && wanted.channel !== 'email')
        await this.doWithout(tx, template, wanted);
    const letters = all.filter(
      ({ wanted }) => !('channel' in wanted) || wanted.channel === 'email',
    );
    if (!letters.length) return;
    const campaigns = await this.campaignsOf(tx, letters);
    const rows = letters.map(({ cause, wanted }) => {
      const id = newId();
      const { ask, personKey, person } = wanted;
      const campaign = campaigns.get(wanted.campaign)!;
      return {
        id,
        cause,
        template,
        ask,
        person,
        person_key: personKey,
        locale: localeFor(wanted.locale, campaign),
        campaign: campaign.slug,
        tokens: wanted.tokens ?? null,
        ...subjectOf(wanted),
        message_id: messageIdOf(id, this.settings.mailFrom),
      };
    });
    await tx.query(
      `insert into letters (id, cause, template, locale, campaign, pledge, staff, proposal, request, about, facts, ask,
         person_key, person, tokens, had_counted, message_id)
       select id, cause, template, locale, campaign, pledge, staff, proposal, request, about, facts, ask, person_key,
         person, tokens, had_counted, message_id
       from json_to_recordset($1) as l(id uuid, cause uuid, template text, locale text, campaign text, pledge uuid,
            staff uuid, proposal uuid, request uuid, about text, facts jsonb, ask uuid, person_key uuid, person text,
            tokens text, had_counted boolean, message_id text)
       order by cause on conflict do nothing`,
      [JSON.stringify(rows)],
      'post letters',
    );
    tx.afterCommit(() => this.wake());
  }

  private async campaignsOf(
    tx: Transaction,
    letters: readonly LetterCause[],
  ): Promise<Map<string, Campaign>> {
    const slugs = [...new Set(letters.map(({ wanted }) => wanted.campaign))];
    const found = await tx.repository(Campaign).findBy({ slug: In(slugs) });
    if (found.length < slugs.length) throw new NotYet(CampaignPublished);
    return new Map(found.map((campaign) => [campaign.slug, campaign]));
  }

  /**
   * No letter to this person goes out any more, none of them knows its reader, and our own mailbox gives up
   * those it has. One in hand may still leave; the mailbox is cleared of it after that. By the person's key
   * and not by the pledge: who signs anew after that is somebody else.
   */
  async forget(tx: Transaction, personKey: string): Promise<void> {
    const cancelled = await tx.query<{ pledge: string | null; template: Template }>(
      `update letters set state = 'cancelled', person = null, tokens = null
       where person_key = $1 and state in ('queued', 'failed') and person is not null
       returning pledge, template`,
      [personKey],
    );
    for (const { pledge, template } of cancelled)
      await this.doWithout(tx, template, { pledge, personKey });
    await this.erasures.wantAllTo(tx, personKey);
  }

  /** There will be no letter; if it was a last one, its key is of no more use. */
  private async doWithout(
    tx: Transaction,
    template: Template,
    { pledge, personKey }: { readonly pledge: string | null; readonly personKey: string },
  ): Promise<void> {
    if (isLastLetter(template) && pledge)
      await this.outbox.add(tx, LastLetterDone, { pledge, personKey });
  }
}

/** Whom and what it is about. */
function subjectOf(wanted: LetterWanted) {
  if ('staff' in wanted) return { staff: wanted.staff, about: wanted.about, facts: wanted.facts };
  if ('request' in wanted)
    return { request: wanted.request, about: wanted.about, facts: wanted.facts };
  if ('proposal' in wanted)
    return { proposal: wanted.proposal, about: wanted.about, facts: wanted.facts };
  if ('facts' in wanted) return { proposal: wanted.ask, about: wanted.about, facts: wanted.facts };
  return { pledge: wanted.pledge, about: wanted.about, had_counted: wanted.hadCounted };
}

/** The wanted language if the campaign speaks it, else the campaign's own. */
function localeFor(wanted: string, { locales, defaultLocale }: Campaign): Locale {
  const found = [wanted, defaultLocale, ...locales].find(
    (locale) => isLocale(locale) && locales.includes(locale),
  );
  return isLocale(found) ? found : 'en';
}
