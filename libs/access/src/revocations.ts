import type { Transaction } from '@blueheart/database';
import { tokenLifetime } from './access-token.js';
import type { Access } from './access.js';

/** What ended before its time. */
export interface Revocation {
  /** Of a session, or of a person. */
  readonly id: string;
  /** Tokens issued until then are void. */
  readonly at: Date;
  /** Until then one of them could still be good. */
  readonly until: Date;
}

/**
 * What ended before its time: a session, or all that somebody was given until a moment. Written in the transaction
 * that ends it; every process reads what others wrote (RevocationsReader).
 */
export class Revocations {
  private known: ReadonlyMap<string, Revocation> = new Map();

  /**
   * Voids what was issued until now to this session or person: here with the commit, in other processes when they
   * look next. `lifetime` is how long a token could outlive it, in seconds.
   */
  async revoke(tx: Transaction, id: string, lifetime = tokenLifetime): Promise<void> {
    await tx.query('delete from access.revocations where until < now()');
    const made = await tx.query<Revocation>(
      `insert into access.revocations as r (id, at, until)
       values ($1, clock_timestamp(), now() + make_interval(secs => $2))
       on conflict (id) do update set at = excluded.at, until = greatest(r.until, excluded.until)
       returning id, at, until`,
      [id, lifetime + 60],
    );
    tx.afterCommit(() => this.learn(made));
  }

  /** Adds these. One that is known already by a later moment stays as it is. */
  learn(revocations: readonly Revocation[]): void {
    const now = Date.now();
    const next = new Map([...this.known].filter(([, { until }]) => until.getTime() > now));
    for (const one of revocations) {
      const before = next.get(one.id);
      if (!before || before.at < one.at) next.set(one.id, one);
    }
    this.known = next;
  }

  /** Tokens know whole seconds: what was issued in the second of the revocation is void. */
  has({ session, staff, issuedAt }: Access): boolean {
    if (this.known.size === 0) return false;
    return [session, staff].some((id) => issuedAt <= (this.known.get(id)?.at.getTime() ?? -1));
  }
}
