import { Revocations, type Role } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import type { Locale } from '@blueheart/i18n';
import { Inject, Injectable } from '@nestjs/common';
import { PassesService, type FreshPass } from '../sessions/passes.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { StaffAccounts } from './staff.accounts.js';
import { StaffLetters } from './staff.letters.js';
import { StaffMembers } from './staff.members.js';
import { StaffParts } from './staff.parts.js';
import { refuseElsewhere, type Changer } from './changer.js';
import type { Member } from './staff.queries.js';
import { isStrong, mayGive, signsInBy } from './staff.rules.js';

export interface Invited {
  readonly address: string;
  readonly role: Role;
  readonly locale: Locale;
}

/** The only one who changes what somebody is in a campaign. Each change is audited in its transaction. */
@Injectable()
export class PeopleService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StaffMembers) private readonly members: StaffMembers,
    @Inject(StaffAccounts) private readonly accounts: StaffAccounts,
    @Inject(StaffLetters) private readonly letters: StaffLetters,
    @Inject(StaffParts) private readonly parts: StaffParts,
    @Inject(PassesService) private readonly passes: PassesService,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(Revocations) private readonly revocations: Revocations,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Asks somebody to join, by a letter, or by the link alone where `letter` is false. Throws Refusal 403 where the role
   * is not theirs to give, 404 for no campaign, 409 `already-staff`.
   */
  async invite(
    by: Changer,
    campaign: string,
    { address, role, locale }: Invited,
    { letter = true } = {},
  ): Promise<{ id: string; pass: FreshPass }> {
    if (!mayGive(by.role, role)) throw new Refusal('not-allowed', 403);
    return this.database.transaction(async (tx) => {
      await this.lockCampaign(tx, campaign);
      const member = await this.members.at(tx, address, locale);
      if (member.roles.some((one) => one.campaign === campaign))
        throw new Refusal('already-staff', 409, { path: 'address' });
      // Whoever works elsewhere decides for themselves: until they accept, nothing is different for them.
      const offer = member.roles.length > 0 ? { campaign, role } : undefined;
      if (!offer) {
        await this.accounts.giveRole(tx, member.id, campaign, role);
        await this.parts.tell(tx, member.id);
      }
      await this.note(tx, by, 'person.invite', member.id, campaign, { after: { role } });
      const pass = await this.passes.issue(tx, 'invitation', member.id, offer);
      if (letter) await this.letters.invite(tx, { ...member, campaign }, role, pass);
      return { id: member.id, pass };
    });
  }

  /** Sends the invitation once more; the link of the one before is void. Throws Refusal 409 once they have joined. */
  async inviteAgain(by: Changer, campaign: string, id: string): Promise<void> {
    await this.change(by, campaign, id, async (tx, member, role) => {
      if (member.joinedAt) throw new Refusal('has-joined', 409);
      const pass = await this.passes.issue(tx, 'invitation', id);
      await this.letters.invite(tx, { ...member, campaign }, role, pass);
      await this.note(tx, by, 'person.invite', id, campaign, { after: { role } });
    });
  }

  /**
   * Gives another role; it counts at once. Whoever gets one that needs a password, and has none, is written to. Throws
   * Refusal 409 `last-admin` where nobody else would be one.
   */
  async changeRole(by: Changer, campaign: string, id: string, role: Role): Promise<void> {
    if (!mayGive(by.role, role)) throw new Refusal('not-allowed', 403);
    await this.change(by, campaign, id, async (tx, member, before) => {
      if (role === before) return;
      if (before === 'admin') await this.refuseLastAdmin(tx, campaign, id);
      await this.accounts.giveRole(tx, id, campaign, role);
      await this.parts.tell(tx, id);
      await this.revocations.revoke(tx, id);
      await this.note(tx, by, 'person.role', id, campaign, {
        before: { role: before },
        after: { role },
      });
      if (!isStrong(role) || member.hasPassword) return;
      // A session that a letter opened is not enough for what they can do now.
      await this.sessions.endAll(tx, id);
      const pass = await this.passes.issue(tx, 'invitation', id);
      await this.letters.invite(tx, { ...member, campaign }, role, pass);
    });
  }

  /**
   * Ends somebody's part in the campaign, or one's own; with the last one their account ends. Sessions end at once.
   * Throws Refusal 409 `last-admin`.
   */
  async remove(by: Changer, campaign: string, id: string, reason?: string): Promise<void> {
    const isOwn = 'id' in by.actor && by.actor.kind === 'staff' && by.actor.id === id;
    const remover = isOwn ? { ...by, role: 'admin' as const } : by;
    await this.change(remover, campaign, id, async (tx, member, role) => {
      if (role === 'admin') await this.refuseLastAdmin(tx, campaign, id);
      await this.sessions.endAll(tx, id);
      await this.revocations.revoke(tx, id);
      if ((await this.accounts.takeRole(tx, id, campaign)) === 'left')
        await this.members.letGo(tx, member);
      await this.parts.tellEnd(tx, id, campaign);
      await this.note(tx, by, 'person.remove', id, campaign, {
        before: { role },
        ...(reason && { reason }),
      });
    });
  }

  /**
   * What lets somebody in on a phone in front of the one who asks: a link for a QR code, and six digits. Throws Refusal
   * 409 `signs-in-by-password` for whoever no letter lets in either.
   */
  async passFor(by: Changer, campaign: string, id: string): Promise<FreshPass> {
    let pass: FreshPass | undefined;
    await this.change(by, campaign, id, async (tx, member) => {
      refuseElsewhere(by, member);
      if (!member.joinedAt) throw new Refusal('has-not-joined', 409);
      if (signsInBy(member.roles, member.hasSecondFactor) === 'password')
        throw new Refusal('signs-in-by-password', 409);
      pass = await this.passes.issue(tx, 'sign-in', id);
      await this.note(tx, by, 'person.pass', id, campaign, {});
    });
    return pass!;
  }

  /** For whoever lost their authenticator and the recovery codes: they set up another at the next sign-in. */
  async dropSecondFactor(by: Changer, campaign: string, id: string): Promise<void> {
    await this.change(by, campaign, id, async (tx, member) => {
      refuseElsewhere(by, member);
      if (!(await this.accounts.dropSecondFactor(tx, id))) return;
      await this.sessions.endAll(tx, id);
      await this.revocations.revoke(tx, id);
      await this.letters.tellChange(tx, { ...member, campaign }, 'second-factor');
      await this.note(tx, by, 'person.second-factor.drop', id, campaign, {});
    });
  }

  /** For whoever lost a phone, or may have left themselves signed in: everywhere at once, in every campaign. */
  async signOut(by: Changer, campaign: string, id: string): Promise<void> {
    await this.change(by, campaign, id, async (tx) => {
      await this.sessions.endAll(tx, id);
      await this.revocations.revoke(tx, id);
      await this.note(tx, by, 'person.sign-out', id, campaign, {});
    });
  }

  /** The person and the campaign locked, and the role they have there: 404 where none, 403 where it is above one's own. */
  private async change(
    by: Changer,
    campaign: string,
    id: string,
    work: (tx: Transaction, member: Member, role: Role) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.lockCampaign(tx, campaign);
      const member = await this.sessions.lock(tx, id);
      const role = member?.roles.find((one) => one.campaign === campaign)?.role;
      if (!member || !role) throw new Refusal('no-such-person', 404);
      if (!mayGive(by.role, role)) throw new Refusal('not-allowed', 403);
      await work(tx, member, role);
    });
  }

  /** Two who take the role of admin from each other come one after the other. */
  private async lockCampaign(tx: Transaction, campaign: string): Promise<void> {
    const [found] = await tx.query('select from campaigns where slug = $1 for update', [campaign]);
    if (!found) throw new Refusal('no-such-campaign', 404);
  }

  private async refuseLastAdmin(tx: Transaction, campaign: string, id: string): Promise<void> {
    if (!(await this.accounts.hasOtherAdmin(tx, campaign, id)))
      throw new Refusal('last-admin', 409);
  }

  private note(
    tx: Transaction,
    { actor }: Changer,
    action: string,
    id: string,
    campaign: string,
    said: { before?: { role: Role }; after?: { role: Role }; reason?: string },
  ): Promise<void> {
    return this.audit.note(tx, {
      actor,
      action,
      object: { kind: 'person', id },
      campaign,
      ...said,
    });
  }
}
