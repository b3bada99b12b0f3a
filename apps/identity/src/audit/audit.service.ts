import type { ActionAudited, Event } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';
import { firstLink, follow, type Link } from './audit.rules.js';

type Audited = Event<typeof ActionAudited>;

/** One writer at a time in the whole system: the log is a chain. */
const auditLock = 20_111_220;

/** The only writer of the audit log. */
@Injectable()
export class AuditService {
  /** Adds these acts, in this order. One that is in the log already is in it once. */
  async append(tx: Transaction, acts: readonly Audited[]): Promise<void> {
    // What is read from here on has all that the writer before committed.
    await tx.query('select pg_advisory_xact_lock($1)', [auditLock]);
    const entries = follow(await this.last(tx), await this.unknownOf(tx, acts));
    if (!entries.length) return;
    await tx.query(
      `insert into audit (body, previous, hash) select * from unnest($1::text[], $2::bytea[], $3::bytea[])`,
      [
        entries.map(({ body }) => body),
        entries.map(({ previous }) => previous),
        entries.map(({ hash }) => hash),
      ],
    );
  }

  private async last(tx: Transaction): Promise<Link> {
    const [last] = await tx.query<{ number: string; hash: Buffer }>(
      'select number, hash from audit order by number desc limit 1',
    );
    return last ? { number: Number(last.number), hash: last.hash } : firstLink;
  }

  /** Receipts are forgotten after days; the log is not. */
  private async unknownOf(tx: Transaction, acts: readonly Audited[]): Promise<Audited[]> {
    const rows = await tx.query<{ event: string }>(
      'select event from audit where event = any($1::uuid[])',
      [acts.map(({ id }) => id)],
    );
    const known = new Set(rows.map(({ event }) => event));
    return acts.filter(({ id }) => !known.has(id));
  }
}
