import { PledgeConfirmed, Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Fingerprints, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { CampaignsQueries } from './campaigns/campaigns.queries.js';
import type { Hold } from './doubts/doubt.rules.js';
import { ErasureService } from './my-pledge/erasure.service.js';
import { PledgeErasure } from './my-pledge/pledge-erasure.service.js';
import { Pledge } from './pledge.entity.js';
import { lock, matches } from './pledge.row.js';
import {
  decideConfirm,
  decideDisown,
  isCounted,
  outcomeOf,
  wasDeletedBefore,
  type ConfirmOutcome,
  type DisownDecision,
  type PledgeLink,
} from './pledge.rules.js';
import { openPerson } from './person.js';
import { SignBatch, signLanes } from './signing/sign.batch.js';
import { SignRows, type SignRequest } from './signing/sign.rows.js';
import { TallyService } from './tally/tally.service.js';

/** What a signer may still change when confirming. */
export interface Corrections {
  readonly name: string;
  readonly updates: boolean;
  readonly showName: boolean;
}

/** What people do with pledges: sign, confirm, disown. With its upkeep, the only writer of them. */
@Injectable()
export class PledgesService implements OnApplicationShutdown {
  private readonly signingPool: pg.Pool;
  private readonly batch: SignBatch;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(TallyService) private readonly tally: TallyService,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(ErasureService) private readonly erasure: ErasureService,
    @Inject(PledgeErasure) private readonly pledgeErasure: PledgeErasure,
    @Inject(SignRows) private readonly rows: SignRows,
    @Inject(Fingerprints) private readonly fingerprints: Fingerprints,
  ) {
    this.signingPool = database.openPool(signLanes, 8_000);
    this.batch = new SignBatch(this.signingPool);
  }

  /**
   * Takes a signature in. The answer is the same for a new and for a known contact, and comes after the
   * commit: the request's id, which is the pledge's if it is the contact's first. Throws Refusal (unknown
   * or closed campaign, unknown governorate, a key used for something else) and Busy; then nothing was
   * stored. With `hold` the letter waits. It is no part of the request: a retry under the same key is the
   * same, whatever is thought of it by then.
   */
  async sign(ask: SignRequest, hold?: Hold, trace?: string): Promise<string> {
    const campaign = await this.campaigns.knowing(ask.campaign, ask.textVersion, ask.locale);
    const row = this.rows.of(campaign, ask);
    const { idempotencyKey: key } = ask;
    const request_hash = key ? this.fingerprints.of(JSON.stringify(ask)) : undefined;
    const answer = await this.batch.sign({ ...row, key, request_hash, hold }, trace);
    if (answer === 'closed') throw new Refusal('campaign-closed', 409);
    if (answer === 'key used') throw new Refusal('idempotency-key-used', 422);
    this.outbox.ring();
    return row.request;
  }

  /**
   * Confirming twice is confirming once: the tally rises by one. What was corrected is stored with it. One that is set
   * aside is confirmed too, and counts if that is taken back.
   */
  async confirm(link: PledgeLink, corrections?: Corrections): Promise<ConfirmOutcome> {
    return this.database.transaction(async (tx) => {
      const now = await tx.now();
      const pledge = await lock(tx, link.pledge);
      const decision = decideConfirm(pledge, matches(link, pledge?.confirmHashes), now);
      if (!pledge) return decision;
      if (decision !== 'confirm') return outcomeOf(decision, pledge);
      if (corrections) await this.correct(tx, pledge, corrections);
      await this.count(tx, pledge, 'confirmed');
      return outcomeOf(decision, pledge);
    });
  }

  /**
   * Makes it a confirmed pledge. One that was deleted and signed again is in the count already; one that is set aside
   * comes into it when that is undone.
   */
  async count(tx: Transaction, pledge: Pledge, reason: string): Promise<void> {
    await tx.repository(Pledge).update(pledge.id, {
      state: 'confirmed',
      confirmedAt: await tx.now(),
      withdrawnAt: null,
      counts: true,
    });
    if (pledge.counts || pledge.invalidatedBy) return;
    await this.tally.confirm(tx, pledge, reason);
    await this.outbox.add(tx, PledgeConfirmed, {
      pledge: pledge.id,
      campaign: await this.campaigns.slugOf(pledge.campaign),
      governorate: pledge.governorate,
      locale: pledge.locale,
      source: pledge.source,
    });
  }

  /** "This was not me": what is held about the person goes, and the pledge does not count. */
  async disown(link: PledgeLink): Promise<DisownDecision> {
    return this.database.transaction(async (tx) => {
      const pledge = await lock(tx, link.pledge);
      const decision = decideDisown(pledge, matches(link, pledge?.notMeHashes));
      if (decision !== 'disown' || !pledge) return decision;
      if (isCounted(pledge) && !wasDeletedBefore(pledge))
        await this.erasure.sayFarewell(tx, pledge, 'disowned');
      await this.pledgeErasure.disown(tx, pledge);
      return decision;
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.signingPool.end();
  }

  /** What a signer may change of a pledge that is theirs. */
  async correct(tx: Transaction, pledge: Pledge, corrections: Corrections): Promise<void> {
    const person = await openPerson(this.people, tx, {
      personKey: pledge.personKey,
      person: pledge.person!,
    });
    const corrected = JSON.stringify({ ...person, name: corrections.name });
    await tx.repository(Pledge).update(pledge.id, {
      person: await this.people.reseal(tx, pledge.personKey, corrected),
      updates: corrections.updates,
      showsName: corrections.showName,
    });
  }
}
