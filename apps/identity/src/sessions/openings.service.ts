import { AccessTokens } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { SignInEngine, type Step } from '../engine/sign-in-engine.js';
import type { Member } from '../staff/staff.queries.js';
import { isStrong, rolesThatCount } from '../staff/staff.rules.js';
import type { From } from './from.js';
import { lengthFor } from './session.rules.js';
import { campaignsOf, SessionsService, type Via } from './sessions.service.js';
import { UsedCodes } from './used-codes.service.js';

/** What comes after this step of signing in. */
export type Next = 'second-factor' | 'set-up-second-factor' | 'desk';

/** What the caller gets: cookies of the session, and a token that services take. */
export interface Opened {
  readonly cookies: readonly string[];
  readonly token: string;
  readonly next: Next;
}

export interface Beginning {
  readonly via: Via;
  readonly from: From;
  /** A code of an authenticator, good once. */
  readonly code?: string | undefined;
  /** The shared phone it begins on. */
  readonly phone?: string;
}

/** Sessions begin, and are exchanged for tokens: here and nowhere else. */
@Injectable()
export class OpeningsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SignInEngine) private readonly engine: SignInEngine,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(UsedCodes) private readonly usedCodes: UsedCodes,
    @Inject(AccessTokens) private readonly tokens: AccessTokens,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Makes the session that the engine opened one of ours, and ends the one before it in the same browser, whoever's it
   * was. Nobody has its cookie before this is committed. Throws Refusal 401 where the code was used before.
   */
  async begin({ token, cookies }: Step, beginning: Beginning): Promise<Opened> {
    const { via, from, code, phone } = beginning;
    const before = await this.engine.sessionOf(from.cookie);
    const opened = await this.database.transaction(async (tx) => {
      const [session] = await tx.query<{ id: string; staff: string }>(
        'select id, user_id as staff from sessions where token = $1',
        [token],
      );
      const member = session && (await this.sessions.lock(tx, session.staff, before?.user));
      if (!member) return undefined;
      if (code !== undefined && !(await this.usedCodes.use(tx, session.staff, code))) {
        await tx.query('delete from sessions where id = $1', [session.id]);
        return undefined;
      }
      await tx.query('update sessions set device = $2, via = $3, phone = $4 where id = $1', [
        session.id,
        from.device ?? null,
        via,
        phone ?? null,
      ]);
      if (!(await this.use(tx, member, session.id))) return undefined;
      if (before) await this.sessions.endBefore(tx, before);
      await this.sessions.endTooMany(tx, member);
      await this.noteBegin(tx, member, session.id, via);
      return { token: await this.tokenFor(tx, member, session.id), next: nextOf(member) };
    });
    if (!opened) throw new Refusal('wrong-code', 401);
    return { cookies, ...opened };
  }

  /** Somebody is half in, and the browser has no cookie any more of whoever was in before: their session ends. */
  async endBefore(cookie: string): Promise<void> {
    const before = await this.engine.sessionOf(cookie);
    if (!before) return;
    await this.database.transaction(async (tx) => {
      await this.sessions.lock(tx, before.user);
      await this.sessions.endBefore(tx, before);
    });
  }

  /** A fresh token for the session of this cookie, or undefined when it is over. */
  async exchange(cookie: string): Promise<Opened | undefined> {
    const session = await this.engine.sessionOf(cookie);
    if (!session) return undefined;
    return this.database.transaction(async (tx) => {
      const member = await this.sessions.hold(tx, session.user);
      if (!member || !(await this.use(tx, member, session.id))) return undefined;
      const token = await this.tokenFor(tx, member, session.id);
      return { cookies: session.step.cookies, token, next: nextOf(member) };
    });
  }

  /**
   * Lets it last on from now, as long as one of this person may; ends it where that is over. How long follows from what
   * they are now, not from what they were when it began.
   */
  private async use(tx: Transaction, { id, roles }: Member, session: string): Promise<boolean> {
    const { unused, atMost } = lengthFor(roles);
    const [still] = await tx.query(
      `update sessions set updated_at = now(),
              expires_at = least(created_at + make_interval(hours => $3), now() + make_interval(hours => $4))
       where id = $1 and user_id = $2 and created_at + make_interval(hours => $3) > now()
         and updated_at + make_interval(hours => $4) > now() returning id`,
      [session, id, atMost, unused],
    );
    if (!still) await tx.query('delete from sessions where id = $1', [session]);
    return still !== undefined;
  }

  /**
   * By the database's clock. Tokens know whole seconds, and what was revoked voids the one it happened in: in that, it is
   * waited for the next.
   */
  private async tokenFor(tx: Transaction, member: Member, session: string): Promise<string> {
    await tx.query(
      `select pg_sleep(greatest(0, extract(epoch from date_trunc('second', max(at)) + interval '1 second' - clock_timestamp())))
       from access.revocations where id = any($1)`,
      [[member.id, session]],
    );
    const [clock] = await tx.query<{ now: Date }>('select clock_timestamp() as now');
    const roles = rolesThatCount(member.roles, member.hasSecondFactor);
    return this.tokens.issue({ staff: member.id, session, roles }, clock!.now);
  }

  private async noteBegin(
    tx: Transaction,
    member: Member,
    session: string,
    via: Via,
  ): Promise<void> {
    for (const campaign of campaignsOf(member))
      await this.audit.note(tx, {
        actor: { kind: 'staff', id: member.id },
        action: 'session.begin',
        object: { kind: 'session', id: session },
        ...(campaign && { campaign }),
        after: { via },
      });
  }
}

function nextOf({ roles, hasSecondFactor }: Member): Next {
  const needsOne = roles.some(({ role }) => isStrong(role));
  return needsOne && !hasSecondFactor ? 'set-up-second-factor' : 'desk';
}
