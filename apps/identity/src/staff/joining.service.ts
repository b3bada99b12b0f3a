import type { Role } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { SignInEngine } from '../engine/sign-in-engine.js';
import { hashPassword } from '../engine/passwords.js';
import type { From } from '../sessions/from.js';
import { OpeningsService, type Opened } from '../sessions/openings.service.js';
import { PassesService, type Passed } from '../sessions/passes.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { PasswordsService } from './passwords.service.js';
import { StaffAccounts } from './staff.accounts.js';
import { StaffParts } from './staff.parts.js';
import { StaffPersons } from './staff.persons.js';
import { StaffQueries, type Campaign, type Member } from './staff.queries.js';
import { signsInBy } from './staff.rules.js';

/** What an invitation says to whoever follows it. */
export interface Invitation {
  readonly campaign: Campaign;
  readonly role: Role;
  readonly address: string;
  /** Whether a password is to be chosen. */
  readonly needsPassword: boolean;
  /** ISO 8601. */
  readonly goodUntil: string;
}

export interface Joining {
  readonly token: string;
  readonly name: string;
  readonly password?: string | undefined;
  readonly locale: string;
}

/** What comes after joining: in, or to the sign-in where an account has a password already. */
export type Joined = Opened | { readonly next: 'sign-in'; readonly cookies: readonly string[] };

/** How somebody becomes one of the staff: by an invitation, or as the first. */
@Injectable()
export class JoiningService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StaffQueries) private readonly staff: StaffQueries,
    @Inject(StaffPersons) private readonly persons: StaffPersons,
    @Inject(PasswordsService) private readonly passwords: PasswordsService,
    @Inject(StaffAccounts) private readonly accounts: StaffAccounts,
    @Inject(StaffParts) private readonly parts: StaffParts,
    @Inject(PassesService) private readonly passes: PassesService,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(OpeningsService) private readonly openings: OpeningsService,
    @Inject(SignInEngine) private readonly engine: SignInEngine,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 410 `link-over`. */
  async look(link: string): Promise<Invitation> {
    const pass = await this.passes.look(this.database, 'invitation', link);
    const member = pass?.staff ? await this.staff.byId(pass.staff) : undefined;
    const newest = pass && offered(pass, member);
    const person = member && (await this.persons.open(this.database, member));
    if (!member || !newest || !person) throw new Refusal('link-over', 410);
    const [campaign] = await this.staff.campaigns([newest.campaign]);
    return {
      campaign: campaign!,
      role: newest.role,
      address: person.address,
      needsPassword: needsPassword(member, newest.role),
      goodUntil: pass.expiresAt.toISOString(),
    };
  }

  /** Throws Refusal 410, and BadRequest where a password is missing or weak: then the link can be followed again. */
  async accept({ token, name, password, locale }: Joining, from: From): Promise<Joined> {
    const invitation = await this.look(token);
    if (invitation.needsPassword) await this.checkPassword(password, [invitation.address, name]);
    const hash =
      invitation.needsPassword && password !== undefined ? await hashPassword(password) : undefined;
    const { id, mayEnter } = await this.database.transaction(async (tx) => {
      const spent = await this.passes.spend(tx, 'invitation', token);
      if (!spent?.staff) throw new Refusal('link-over', 410);
      const before = await this.sessions.lock(tx, spent.staff);
      if (!before) throw new Refusal('link-over', 410);
      const person = await this.persons.open(tx, before);
      await this.accounts.join(tx, before.id, {
        person: await this.persons.reseal(tx, before.personKey, {
          name,
          address: person?.address ?? '',
        }),
        locale,
      });
      if (hash) await this.accounts.setPassword(tx, before.id, hash);
      const { campaign, role } = offered(spent, before)!;
      await this.accounts.giveRole(tx, before.id, campaign, role);
      await this.parts.tell(tx, before.id);
      await this.note(tx, before.id, campaign, role);
      return { id: before.id, mayEnter: !before.hasPassword && !before.hasSecondFactor };
    });
    if (!mayEnter) return { next: 'sign-in', cookies: [] };
    return this.enter(id, from);
  }

  /** Whether this link still makes the first admin. Throws Refusal 410. */
  async lookFirst(link: string): Promise<void> {
    if (!(await this.passes.look(this.database, 'first-admin', link)))
      throw new Refusal('link-over', 410);
  }

  /** Makes the first admin, of every campaign there is. Throws Refusal 410 once there is one, by whatever way. */
  async acceptFirst(
    { token, name, password, locale, address }: Joining & { address: string; password: string },
    from: From,
  ): Promise<Joined> {
    await this.lookFirst(token);
    await this.checkPassword(password, [address, name]);
    const hash = await hashPassword(password);
    const id = await this.database.transaction(async (tx) => {
      const campaigns = await tx.query<{ slug: string }>('select slug from campaigns for update');
      const spent = await this.passes.spend(tx, 'first-admin', token);
      if (!spent || campaigns.length === 0 || (await this.accounts.hasAdmin(tx)))
        throw new Refusal('link-over', 410);
      const staff = newId();
      const sealed = await this.persons.seal(tx, { name, address });
      await this.accounts.create(tx, {
        id: staff,
        ...sealed,
        locale,
        alias: this.persons.aliasOf(address),
      });
      await this.accounts.join(tx, staff, { person: sealed.person, locale });
      await this.accounts.setPassword(tx, staff, hash);
      for (const { slug } of campaigns) {
        await this.accounts.giveRole(tx, staff, slug, 'admin');
        await this.note(tx, staff, slug, 'admin');
      }
      await this.parts.tell(tx, staff);
      return staff;
    });
    return this.enter(id, from);
  }

  private async enter(staff: string, from: From): Promise<Opened> {
    const step = await this.engine.open(staff);
    if (!step) throw new Refusal('link-over', 410);
    return this.openings.begin(step, { via: 'invitation', from });
  }

  private async checkPassword(password: string | undefined, about: string[]): Promise<void> {
    if (password === undefined)
      throw new BadRequest('validation', [{ path: 'password', code: 'required' }]);
    await this.passwords.refuseWeak(password, about);
  }

  private note(tx: Transaction, staff: string, campaign: string, role: Role): Promise<void> {
    return this.audit.note(tx, {
      actor: { kind: 'staff', id: staff },
      action: 'person.join',
      object: { kind: 'person', id: staff },
      campaign,
      after: { role },
    });
  }
}

/** What the pass offers, or what was given with it. */
function offered(
  { campaign, role }: Pick<Passed, 'campaign' | 'role'>,
  member: Member | undefined,
) {
  return campaign && role ? { campaign, role } : member?.roles.at(-1);
}

function needsPassword({ roles, hasPassword, hasSecondFactor }: Member, role: Role): boolean {
  return !hasPassword && signsInBy([...roles, { role }], hasSecondFactor) === 'password';
}
