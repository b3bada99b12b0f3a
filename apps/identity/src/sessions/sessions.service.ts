import { AccessTokens, Revocations } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { SignInEngine, type Step } from '../engine/sign-in-engine.js';
import { StaffQueries, type Member } from '../staff/staff.queries.js';
import { isStrong, rolesThatCount } from '../staff/staff.rules.js';
import { UsedCodes } from './used-codes.service.js';

export type Via = 'password' | 'link' | 'code' | 'invitation' | 'pin';
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
  readonly device: string | undefined;
  /** A code of an authenticator, good once. */
  readonly code?: string | undefined;
  /** The shared phone it begins on. */
  readonly phone?: string;
}

export interface SessionLine {
  readonly id: string;
  readonly device: string | null;
  readonly via: Via | null;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
}

/** Sessions begin, are exchanged for tokens, and end: here and nowhere else. */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SignInEngine) private readonly engine: SignInEngine,
    @Inject(StaffQueries) private readonly staff: StaffQueries,
    @Inject(UsedCodes) private readonly usedCodes: UsedCodes,
    @Inject(AccessTokens) private readonly tokens: AccessTokens,
    @Inject(Revocations) private readonly revocations: Revocations,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Makes the session that the engine opened one of ours. Nobody has its cookie before this is committed. Throws
   * Refusal 401 where the code was used before.
   */
  async begin({ token, cookies }: Step, { via, device, code, phone }: Beginning): Promise<Opened> {
    const opened = await this.database.transaction(async (tx) => {
      const [session] = await tx.query<{ id: string; staff: string }>(
        'update sessions set device = $2, via = $3, phone = $4 where token = $1 returning id, user_id as staff',
        [token, device ?? null, via, phone ?? null],
      );
      if (!session) return undefined;
      if (code !== undefined && !(await this.usedCodes.use(tx, session.staff, code))) {
        await tx.query('delete from sessions where id = $1', [session.id]);
        return undefined;
      }
      const member = await this.hold(tx, session.staff);
      if (!member) return undefined;
      for (const campaign of campaignsOf(member))
        await this.audit.note(tx, {
          actor: { kind: 'staff', id: member.id },
          action: 'session.begin',
          object: { kind: 'session', id: session.id },
          ...(campaign && { campaign }),
          after: { via },
        });
      return { token: await this.tokenFor(tx, member, session.id), next: nextOf(member) };
    });
    if (!opened) throw new Refusal('wrong-code', 401);
    return { cookies, ...opened };
  }

  /** A fresh token for the session of this cookie, or undefined when it is over. */
  async exchange(cookie: string): Promise<Opened | undefined> {
    const session = await this.engine.sessionOf(cookie);
    if (!session) return undefined;
    return this.database.transaction(async (tx) => {
      const member = await this.hold(tx, session.user);
      const [still] = await tx.query(
        'update sessions set updated_at = now() where id = $1 returning id',
        [session.id],
      );
      if (!member || !still) return undefined;
      const token = await this.tokenFor(tx, member, session.id);
      return { cookies: session.step.cookies, token, next: nextOf(member) };
    });
  }

  /** Those of one person that are still good, the latest used first. */
  list(staff: string): Promise<SessionLine[]> {
    return this.database.query<SessionLine>(
      `select id, device, via, created_at as "startedAt", updated_at as "lastSeenAt" from sessions
       where user_id = $1 and expires_at > now() order by updated_at desc, id`,
      [staff],
    );
  }

  /** Ends one of one's own. Throws Refusal 404 where there is none such. */
  async end(staff: string, session: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const member = await this.lock(tx, staff);
      const ended = await tx.query(
        'delete from sessions where id = $1 and user_id = $2 returning id',
        [session, staff],
      );
      if (ended.length === 0) throw new Refusal('not-found', 404);
      await this.revocations.revoke(tx, session);
      await this.noteEnd(tx, staff, session, member);
    });
  }

  /** Ends all of one's own but this one. */
  async endOthers(staff: string, session: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const member = await this.lock(tx, staff);
      for (const ended of await this.endAll(tx, staff, session))
        await this.noteEnd(tx, staff, ended, member);
    });
  }

  /** Ends those of this person, all or all but one, as a part of something greater. Gives which. */
  async endAll(tx: Transaction, staff: string, but?: string): Promise<string[]> {
    const ended = await tx.query<{ id: string }>(
      'delete from sessions where user_id = $1 and id is distinct from $2 returning id',
      [staff, but ?? null],
    );
    for (const { id } of ended) await this.revocations.revoke(tx, id);
    return ended.map(({ id }) => id);
  }

  /** The engine has put another in its place: what was given out for it is void. */
  async forget(tx: Transaction, session: string): Promise<void> {
    await tx.query('delete from sessions where id = $1', [session]);
    await this.revocations.revoke(tx, session);
  }

  /**
   * Whoever takes something away from somebody locks them first. A token is issued before that, by a time that is void
   * then, or it sees what was taken.
   */
  async lock(tx: Transaction, staff: string): Promise<Member | undefined> {
    await tx.query('select from staff where id = $1 for update', [staff]);
    return this.staff.byId(staff, tx);
  }

  private async hold(tx: Transaction, staff: string): Promise<Member | undefined> {
    await tx.query('select from staff where id = $1 for share', [staff]);
    return this.staff.byId(staff, tx);
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

  private async noteEnd(
    tx: Transaction,
    staff: string,
    session: string,
    member: Member | undefined,
  ): Promise<void> {
    for (const campaign of campaignsOf(member))
      await this.audit.note(tx, {
        actor: { kind: 'staff', id: staff },
        action: 'session.end',
        object: { kind: 'session', id: session },
        ...(campaign && { campaign }),
      });
  }
}

/** An act that is about no campaign is told in each that the person has a part in; in none, it is told all the same. */
export function campaignsOf(member: Pick<Member, 'roles'> | undefined): (string | undefined)[] {
  const campaigns = member?.roles.map(({ campaign }) => campaign) ?? [];
  return campaigns.length ? campaigns : [undefined];
}

function nextOf({ roles, hasSecondFactor }: Member): Next {
  const needsOne = roles.some(({ role }) => isStrong(role));
  return needsOne && !hasSecondFactor ? 'set-up-second-factor' : 'desk';
}
