import { AccessTokens, Revocations, type Role, type Scope } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { Changer } from '../staff/changer.js';
import { mayGive } from '../staff/staff.rules.js';

export interface TokenWanted {
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  readonly days: number;
}

/** What is known of a token afterwards. */
export interface TokenLine {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

const daySeconds = 24 * 60 * 60;
/** So many at a time; one that is not used any more is to be ended. */
const mostAlive = 50;

/** Tokens that programs ask with: made once, shown once, ended at any time. */
@Injectable()
export class TokensService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AccessTokens) private readonly tokens: AccessTokens,
    @Inject(Revocations) private readonly revocations: Revocations,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 403 for a role that is not theirs to give, 404 for no campaign, 409 `too-many-tokens`. */
  async create(
    by: Changer,
    campaign: string,
    { name, role, scopes, days }: TokenWanted,
  ): Promise<{ id: string; token: string }> {
    if (!mayGive(by.role, role)) throw new Refusal('not-allowed', 403);
    return this.database.transaction(async (tx) => {
      await this.refuseTooMany(tx, campaign);
      const id = newId();
      const madeBy = by.actor.kind === 'staff' ? by.actor.id : null;
      const [made] = await tx.query<{ at: Date }>(
        `insert into tokens (id, campaign, name, role, scopes, made_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7)) returning made_at as at`,
        [id, campaign, name, role, scopes, madeBy, days],
      );
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'token.create',
        object: { kind: 'token', id },
        campaign,
        after: { role, scopes: [...scopes], days },
      });
      const asker = { staff: id, session: id, roles: { [campaign]: role }, scopes };
      return { id, token: await this.tokens.issue(asker, made!.at, days * daySeconds) };
    });
  }

  /** The newest first; those that are over too. */
  list(campaign: string): Promise<TokenLine[]> {
    return this.database.query<TokenLine>(
      `select id, name, role, scopes, made_at as "madeAt", expires_at as "expiresAt", ended_at as "endedAt"
       from tokens where campaign = $1 order by made_at desc, id desc limit 200`,
      [campaign],
    );
  }

  /** Ends it everywhere within seconds; ending it again changes nothing. Throws Refusal 404 where there is none. */
  async end(by: Changer, campaign: string, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [token] = await tx.query<{ isOver: boolean; left: number }>(
        `select ended_at is not null as "isOver", ceil(extract(epoch from expires_at - now()))::int as left
         from tokens where id = $1 and campaign = $2 for update`,
        [id, campaign],
      );
      if (!token) throw new Refusal('not-found', 404);
      if (token.isOver || token.left <= 0) return;
      await tx.query('update tokens set ended_at = now() where id = $1', [id]);
      await this.revocations.revoke(tx, id, token.left);
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'token.end',
        object: { kind: 'token', id },
        campaign,
      });
    });
  }

  private async refuseTooMany(tx: Transaction, campaign: string): Promise<void> {
    const [found] = await tx.query('select from campaigns where slug = $1 for update', [campaign]);
    if (!found) throw new Refusal('no-such-campaign', 404);
    const [alive] = await tx.query<{ count: number }>(
      'select count(*)::int as count from tokens where campaign = $1 and ended_at is null and expires_at > now()',
      [campaign],
    );
    if (alive!.count >= mostAlive) throw new Refusal('too-many-tokens', 409, { most: mostAlive });
  }
}
