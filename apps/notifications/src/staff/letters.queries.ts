import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { Letter } from '../letter.entity.js';
import { letterStates, refusalOfRetry, templateNames, type LetterState } from '../letter.rules.js';
import type { LetterSearch, LetterSeen } from './letters.schema.js';

type Row = Pick<
  Letter,
  'id' | 'template' | 'locale' | 'state' | 'attempts' | 'createdAt' | 'sentAt' | 'nextAttemptAt'
> &
  Pick<Letter, 'lastError'> & { readonly hasReader: boolean; readonly ageSeconds: number };

/** After all others. */
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Each state is written out: there are indexes for letters in one state, and for those that have ended. */
const ofState = (state: LetterState) => `
  select found.id from unnest($2::text[]) as kind(template),
    lateral (select l.id from letters l
             where l.campaign = $1 and l.state = '${state}' and l.template = kind.template and l.id < $3
             order by l.id desc limit $4) found`;

/** A page, from one walk along the index for each state and template: however many letters there are, few are read. */
export const pageOfLetters = (states: readonly LetterState[]) => `
  with found as (${states.map(ofState).join(' union all ')}),
  page as (select id from found order by id desc limit $4)
  select id, template, locale, state, attempts, created_at as "createdAt", sent_at as "sentAt",
    next_attempt_at as "nextAttemptAt", last_error as "lastError", person is not null as "hasReader",
    extract(epoch from now() - created_at)::float8 as "ageSeconds"
  from page join letters using (id) order by id desc`;

const countOfLetters = letterStates
  .map(
    (state) => `select '${state}' as state, count(*)::int as count from letters
      where campaign = $1 and state = '${state}'`,
  )
  .join(' union all ');

/** Reads a campaign's letters for its staff. */
@Injectable()
export class LettersQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The newest first, at most `limit`. */
  async page(
    campaign: string,
    { state, template, after = lastId }: Omit<LetterSearch, 'limit'>,
    limit: number,
  ): Promise<LetterSeen[]> {
    const states = state ? [state] : letterStates;
    const kinds = template ? [template] : templateNames;
    const rows = await this.database.query<Row>(pageOfLetters(states), [
      campaign,
      kinds,
      after,
      limit,
    ]);
    return rows.map(toldLetter);
  }

  async counts(campaign: string): Promise<Record<LetterState, number>> {
    const rows = await this.database.query<{ state: LetterState; count: number }>(countOfLetters, [
      campaign,
    ]);
    return Object.fromEntries(rows.map(({ state, count }) => [state, count])) as Record<
      LetterState,
      number
    >;
  }
}

function toldLetter(row: Row): LetterSeen {
  const { id, template, locale, state, attempts, createdAt, sentAt, nextAttemptAt, lastError } =
    row;
  return {
    id,
    template,
    locale,
    state,
    attempts,
    postedAt: createdAt.toISOString(),
    ...(sentAt && { sentAt: sentAt.toISOString() }),
    ...(state === 'queued' && { nextAttemptAt: nextAttemptAt.toISOString() }),
    ...(lastError && { lastError }),
    canRetry: refusalOfRetry(row) === undefined,
  };
}
