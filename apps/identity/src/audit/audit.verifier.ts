import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { breaksIn, firstLink, type Entry, type Link } from './audit.rules.js';

const atOnce = 1_000;

/** Reads the audit log from its beginning and holds every entry against the one before it. */
@Injectable()
export class AuditVerifier {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A sentence for every difference; none of them names anybody. Entries cut off at the end leave no trace here. */
  async verify(): Promise<string[]> {
    const found: string[] = [];
    let last: Link = firstLink;
    for (;;) {
      const entries = await this.database.query<Entry & { number: string }>(
        'select number, body, previous, hash from audit where number > $1 order by number limit $2',
        [last.number, atOnce],
      );
      const end = entries.at(-1);
      if (!end) return found;
      found.push(...breaksIn(last, entries));
      last = { number: Number(end.number), hash: end.hash };
    }
  }
}
