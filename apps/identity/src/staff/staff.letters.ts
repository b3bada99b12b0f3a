import type { Role } from '@blueheart/access';
import {
  StaffAccountChanged,
  StaffInvited,
  StaffPasswordResetAsked,
  StaffSignInAsked,
} from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { MasterKeys, newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { FreshPass } from '../sessions/passes.service.js';
import type { SealedPerson } from './staff.persons.js';

/** Whom a letter is for. */
export interface Addressee extends SealedPerson {
  readonly id: string;
  readonly locale: string;
  /** The campaign whose name stands in it. */
  readonly campaign: string;
}

/** Announces letters to staff, in the transaction that makes them due. Whoever has no address left gets none. */
@Injectable()
export class StaffLetters {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(MasterKeys) private readonly master: MasterKeys,
  ) {}

  async invite(tx: Transaction, to: Addressee, role: Role, pass: FreshPass): Promise<void> {
    const wanted = this.wanted(to, pass);
    if (wanted) await this.outbox.add(tx, StaffInvited, { ...wanted, role });
  }

  async letIn(tx: Transaction, to: Addressee, pass: FreshPass): Promise<void> {
    const wanted = this.wanted(to, pass);
    if (wanted) await this.outbox.add(tx, StaffSignInAsked, wanted);
  }

  async letResetPassword(tx: Transaction, to: Addressee, pass: FreshPass): Promise<void> {
    const wanted = this.wanted(to, pass);
    if (wanted) await this.outbox.add(tx, StaffPasswordResetAsked, wanted);
  }

  /** Tells somebody that what guards their account is another now. */
  async tellChange(
    tx: Transaction,
    to: Addressee,
    change: 'password' | 'second-factor' | 'recovery-codes',
  ): Promise<void> {
    const wanted = this.wanted(to);
    if (wanted) await this.outbox.add(tx, StaffAccountChanged, { ...wanted, change });
  }

  private wanted(to: Addressee): Wanted | undefined;
  private wanted(to: Addressee, pass: FreshPass): (Wanted & { tokens: string }) | undefined;
  private wanted({ id, locale, campaign, personKey, person }: Addressee, pass?: FreshPass) {
    if (person === null) return undefined;
    const ask = newId();
    const wanted = { staff: id, campaign, ask, locale, personKey, person };
    return pass ? { ...wanted, tokens: this.master.seal(JSON.stringify(pass), ask) } : wanted;
  }
}

interface Wanted {
  readonly staff: string;
  readonly campaign: string;
  readonly ask: string;
  readonly locale: string;
  readonly personKey: string;
  readonly person: string;
}
