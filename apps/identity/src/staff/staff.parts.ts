import { StaffPartChanged } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';

interface Part {
  readonly staff: string;
  readonly campaign: string;
  readonly role: 'admin' | 'coordinator' | 'volunteer' | 'viewer' | null;
  readonly joined: boolean;
  readonly locale: string;
  readonly personKey: string;
  readonly person: string | null;
}

const select = (from: string, role: string) => `
  select s.id as staff, r.campaign, ${role} as role, s.joined_at is not null as joined, s.locale,
         s.person_key as "personKey", s.person
  from staff s ${from}`;

/** Tells the other services who works on which campaign, in the transaction that changes it. */
@Injectable()
export class StaffParts {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  /** What somebody is now, in each of their campaigns. To be asked last, when everything else has been changed. */
  async tell(tx: Transaction, staff: string): Promise<void> {
    const from = 'join roles r on r.staff = s.id where s.id = $1 order by r.campaign';
    await this.announce(tx, await tx.query<Part>(select(from, 'r.role'), [staff]));
  }

  /** That somebody's part in a campaign has ended. */
  async tellEnd(tx: Transaction, staff: string, campaign: string): Promise<void> {
    const from = 'cross join (values ($2::text)) r (campaign) where s.id = $1';
    await this.announce(tx, await tx.query<Part>(select(from, 'null'), [staff, campaign]));
  }

  /** Everybody who was there before anybody was told, once; and once more since media keeps names as well. */
  async tellThoseBefore(tx: Transaction): Promise<void> {
    const first = await tx.query(
      `insert into told_once (what) values ('parts'), ('parts-with-names') on conflict do nothing returning what`,
    );
    if (!first.length) return;
    const from = 'join roles r on r.staff = s.id order by s.id, r.campaign';
    await this.announce(tx, await tx.query<Part>(select(from, 'r.role')));
  }

  private async announce(tx: Transaction, parts: readonly Part[]): Promise<void> {
    for (const part of parts) await this.outbox.add(tx, StaffPartChanged, part);
  }
}
