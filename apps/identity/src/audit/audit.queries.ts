import type { Actor } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { EntryBody } from './audit.rules.js';

/** All that is named must fit. `from` is included, `until` is not. */
export interface AuditSearch {
  readonly actor?: { readonly kind: Actor['kind']; readonly id?: string };
  readonly action?: string;
  readonly object?: { readonly kind: string; readonly id?: string };
  readonly campaign?: string;
  readonly from?: Date;
  readonly until?: Date;
}

/** An entry, with the moment of the act. What it says of a person is sealed. */
export type AuditEntry = Omit<EntryBody, 'at'> & { readonly at: Date };

/** Reads the audit log. */
@Injectable()
export class AuditQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The newest first, at most `limit`. The next page is what is `before` the number of the last one. */
  async entries(search: AuditSearch, limit: number, before?: number): Promise<AuditEntry[]> {
    const wanted = conditionsOf(search, before);
    const where = wanted.map(([condition], at) => `${condition} $${at + 1}`).join(' and ');
    const rows = await this.database.query<{ body: string }>(
      `select body from audit ${where && `where ${where}`} order by number desc limit $${wanted.length + 1}`,
      [...wanted.map(([, value]) => value), limit],
    );
    return rows.map(({ body }) => {
      const entry = JSON.parse(body) as EntryBody;
      return { ...entry, at: new Date(entry.at) };
    });
  }
}

function conditionsOf(search: AuditSearch, before: number | undefined): [string, unknown][] {
  const { actor, action, object, campaign, from, until } = search;
  const all: [string, unknown][] = [
    ['actor_kind =', actor?.kind],
    ['actor_id =', actor?.id],
    ['action =', action],
    ['object_kind =', object?.kind],
    ['object_id =', object?.id],
    ['campaign =', campaign],
    ['at >=', from],
    ['at <', until],
    ['number <', before],
  ];
  return all.filter(([, value]) => value !== undefined);
}
