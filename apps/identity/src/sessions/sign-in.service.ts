import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { networkOf } from '@blueheart/http';
import { Inject, Injectable } from '@nestjs/common';
import { SignInEngine, type Step } from '../engine/sign-in-engine.js';
import { StaffLetters } from '../staff/staff.letters.js';
import { StaffPersons } from '../staff/staff.persons.js';
import { StaffQueries, type Member } from '../staff/staff.queries.js';
import { signsInBy } from '../staff/staff.rules.js';
import { AttemptsService } from './attempts.service.js';
import type { From } from './from.js';
import { OpeningsService, type Opened } from './openings.service.js';
import { PassesService } from './passes.service.js';
import type { Via } from './sessions.service.js';

/** The first of two steps went well: the cookies lead to the second. */
export interface HalfOpened {
  readonly cookies: readonly string[];
  readonly next: 'second-factor';
}

/** Longer than any of these takes, so that none tells by its time whether there is such an account. */
const sameForAllMs = 250;

/** Lets staff in. A refusal never tells whether there is an account. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SignInEngine) private readonly engine: SignInEngine,
    @Inject(OpeningsService) private readonly openings: OpeningsService,
    @Inject(AttemptsService) private readonly attempts: AttemptsService,
    @Inject(PassesService) private readonly passes: PassesService,
    @Inject(StaffQueries) private readonly staff: StaffQueries,
    @Inject(StaffPersons) private readonly persons: StaffPersons,
    @Inject(StaffLetters) private readonly letters: StaffLetters,
  ) {}

  /** Throws Refusal 401 `wrong-credentials`, the same for an unknown address, and 429 past a limit. */
  async withPassword(address: string, password: string, from: From): Promise<Opened | HalfOpened> {
    const account = this.persons.aliasOf(address);
    const attempt = { account, network: networkOf(from.address), what: 'proof' } as const;
    await this.attempts.count(attempt);
    const step = await this.engine.withPassword(account, password);
    if (!step) throw new Refusal('wrong-credentials', 401);
    await this.attempts.forgive(attempt);
    if (step.token === undefined) {
      await this.openings.endBefore(from.cookie);
      return { cookies: step.cookies, next: 'second-factor' };
    }
    return this.openings.begin(step, { via: 'password', from });
  }

  /**
   * The second step: the code of an authenticator, or one of the recovery codes. Throws Refusal 401 `wrong-code`,
   * `wrong-recovery-code`.
   */
  async withSecondFactor(
    given: { readonly code: string } | { readonly recoveryCode: string },
    cookie: string,
    from: From,
  ): Promise<Opened> {
    const network = networkOf(from.address);
    await this.attempts.count({ account: 'second-step', network, what: 'second' });
    if ('recoveryCode' in given) {
      const step = await this.engine.withRecoveryCode(given.recoveryCode, cookie);
      if (!step?.token) throw new Refusal('wrong-recovery-code', 401);
      return this.openings.begin(step, { via: 'recovery', from });
    }
    const { code } = given;
    const step = await this.engine.withCode(code, cookie);
    if (!step?.token) throw new Refusal('wrong-code', 401);
    return this.openings.begin(step, { via: 'password', from, code });
  }

  /** Sends a link and a code to whoever signs in by them; says nothing either way. Throws Refusal 429 past a limit. */
  async sendLink(address: string, from: From): Promise<void> {
    await this.attempts.count(this.letterTo(address, from));
    await this.inTheSameTime(async () => {
      const member = await this.staff.byAlias(this.persons.aliasOf(address));
      if (!member || !isLetInByLetter(member)) return;
      await this.database.transaction(async (tx) => {
        const pass = await this.passes.issue(tx, 'sign-in', member.id);
        await this.letters.letIn(tx, addressee(member), pass);
      });
    });
  }

  /** Throws Refusal 410 `link-over` for a link that was used, is too old, or never was. */
  async withLink(link: string, from: From): Promise<Opened> {
    await this.attempts.count({
      account: 'link',
      network: networkOf(from.address),
      what: 'second',
    });
    const staff = await this.database.transaction(async (tx) => {
      const spent = await this.passes.spend(tx, 'sign-in', link);
      return spent?.staff ?? undefined;
    });
    const opened = staff && (await this.open(staff, 'link', from));
    if (!opened) throw new Refusal('link-over', 410);
    return opened;
  }

  /** Throws Refusal 401 `wrong-code`, the same for an unknown address. */
  async withLetterCode(address: string, code: string, from: From): Promise<Opened> {
    const account = this.persons.aliasOf(address);
    const attempt = { account, network: networkOf(from.address), what: 'proof' } as const;
    await this.attempts.count(attempt);
    const opened = await this.inTheSameTime(async () => {
      const member = await this.staff.byAlias(account);
      if (!member) return undefined;
      const isRight = await this.database.transaction((tx) =>
        this.passes.spendCode(tx, member.id, code),
      );
      return isRight ? this.open(member.id, 'code', from) : undefined;
    });
    if (!opened) throw new Refusal('wrong-code', 401);
    await this.attempts.forgive(attempt);
    return opened;
  }

  /** Sends a link to choose another password to whoever has one; says nothing either way. */
  async sendReset(address: string, from: From): Promise<void> {
    await this.attempts.count(this.letterTo(address, from));
    await this.inTheSameTime(async () => {
      const member = await this.staff.byAlias(this.persons.aliasOf(address));
      if (!member?.joinedAt || isLetInByLetter(member)) return;
      await this.database.transaction(async (tx) => {
        const pass = await this.passes.issue(tx, 'reset', member.id);
        await this.letters.letResetPassword(tx, addressee(member), pass);
      });
    });
  }

  /** They may have been given another role since the letter: then it opens nothing. */
  private async open(staff: string, via: Via, from: From): Promise<Opened | undefined> {
    const member = await this.staff.byId(staff);
    if (!member || !isLetInByLetter(member)) return undefined;
    const step: Step | undefined = await this.engine.open(staff);
    return step && this.openings.begin(step, { via, from });
  }

  private letterTo(address: string, from: From) {
    const account = this.persons.aliasOf(address);
    return { account, network: networkOf(from.address), what: 'letter' } as const;
  }

  private async inTheSameTime<T>(work: () => Promise<T>): Promise<T> {
    const [done] = await Promise.all([work(), pause(sameForAllMs)]);
    return done;
  }
}

function isLetInByLetter({ joinedAt, roles, hasSecondFactor }: Member): boolean {
  return joinedAt !== null && roles.length > 0 && signsInBy(roles, hasSecondFactor) === 'link';
}

/** In a letter about the account stands the name of the first campaign that somebody has a part in. */
export function addressee(member: Member) {
  const { id, locale, personKey, person, roles } = member;
  return { id, locale, personKey, person, campaign: roles[0]?.campaign ?? '' };
}
