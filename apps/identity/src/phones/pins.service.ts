import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { hashPassword, isPassword } from '../engine/passwords.js';
import { SignInEngine } from '../engine/sign-in-engine.js';
import type { From } from '../sessions/from.js';
import { OpeningsService, type Opened } from '../sessions/openings.service.js';
import { campaignsOf, SessionsService } from '../sessions/sessions.service.js';
import { StaffPersons } from '../staff/staff.persons.js';
import { StaffQueries } from '../staff/staff.queries.js';
import { signsInBy } from '../staff/staff.rules.js';
import type { Enrolled } from './phones.service.js';

/** After so many wrong ones in a row a PIN is void, and another is chosen after signing in by a letter. */
const mostTries = 5;

/** Who may take the phone. */
export interface AtPhone {
  readonly id: string;
  readonly name: string;
}

/**
 * PINs, by which volunteers who share a phone take it over from each other. One opens nothing anywhere but on an enrolled
 * phone of their campaign.
 */
@Injectable()
export class PinsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StaffQueries) private readonly staff: StaffQueries,
    @Inject(StaffPersons) private readonly persons: StaffPersons,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(OpeningsService) private readonly openings: OpeningsService,
    @Inject(SignInEngine) private readonly engine: SignInEngine,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Chooses one's own, or another, by a session that is fresh. Throws Refusal 409 `sign-in-again`, and
   * `pin-not-for-role` for whoever signs in with a password.
   */
  async choose(staff: string, session: string, pin: string): Promise<void> {
    await this.sessions.expectFresh(staff, session);
    const hash = await hashPassword(pin);
    await this.database.transaction(async (tx) => {
      const member = await this.sessions.lock(tx, staff);
      if (!member) throw new Refusal('not-signed-in', 401);
      if (signsInBy(member.roles, member.hasSecondFactor) === 'password')
        throw new Refusal('pin-not-for-role', 409);
      await tx.query(
        `insert into pins (staff, hash) values ($1, $2)
         on conflict (staff) do update set hash = excluded.hash, tries = 0`,
        [staff, hash],
      );
      for (const campaign of campaignsOf(member))
        await this.audit.note(tx, {
          actor: { kind: 'staff', id: staff },
          action: 'account.pin',
          object: { kind: 'person', id: staff },
          ...(campaign && { campaign }),
        });
    });
  }

  /** Those of the phone's campaign who have a PIN, by name. */
  async people({ campaign }: Enrolled): Promise<AtPhone[]> {
    const listed = await this.staff.people(campaign);
    const able = await this.database.query<{ staff: string }>(
      'select staff from pins where staff = any($1) and tries < $2',
      [listed.map(({ id }) => id), mostTries],
    );
    const ids = new Set(able.map(({ staff }) => staff));
    const opened = await this.persons.openAll(
      this.database,
      listed.filter(({ id }) => ids.has(id)),
    );
    return opened
      .map((one) => ({ id: one.id, name: one.opened?.name ?? '' }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
  }

  /** Takes the phone over. Throws Refusal 401 `wrong-pin`, the same where there is no such person or PIN. */
  async takeOver(phone: Enrolled, staff: string, pin: string, from: From): Promise<Opened> {
    const hash = await this.countTry(phone, staff);
    if (hash === undefined || !(await isPassword(hash, pin))) throw new Refusal('wrong-pin', 401);
    await this.database.query('update pins set tries = 0 where staff = $1', [staff]);
    const step = await this.engine.open(staff);
    if (!step) throw new Refusal('wrong-pin', 401);
    return this.openings.begin(step, { via: 'pin', from, phone: phone.id });
  }

  /** Counted before it is looked at: of many at once no more are looked at than may be. */
  private async countTry({ campaign }: Enrolled, staff: string): Promise<string | undefined> {
    const member = await this.staff.byId(staff);
    const isHere = member?.roles.some((one) => one.campaign === campaign);
    if (!member || !isHere || signsInBy(member.roles, member.hasSecondFactor) === 'password')
      return undefined;
    const [counted] = await this.database.query<{ hash: string }>(
      'update pins set tries = tries + 1 where staff = $1 and tries < $2 returning hash',
      [staff, mostTries],
    );
    return counted?.hash;
  }
}
