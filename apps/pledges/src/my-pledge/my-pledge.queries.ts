import { Database } from '@blueheart/database';
import { hashToken, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { decideLook, type LookDecision } from './my-pledge.rules.js';
import { openPerson, type Person } from '../person.js';
import { Pledge } from '../pledge.entity.js';
import { isAmong, type PledgeLink } from '../pledge.rules.js';

/** A pledge with its person opened, for the eyes of its signer. */
export interface OpenedPledge {
  readonly pledge: Pledge;
  readonly person: Person;
}

@Injectable()
export class MyPledgeQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PersonKeys) private readonly people: PersonKeys,
  ) {}

  /** What the link opens. Looking changes nothing. */
  async look(link: PledgeLink): Promise<{ decision: LookDecision; opened?: OpenedPledge }> {
    const pledge = await this.database.repository(Pledge).findOneBy({ id: link.pledge });
    const matches = isAmong(hashToken(link.token), pledge?.mineHashes ?? []);
    const decision = decideLook(pledge ?? undefined, matches, await this.now());
    if (decision !== 'open' || !pledge?.person) return { decision };
    const { personKey, person } = pledge;
    return {
      decision,
      opened: {
        pledge,
        person: await openPerson(this.people, this.database, { personKey, person }),
      },
    };
  }

  /** The database's clock. */
  async now(): Promise<Date> {
    const [clock] = await this.database.query<{ now: Date }>('select now()');
    return clock!.now;
  }
}
