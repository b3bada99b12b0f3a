import { Refusal, StaffLeft } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { StaffAccounts } from './staff.accounts.js';
import { StaffPersons } from './staff.persons.js';
import { StaffQueries, type Member } from './staff.queries.js';

/** How somebody comes to be one of the staff, and what is left of them afterwards. */
@Injectable()
export class StaffMembers {
  constructor(
    @Inject(StaffQueries) private readonly staff: StaffQueries,
    @Inject(StaffPersons) private readonly persons: StaffPersons,
    @Inject(StaffAccounts) private readonly accounts: StaffAccounts,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** Whoever has this address, or somebody new with it. */
  async at(tx: Transaction, address: string, locale: string): Promise<Member> {
    const alias = this.persons.aliasOf(address);
    const known = await this.staff.byAlias(alias, tx);
    if (known) return known;
    const sealed = await this.persons.seal(tx, { name: '', address });
    const id = newId();
    if (!(await this.accounts.create(tx, { id, ...sealed, locale, alias })))
      throw new Refusal('already-staff', 409, { path: 'address' });
    return (await this.staff.byId(id, tx))!;
  }

  /** Whoever has left is written to no more. The name stays, sealed: the audit log speaks of what they did. */
  async letGo(tx: Transaction, member: Member): Promise<void> {
    const { id, personKey } = member;
    const name = (await this.persons.open(tx, member))?.name ?? '';
    const person = await this.persons.reseal(tx, personKey, { name, address: '' });
    await tx.query('update staff set person = $2 where id = $1', [id, person]);
    await this.outbox.add(tx, StaffLeft, { staff: id, personKey });
  }
}
