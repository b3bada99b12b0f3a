import { LastLetterDone } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { Letter } from './letter.entity.js';
import { doubtRestSeconds, isLastLetter, leaseSeconds } from './letter.rules.js';
import { ErasuresService } from './mailbox/erasures.service.js';

/** A letter in hand, with what the campaign says at that moment. */
export interface ClaimedLetter extends Pick<
  Letter,
  | 'id'
  | 'template'
  | 'locale'
  | 'campaign'
  | 'pledge'
  | 'staff'
  | 'ask'
  | 'personKey'
  | 'tokens'
  | 'hadCounted'
  | 'about'
  | 'facts'
  | 'messageId'
  | 'attempts'
  | 'inDoubt'
> {
  readonly person: string;
  readonly title: string | undefined;
  readonly controller: string | undefined;
  readonly ageSeconds: number;
  /** When it runs out, to the microsecond, as the database writes it. */
  readonly lease: string;
  /** The moment it was claimed, by the database's clock. */
  readonly claimedAt: Date;
}

/** What is left of a letter once its outcome is written. */
type Settled = Pick<Letter, 'template' | 'state' | 'pledge' | 'personKey' | 'messageId'>;

const settled = `template, state, pledge, person_key as "personKey", message_id as "messageId"`;
const forget = 'person = null, tokens = null';

/** What becomes of posted letters: taken in hand, settled. Every moment is the database's. */
@Injectable()
export class LettersQueue {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ErasuresService) private readonly erasures: ErasuresService,
  ) {}

  /**
   * Takes up to `limit` due letters in hand: those to staff first, who wait for the way in while thousands of others
   * are on their way, then the oldest. No two callers get the same one.
   */
  async claim(limit: number): Promise<ClaimedLetter[]> {
    const rows = await this.database.query<ClaimedLetter>(
      `with due as (
         select id from letters where state = 'queued' and next_attempt_at <= now()
         order by (staff is null), id limit $1 for update skip locked)
       update letters l
       set state = 'sending', attempts = l.attempts + 1, lease_until = now() + make_interval(secs => $2)
       from due, campaigns c where l.id = due.id and c.slug = l.campaign
       returning l.id, l.template, l.locale, l.campaign, l.pledge, l.staff, l.about, l.facts, l.ask, l.person, l.tokens, l.attempts,
         l.person_key as "personKey", l.message_id as "messageId", l.in_doubt as "inDoubt",
         l.had_counted as "hadCounted", l.lease_until::text as lease, c.titles ->> l.locale as title, c.controllers ->> l.locale as controller,
         extract(epoch from now() - l.created_at)::float8 as "ageSeconds", now() as "claimedAt"`,
      [limit, leaseSeconds],
    );
    return rows.sort(inTurn);
  }

  /** Accepted by the server. In the same breath the letters forget their readers. */
  async sent(letters: readonly ClaimedLetter[]): Promise<void> {
    await this.settle(letters, `state = 'sent', sent_at = now(), last_error = null, ${forget}`);
  }

  /**
   * Were never handed to the server: as if they had not been taken in hand. Whoever takes one next makes an attempt
   * of the same number, so it is by their lease that they are known.
   */
  async putBack(letters: readonly ClaimedLetter[]): Promise<void> {
    await this.database.query(
      `update letters l set state = 'queued', lease_until = null, attempts = attempts - 1
       from unnest($1::uuid[], $2::timestamptz[]) as held(id, lease)
       where l.id = held.id and state = 'sending' and lease_until = lease`,
      [letters.map(({ id }) => id), letters.map(({ lease }) => lease)],
    );
  }

  /** To be tried again in `seconds`. */
  async putOff(letter: ClaimedLetter, seconds: number, error: string): Promise<void> {
    await this.settle(
      [letter],
      `state = 'queued', next_attempt_at = now() + make_interval(secs => $3), last_error = $4`,
      [seconds, error],
    );
  }

  /** Given up: it is not tried again and forgets its reader. */
  async refused(letter: ClaimedLetter, error: string): Promise<void> {
    await this.settle([letter], `state = 'failed', last_error = $3, ${forget}`, [error]);
  }

  /**
   * Cannot be written, through a fault of ours. It keeps what it needs, to be replayed once that is repaired;
   * not so a last letter, whose reader asked to be forgotten.
   */
  async setAside(letter: ClaimedLetter, error: string): Promise<void> {
    if (isLastLetter(letter.template)) await this.refused(letter, error);
    else await this.settle([letter], `state = 'failed', last_error = $3`, [error]);
  }

  /** It has become pointless. */
  async cancel(letter: ClaimedLetter, error: string): Promise<void> {
    await this.settle([letter], `state = 'cancelled', last_error = $3, ${forget}`, [error]);
  }

  /** Perhaps it arrived. Repeated once after a rest; in doubt a second time, it counts as sent. */
  async inDoubt(letter: ClaimedLetter, error: string): Promise<void> {
    await this.settle([letter], doubt('make_interval(secs => $4)', '$3'), [
      error,
      doubtRestSeconds,
    ]);
  }

  /** Letters whose holder died are in doubt; their rest is over, the lease was as long. Gives how many. */
  async takeBackExpired(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Settled>(
        `update letters set lease_until = null, ${doubt(`interval '0'`, `'unknown:lease'`)}
         where id in (select id from letters where state = 'sending' and lease_until < now()
                      for update skip locked)
         returning ${settled}`,
      );
      for (const row of rows) await this.endIfLast(tx, row);
      return rows.length;
    });
  }

  /** Whatever letters waited for is over: they are due at once. */
  async hurryAfter(verdict: 'away' | 'blocked'): Promise<void> {
    await this.database.query(
      `update letters set next_attempt_at = now()
       where state = 'queued' and next_attempt_at > now() and last_error like $1`,
      [`${verdict}%`],
    );
  }

  /** Writes how attempts ended, but for letters that have been taken up again since. */
  private async settle(
    letters: readonly ClaimedLetter[],
    changes: string,
    params: unknown[] = [],
  ): Promise<void> {
    const change = `update letters l set lease_until = null, ${changes}
       from unnest($1::uuid[], $2::int[]) as attempt(id, number)
       where l.id = attempt.id and attempts = number and state in ('sending', 'queued') returning ${settled}`;
    const all = [letters.map(({ id }) => id), letters.map(({ attempts }) => attempts), ...params];
    if (!letters.some(({ template }) => isLastLetter(template)))
      await this.database.query(change, all);
    else
      await this.database.transaction(async (tx) => {
        for (const row of await tx.query<Settled>(change, all)) await this.endIfLast(tx, row);
      });
  }

  /** A last letter has had its end, whichever: its key is of no more use, and our own mailbox clears it later. */
  private async endIfLast(tx: Transaction, row: Settled): Promise<void> {
    const { template, state, pledge, personKey, messageId } = row;
    if (!isLastLetter(template) || state === 'queued' || !pledge) return;
    await this.erasures.wantLater(tx, messageId);
    await this.outbox.add(tx, LastLetterDone, { pledge, personKey });
  }
}

function inTurn(a: ClaimedLetter, b: ClaimedLetter): number {
  return Number(!a.staff) - Number(!b.staff) || (a.id < b.id ? -1 : 1);
}

function doubt(rest: string, error: string): string {
  const keep = (column: string) => `${column} = case when in_doubt = 0 then ${column} end`;
  return `in_doubt = in_doubt + 1, last_error = ${error}, next_attempt_at = now() + ${rest},
    state = case when in_doubt = 0 then 'queued' else 'sent' end,
    sent_at = case when in_doubt = 0 then null else now() end, ${keep('person')}, ${keep('tokens')}`;
}
