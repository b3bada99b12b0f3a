import { Settings } from '@blueheart/config';
import type { Event, PledgeSigned } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { isLocale, type Locale } from '@blueheart/i18n';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Campaign } from './campaign.entity.js';
import { Letter } from './letter.entity.js';
import { doubtRestSeconds, leaseSeconds, messageIdOf, type Template } from './letter.rules.js';

/** A letter in hand, with what the campaign says at that moment. */
export interface ClaimedLetter extends Pick<
  Letter,
  | 'id'
  | 'template'
  | 'locale'
  | 'campaign'
  | 'pledge'
  | 'ask'
  | 'personKey'
  | 'messageId'
  | 'attempts'
> {
  readonly person: string;
  readonly tokens: string;
  readonly title: string | undefined;
  readonly controller: string | undefined;
  readonly ageSeconds: number;
  /** The moment it was claimed, by the database's clock. */
  readonly claimedAt: Date;
}

/** What a letter is about: the same in every event that wants one. */
export type LetterWanted = Event<typeof PledgeSigned>['data'];

/** An event arrived before its campaign: the bus brings it again. */
export class CampaignUnknown extends Error {
  constructor() {
    super('The campaign of this letter is not known here yet.');
    this.name = 'CampaignUnknown';
  }
}

/** The only writer of `letters`. Every moment is the database's. */
@Injectable()
export class LettersService {
  private wake: () => void = () => undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** Calls `wake` after every commit that left a letter to send. */
  whenPosted(wake: () => void): void {
    this.wake = wake;
  }

  /**
   * Posts one letter for this cause; a cause or an ask that has had it gets no second one. A contact that
   * is a phone gets none, there is no channel for it yet. Throws CampaignUnknown.
   */
  async post(
    tx: Transaction,
    cause: string,
    template: Template,
    wanted: LetterWanted,
  ): Promise<void> {
    if (wanted.channel !== 'email') return;
    const campaign = await tx.repository(Campaign).findOneBy({ slug: wanted.campaign });
    if (!campaign) throw new CampaignUnknown();
    const id = uuidv7();
    await tx
      .repository(Letter)
      .createQueryBuilder()
      .insert()
      .values({
        id,
        cause,
        template,
        locale: localeFor(wanted.locale, campaign),
        campaign: campaign.slug,
        pledge: wanted.pledge,
        ask: wanted.ask,
        personKey: wanted.personKey,
        person: wanted.person,
        tokens: wanted.tokens,
        messageId: messageIdOf(id, this.settings.mailFrom),
      })
      .orIgnore()
      .execute();
    tx.afterCommit(() => this.wake());
  }

  /**
   * No letter to this person goes out any more, and none of them knows its reader. One in hand may still
   * leave. By the person's key and not by the pledge: who signs anew after that is somebody else.
   */
  async cancelTo(tx: Transaction, personKey: string): Promise<void> {
    await tx.query(
      `update letters set state = 'cancelled', person = null, tokens = null
       where person_key = $1 and state in ('queued', 'failed')`,
      [personKey],
    );
  }

  /** Takes up to `limit` due letters in hand, oldest first. No two callers get the same one. */
  async claim(limit: number): Promise<ClaimedLetter[]> {
    const rows = await this.database.query<ClaimedLetter>(
      `with due as (
         select id from letters where state = 'queued' and next_attempt_at <= now()
         order by id limit $1 for update skip locked)
       update letters l
       set state = 'sending', attempts = l.attempts + 1, lease_until = now() + make_interval(secs => $2)
       from due, campaigns c where l.id = due.id and c.slug = l.campaign
       returning l.id, l.template, l.locale, l.campaign, l.pledge, l.ask, l.person, l.tokens, l.attempts,
         l.person_key as "personKey", l.message_id as "messageId",
         c.titles ->> l.locale as title, c.controllers ->> l.locale as controller,
         extract(epoch from now() - l.created_at)::float8 as "ageSeconds", now() as "claimedAt"`,
      [limit, leaseSeconds],
    );
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Accepted by the server. In the same breath the letter forgets its reader. */
  async sent(letter: ClaimedLetter): Promise<void> {
    await this.settle(
      letter,
      `state = 'sent', sent_at = now(), person = null, tokens = null, last_error = null`,
    );
  }

  /** To be tried again in `seconds`. */
  async putOff(letter: ClaimedLetter, seconds: number, error: string): Promise<void> {
    await this.settle(
      letter,
      `state = 'queued', next_attempt_at = now() + make_interval(secs => $3), last_error = $4`,
      [seconds, error],
    );
  }

  /** Refused for good: it is not tried again and forgets its reader. */
  async refused(letter: ClaimedLetter, error: string): Promise<void> {
    await this.settle(letter, `state = 'failed', person = null, tokens = null, last_error = $3`, [
      error,
    ]);
  }

  /** Cannot be written, through a fault of ours. It keeps what it needs, to be replayed once that is repaired. */
  async setAside(letter: ClaimedLetter, error: string): Promise<void> {
    await this.settle(letter, `state = 'failed', last_error = $3`, [error]);
  }

  /** Its reader was erased. */
  async cancel(letter: ClaimedLetter, error: string): Promise<void> {
    await this.settle(
      letter,
      `state = 'cancelled', person = null, tokens = null, last_error = $3`,
      [error],
    );
  }

  /** Perhaps it arrived. Repeated once after a rest; in doubt a second time, it counts as sent. */
  async inDoubt(letter: ClaimedLetter, error: string): Promise<void> {
    await this.settle(letter, doubt('make_interval(secs => $4)', '$3'), [error, doubtRestSeconds]);
  }

  /** Letters whose holder died are in doubt; their rest is over, the lease was as long. Gives how many. */
  async takeBackExpired(): Promise<number> {
    const rows = await this.database.query(
      `update letters set lease_until = null, ${doubt(`interval '0'`, `'unknown:lease'`)}
       where state = 'sending' and lease_until < now() returning id`,
    );
    return rows.length;
  }

  /** The server is back: what only waited for it is due at once. */
  async hurryAfterOutage(): Promise<void> {
    await this.database.query(
      `update letters set next_attempt_at = now()
       where state = 'queued' and next_attempt_at > now() and last_error like 'away%'`,
    );
  }

  /** Writes an attempt's outcome, unless the letter has been taken up again since. */
  private async settle(
    letter: ClaimedLetter,
    changes: string,
    params: unknown[] = [],
  ): Promise<void> {
    await this.database.query(
      `update letters set lease_until = null, ${changes}
       where id = $1 and attempts = $2 and state in ('sending', 'queued')`,
      [letter.id, letter.attempts, ...params],
    );
  }
}

function doubt(rest: string, error: string): string {
  const keep = (column: string) => `${column} = case when in_doubt = 0 then ${column} end`;
  return `in_doubt = in_doubt + 1, last_error = ${error}, next_attempt_at = now() + ${rest},
    state = case when in_doubt = 0 then 'queued' else 'sent' end,
    sent_at = case when in_doubt = 0 then null else now() end, ${keep('person')}, ${keep('tokens')}`;
}

/** The wanted language if the campaign speaks it, else the campaign's own. */
function localeFor(wanted: string, { locales, defaultLocale }: Campaign): Locale {
  const found = [wanted, defaultLocale, ...locales].find(
    (locale) => isLocale(locale) && locales.includes(locale),
  );
  return isLocale(found) ? found : 'en';
}
