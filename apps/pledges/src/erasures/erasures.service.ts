import { Audit } from '@blueheart/audit';
import { ErasureOrdered, Refusal, type ErasureConfirmed, type Event } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { ErasureNotes } from '../my-pledge/erasure-notes.service.js';
import { ErasureService } from '../my-pledge/erasure.service.js';
import { PledgeErasure } from '../my-pledge/pledge-erasure.service.js';
import { PledgeWithdrawal } from '../my-pledge/pledge-withdrawal.service.js';
import type { Pledge } from '../pledge.entity.js';
import { lock } from '../pledge.row.js';
import { expectPerson, type StaffActor } from '../staff/staff.request.js';
import { heldOf } from './erasure.held.js';
import {
  answering,
  countingOf,
  fingerprintOf,
  isErasable,
  type Counting,
  type Held,
} from './erasure.rules.js';
import { ErasuresQueries } from './erasures.queries.js';
import type { Certificate, ErasureRequest } from './erasures.schema.js';

/** What an erasure came to. */
interface Outcome {
  readonly counting: Counting;
  readonly held: Held;
  readonly lastLetterKey: string | undefined;
}

/** Erases whom a letter is from, and keeps that it was done; never of whom. */
@Injectable()
export class ErasuresService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(ErasuresQueries) private readonly queries: ErasuresQueries,
    @Inject(ErasureService) private readonly erasure: ErasureService,
    @Inject(PledgeErasure) private readonly pledgeErasure: PledgeErasure,
    @Inject(PledgeWithdrawal) private readonly withdrawal: PledgeWithdrawal,
    @Inject(ErasureNotes) private readonly notes: ErasureNotes,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * All of it in one transaction, and answered once the list that outlives a restore has it. The same id again is the
   * same erasure. Throws Refusal 403 for a program, 404 for a pledge of another campaign, 409 where something has
   * changed since the preview, 410 where the person is gone.
   */
  async carryOut(slug: string, request: ErasureRequest, by: StaffActor): Promise<Certificate> {
    expectPerson(by);
    const campaign = await this.campaigns.open(slug);
    await this.database.transaction(async (tx) => {
      // Certificates are numbered one after the other.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`erasures ${slug}`]);
      tx.beforeAnswer(this.notes.noteAll);
      if (await this.isDone(tx, campaign.id, request)) return;
      const pledge = await lock(tx, request.pledge);
      if (pledge?.campaign !== campaign.id) throw new Refusal('no-such-pledge', 404);
      if (!isErasable(pledge)) throw new Refusal('person-erased', 410);
      const held = await heldOf(tx, pledge);
      if (fingerprintOf(pledge, held) !== request.fingerprint)
        throw new Refusal('erasure-changed', 409);
      const outcome = { held, ...(await this.erase(tx, pledge, request.stays)) };
      const number = await this.keep(tx, pledge, request, by, outcome);
      await this.outbox.add(tx, ErasureOrdered, {
        erasure: request.id,
        campaign: slug,
        pledge: pledge.id,
        personKey: pledge.personKey,
        lastLetterKey: outcome.lastLetterKey ?? null,
      });
      await this.audit.note(tx, {
        actor: by,
        action: 'erasure.carry-out',
        object: { kind: 'erasure', id: request.id },
        campaign: slug,
        reason: request.reference,
        after: { number, identity: request.identity, counting: outcome.counting },
      });
    });
    return this.queries.one(slug, request.id);
  }

  /** A service has done its part. Saying so twice is saying so once; the first word stands. */
  async confirm(
    tx: Transaction,
    { erasure, service, held }: Event<typeof ErasureConfirmed>['data'],
  ): Promise<void> {
    await tx.query(
      `update erasure_parts set held = $3, done_at = now()
       where erasure = $1 and service = $2 and done_at is null`,
      [erasure, service, JSON.stringify(held)],
    );
  }

  private async isDone(
    tx: Transaction,
    campaign: number,
    { id, reference }: ErasureRequest,
  ): Promise<boolean> {
    const [known] = await tx.query<{ campaign: number; reference: string }>(
      'select campaign, reference from erasures where id = $1',
      [id],
    );
    if (known && (known.campaign !== campaign || known.reference !== reference))
      throw new Refusal('erasure-id-used', 409);
    return known !== undefined;
  }

  private async erase(
    tx: Transaction,
    pledge: Pledge,
    stays: boolean,
  ): Promise<Omit<Outcome, 'held'>> {
    const counting = countingOf(pledge, stays);
    let left = pledge;
    let lastLetterKey: string | undefined;
    if (counting === 'withdrawn') {
      await this.withdrawal.withdraw(tx, pledge);
      left = (await lock(tx, pledge.id))!;
    } else if (counting === 'stays')
      lastLetterKey = await this.erasure.sayFarewell(tx, pledge, 'deleted');
    await this.pledgeErasure.delete(tx, left);
    // Hashes of what a program asked, under a key of its own.
    await tx.query('delete from request_keys where campaign = $1 and request = $2', [
      pledge.campaign,
      pledge.id,
    ]);
    return { counting, lastLetterKey };
  }

  /** Gives the certificate's number. */
  private async keep(
    tx: Transaction,
    pledge: Pledge,
    { id, reference, identity, locale }: ErasureRequest,
    by: StaffActor,
    { counting, held, lastLetterKey }: Outcome,
  ): Promise<number> {
    const [kept] = await tx.query<{ number: number }>(
      `insert into erasures (id, campaign, number, by, reference, identity, counting, last_letter, locale)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8
       from erasures where campaign = $2 returning number`,
      [
        id,
        pledge.campaign,
        by.id,
        reference,
        identity,
        counting,
        lastLetterKey !== undefined,
        locale ?? pledge.locale,
      ],
    );
    await tx.query(
      `insert into erasure_parts (erasure, service, held, done_at)
       select $1::uuid, 'pledges', $2::jsonb, now() union all select $1, unnest($3::text[]), null, null`,
      [id, JSON.stringify({ keys: 1, pledges: 1, ...held }), answering],
    );
    return kept!.number;
  }
}
