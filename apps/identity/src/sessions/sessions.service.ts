import { Revocations } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal, type Actor } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { StaffQueries, type Member } from '../staff/staff.queries.js';
import { freshFor, mostSessions } from './session.rules.js';

/** `recovery`: by the password and a recovery code. */
export type Via = 'password' | 'recovery' | 'link' | 'code' | 'invitation' | 'pin';

export interface SessionLine {
  readonly id: string;
  readonly device: string | null;
  readonly via: Via | null;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
}

/** Sessions are listed, and end: here and nowhere else. */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StaffQueries) private readonly staff: StaffQueries,
    @Inject(Revocations) private readonly revocations: Revocations,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Those of one person that are still good, the latest used first. */
  list(staff: string): Promise<SessionLine[]> {
    return this.database.query<SessionLine>(
      `select id, device, via, created_at as "startedAt", updated_at as "lastSeenAt" from sessions
       where user_id = $1 and expires_at > now() order by updated_at desc, id`,
      [staff],
    );
  }

  /**
   * Throws Refusal 409 `sign-in-again` where this session began longer ago than a few minutes: whoever finds a browser
   * that was left alone can change nothing that guards the account.
   */
  async expectFresh(staff: string, session: string): Promise<void> {
    const [fresh] = await this.database.query(
      `select from sessions where id = $1 and user_id = $2 and created_at > now() - make_interval(mins => $3)`,
      [session, staff, freshFor],
    );
    if (!fresh) throw new Refusal('sign-in-again', 409, { minutes: freshFor });
  }

  /** Ends one of one's own: the one that asks, or another, if it is fresh. Throws Refusal 404 where there is none. */
  async end(staff: string, from: string, session = from): Promise<void> {
    if (session !== from) await this.expectFresh(staff, from);
    await this.database.transaction(async (tx) => {
      const member = await this.lock(tx, staff);
      const ended = await tx.query(
        'delete from sessions where id = $1 and user_id = $2 returning id',
        [session, staff],
      );
      if (ended.length === 0) throw new Refusal('not-found', 404);
      await this.revocations.revoke(tx, session);
      await this.noteEnd(tx, { kind: 'staff', id: staff }, session, member);
    });
  }

  /** Ends all of one's own but this one, which has to be fresh. */
  async endOthers(staff: string, session: string): Promise<void> {
    await this.expectFresh(staff, session);
    await this.database.transaction(async (tx) => {
      const member = await this.lock(tx, staff);
      for (const ended of await this.endAll(tx, staff, session))
        await this.noteEnd(tx, { kind: 'staff', id: staff }, ended, member);
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

  /** The one that another takes the place of, in the same browser. To be asked with its owner locked. */
  async endBefore(tx: Transaction, { id, user }: { id: string; user: string }): Promise<void> {
    const [ended] = await tx.query('delete from sessions where id = $1 returning id', [id]);
    if (!ended) return;
    await this.revocations.revoke(tx, id);
    await this.noteEnd(tx, { kind: 'system' }, id, await this.staff.byId(user, tx));
  }

  /** Of more than there may be, those used least lately end. To be asked with their owner locked. */
  async endTooMany(tx: Transaction, member: Member): Promise<void> {
    const ended = await tx.query<{ id: string }>(
      `delete from sessions where id in (select id from sessions where user_id = $1
       order by updated_at desc, created_at desc offset $2) returning id`,
      [member.id, mostSessions],
    );
    for (const { id } of ended) {
      await this.revocations.revoke(tx, id);
      await this.noteEnd(tx, { kind: 'system' }, id, member);
    }
  }

  /** The engine has put another in its place: what was given out for it is void. */
  async forget(tx: Transaction, session: string): Promise<void> {
    await tx.query('delete from sessions where id = $1', [session]);
    await this.revocations.revoke(tx, session);
  }

  /**
   * Whoever takes something away from somebody locks them first. A token is issued before that, by a time that is void
   * then, or it sees what was taken. `other` is locked with them, in the same order whoever asks.
   */
  async lock(tx: Transaction, staff: string, other?: string): Promise<Member | undefined> {
    await tx.query('select from staff where id = any($1) order by id for update', [
      [staff, other ?? staff],
    ]);
    return this.staff.byId(staff, tx);
  }

  /** Whoever gives something out holds them: nothing is taken away meanwhile. */
  async hold(tx: Transaction, staff: string): Promise<Member | undefined> {
    await tx.query('select from staff where id = $1 for share', [staff]);
    return this.staff.byId(staff, tx);
  }

  private async noteEnd(
    tx: Transaction,
    actor: Actor,
    session: string,
    member: Member | undefined,
  ): Promise<void> {
    for (const campaign of campaignsOf(member))
      await this.audit.note(tx, {
        actor,
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
