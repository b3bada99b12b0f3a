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

/** A page, from one walk along the index for each state and template: however many letters there are, few are read. */
export const pageOfLetters = `
  with page as (
    select found.id
    from unnest($2::text[]) as wanted(state), unnest($3::text[]) as kind(template),
      lateral (select l.id from letters l
               where l.campaign = $1 and l.state = wanted.state and l.template = kind.template and l.id < $4
               order by l.id desc limit $5) found
    order by found.id desc limit $5)
  select id, template, locale, state, attempts, created_at as "createdAt", sent_at as "sentAt",
    next_attempt_at as "nextAttemptAt", last_error as "lastError", person is not null as "hasReader",
    extract(epoch from now() - created_at)::float8 as "ageSeconds"
  from page join letters using (id) order by id desc`;

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
    const rows = await this.database.query<Row>(pageOfLetters, [
      campaign,
      states,
      kinds,
      after,
      limit,
    ]);
    return rows.map(toldLetter);
  }

  async counts(campaign: string): Promise<Record<LetterState, number>> {
    const rows = await this.database.query<{ state: LetterState; count: number }>(
      'select state, count(*)::int as count from letters where campaign = $1 group by state',
      [campaign],
    );
    const none = Object.fromEntries(letterStates.map((state) => [state, 0]));
    return {
      ...none,
      ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    } as Record<LetterState, number>;
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
