import { Database } from '@blueheart/database';
import { hashToken, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { openPerson } from './person.js';
import { Pledge } from './pledge.entity.js';
import {
  decideConfirm,
  decideDisown,
  isAmong,
  outcomeOf,
  type ConfirmOutcome,
  type DisownDecision,
  type PledgeLink,
} from './pledge.rules.js';

/** What the confirm page shows before anything happens. */
export interface ConfirmView {
  readonly name: string;
  readonly showName: boolean;
  readonly updates: boolean;
  readonly textVersion: number;
  /** Confirmed, it will not count all the same. */
  readonly isSetAside: boolean;
  readonly locale: string;
}

@Injectable()
export class PledgesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PersonKeys) private readonly people: PersonKeys,
  ) {}

  /** What the link would do, and to whom; showing it changes nothing. */
  async toConfirm(link: PledgeLink): Promise<{ decision: ConfirmOutcome; view?: ConfirmView }> {
    const pledge = await this.find(link);
    const matches = isAmong(hashToken(link.token), pledge?.confirmHashes ?? []);
    const decision = decideConfirm(pledge, matches, await this.now());
    if (!pledge) return { decision };
    if (decision !== 'confirm' || !pledge.person) return { decision: outcomeOf(decision, pledge) };
    const { name } = await openPerson(this.people, this.database, {
      personKey: pledge.personKey,
      person: pledge.person,
    });
    const { showsName: showName, updates, textVersion, locale } = pledge;
    const isSetAside = pledge.invalidatedBy !== null;
    return { decision, view: { name, showName, updates, textVersion, locale, isSetAside } };
  }

  async toDisown(link: PledgeLink): Promise<DisownDecision> {
    const pledge = await this.find(link);
    return decideDisown(pledge, isAmong(hashToken(link.token), pledge?.notMeHashes ?? []));
  }

  private async find(link: PledgeLink): Promise<Pledge | undefined> {
    return (await this.database.repository(Pledge).findOneBy({ id: link.pledge })) ?? undefined;
  }

  private async now(): Promise<Date> {
    const [clock] = await this.database.query<{ now: Date }>('select now()');
    return clock!.now;
  }
}
