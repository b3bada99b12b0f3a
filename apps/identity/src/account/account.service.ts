import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { networkOf } from '@blueheart/http';
import { Inject, Injectable } from '@nestjs/common';
import { hashPassword } from '../engine/passwords.js';
import { SignInEngine, type SecondFactor } from '../engine/sign-in-engine.js';
import { AttemptsService } from '../sessions/attempts.service.js';
import type { From } from '../sessions/from.js';
import { OpeningsService, type Opened } from '../sessions/openings.service.js';
import { PassesService } from '../sessions/passes.service.js';
import { campaignsOf, SessionsService } from '../sessions/sessions.service.js';
import { addressee } from '../sessions/sign-in.service.js';
import { PasswordsService } from '../staff/passwords.service.js';
import { StaffAccounts } from '../staff/staff.accounts.js';
import { StaffLetters } from '../staff/staff.letters.js';
import { StaffPersons } from '../staff/staff.persons.js';
import { StaffQueries, type Member } from '../staff/staff.queries.js';

/** Who changes their own account: by the cookie of a session, which a token alone is not. */
export interface Own {
  readonly staff: string;
  readonly cookie: string;
  readonly from: From;
}

type Change = 'password' | 'second-factor' | 'recovery-codes';

/** What somebody does with what guards their own account. They are written to about each change. */
@Injectable()
export class AccountService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SignInEngine) private readonly engine: SignInEngine,
    @Inject(OpeningsService) private readonly openings: OpeningsService,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(AttemptsService) private readonly attempts: AttemptsService,
    @Inject(PassesService) private readonly passes: PassesService,
    @Inject(StaffQueries) private readonly staff: StaffQueries,
    @Inject(StaffPersons) private readonly persons: StaffPersons,
    @Inject(PasswordsService) private readonly passwords: PasswordsService,
    @Inject(StaffAccounts) private readonly accounts: StaffAccounts,
    @Inject(StaffLetters) private readonly letters: StaffLetters,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Every other session ends. Throws Refusal 401 `wrong-password`. */
  async changePassword(own: Own, current: string, next: string): Promise<void> {
    const session = await this.sessionOf(own);
    await this.provePassword(own, current);
    await this.checkPassword(own.staff, next, 'next');
    const hash = await hashPassword(next);
    await this.database.transaction(async (tx) => {
      await this.setPassword(tx, own.staff, hash, session);
    });
  }

  /** Chooses another password by a letter's link; all sessions end. Throws Refusal 410 `link-over`. */
  async resetPassword(link: string, next: string): Promise<void> {
    const pass = await this.passes.look(this.database, 'reset', link);
    if (!pass?.staff) throw new Refusal('link-over', 410);
    await this.checkPassword(pass.staff, next, 'password');
    const hash = await hashPassword(next);
    await this.database.transaction(async (tx) => {
      const spent = await this.passes.spend(tx, 'reset', link);
      if (!spent?.staff) throw new Refusal('link-over', 410);
      await this.setPassword(tx, spent.staff, hash);
    });
  }

  /** Begins to set up an authenticator. Throws Refusal 401 `wrong-password`, 409 `second-factor-on`. */
  async setUpSecondFactor(own: Own, password: string): Promise<SecondFactor & { uri: string }> {
    await this.sessionOf(own);
    await this.count(own);
    const set = await this.engine.setUpSecondFactor(password, own.cookie);
    if (!set) throw new Refusal('wrong-password', 401, { path: 'password' });
    const member = await this.staff.byId(own.staff);
    const person = member && (await this.persons.open(this.database, member));
    return { ...set, uri: keyUri(set.secret, person?.address ?? '') };
  }

  /** From here on the second factor is asked for, and the roles that need one count. Throws Refusal 401 `wrong-code`. */
  async confirmSecondFactor(own: Own, code: string): Promise<Opened> {
    const before = await this.sessionOf(own);
    await this.count(own);
    const step = await this.engine.withCode(code, own.cookie);
    if (!step?.token) throw new Refusal('wrong-code', 401, { path: 'code' });
    const opened = await this.openings.begin(step, { via: 'password', from: own.from, code });
    await this.database.transaction(async (tx) => {
      await this.sessions.forget(tx, before);
      await this.tell(tx, await this.staff.byId(own.staff, tx), 'second-factor');
    });
    return opened;
  }

  /** Ten new ones; the old ones are void. Throws Refusal 401 `wrong-password`. */
  async renewRecoveryCodes(own: Own, password: string): Promise<string[]> {
    await this.sessionOf(own);
    await this.count(own);
    const codes = await this.engine.renewRecoveryCodes(password, own.cookie);
    if (!codes) throw new Refusal('wrong-password', 401, { path: 'password' });
    await this.database.transaction(async (tx) => {
      await this.tell(tx, await this.staff.byId(own.staff, tx), 'recovery-codes');
    });
    return codes;
  }

  private async setPassword(tx: Transaction, staff: string, hash: string, but?: string) {
    const member = await this.sessions.lock(tx, staff);
    if (!member) throw new Refusal('link-over', 410);
    await this.accounts.setPassword(tx, staff, hash);
    await this.passes.forget(tx, 'reset', staff);
    await this.sessions.endAll(tx, staff, but);
    await this.tell(tx, member, 'password');
  }

  /** A letter to its owner, and an entry in the log. */
  private async tell(tx: Transaction, member: Member | undefined, change: Change): Promise<void> {
    if (!member) return;
    await this.letters.tellChange(tx, addressee(member), change);
    for (const campaign of campaignsOf(member))
      await this.audit.note(tx, {
        actor: { kind: 'staff', id: member.id },
        action: `account.${change}`,
        object: { kind: 'person', id: member.id },
        ...(campaign && { campaign }),
      });
  }

  /** The session of the cookie, which must be that of whoever asks. */
  private async sessionOf({ staff, cookie }: Own): Promise<string> {
    const session = await this.engine.sessionOf(cookie);
    if (session?.user !== staff) throw new Refusal('not-signed-in', 401);
    return session.id;
  }

  private async provePassword(own: Own, password: string): Promise<void> {
    await this.count(own);
    if (!(await this.engine.isOwnPassword(password, own.cookie)))
      throw new Refusal('wrong-password', 401, { path: 'current' });
  }

  private count({ staff, from }: Own): Promise<void> {
    const network = networkOf(from.address);
    return this.attempts.count({ account: staff, network, what: 'proof' });
  }

  private async checkPassword(staff: string, password: string, path: string): Promise<void> {
    const member = await this.staff.byId(staff);
    const person = member && (await this.persons.open(this.database, member));
    await this.passwords.refuseWeak(password, [person?.address ?? '', person?.name ?? ''], path);
  }
}

/** What authenticators read from a QR code (the Key URI format, as Google Authenticator's wiki describes it). */
function keyUri(secret: string, address: string): string {
  const issuer = 'Blue Heart';
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(address)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&digits=6&period=30`;
}
