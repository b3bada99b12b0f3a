import { Settings } from '@blueheart/config';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { letterStates, type LetterState } from '../letter.rules.js';
import type { LettersTo } from './letters.schema.js';

/** Counts the letters to one person. */
@Injectable()
export class LettersToQueries {
  private readonly hasMailbox: boolean;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Settings) settings: Settings,
  ) {
    this.hasMailbox = settings.mailboxUrl !== undefined;
  }

  /** By the person's key: letters to whoever signed with that contact before are those of somebody else. */
  async to(campaign: string, personKey: string): Promise<LettersTo> {
    const rows = await this.database.query<{ state: LetterState; count: number; tried: number }>(
      `select state, count(*)::int as count, (count(*) filter (where attempts > 0))::int as tried
       from letters where person_key = $1 and campaign = $2 group by state`,
      [personKey, campaign],
    );
    const byState = Object.fromEntries(
      letterStates.map((state) => [state, rows.find((row) => row.state === state)?.count ?? 0]),
    ) as Record<LetterState, number>;
    const tried = rows.reduce((sum, row) => sum + row.tried, 0);
    return { byState, mailbox: this.hasMailbox ? tried : 0 };
  }
}
