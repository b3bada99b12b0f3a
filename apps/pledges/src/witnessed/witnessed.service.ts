import { witnessedLinkDays } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { EnvelopeBroken } from '@blueheart/envelope';
import { Outbox } from '@blueheart/messaging';
import { CampaignKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries, type OpenCampaign } from '../campaigns/campaigns.queries.js';
import { Pledge } from '../pledge.entity.js';
import { lock } from '../pledge.row.js';
import { asJson, type SignAnswer } from '../signing/sign.batch.js';
import { SignRows } from '../signing/sign.rows.js';
import { signStatement } from '../signing/sign.sql.js';
import { TallyService } from '../tally/tally.service.js';
import { digestOf, readBody, type HeldCode, type Signature } from './witnessed.rules.js';
import type { WitnessedAnswers, WitnessedBatch } from './witnessed.schema.js';

type Sent = WitnessedBatch['pledges'][number];
type Answer = WitnessedAnswers['answers'][number];
type Reading = (Signature & { readonly campaign: OpenCampaign }) | { readonly held: HeldCode };

/** Takes pledges that were signed on a volunteer's phone, as witnessed: each counts once. */
@Injectable()
export class WitnessedService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(CampaignKeys) private readonly keys: CampaignKeys,
    @Inject(SignRows) private readonly rows: SignRows,
    @Inject(TallyService) private readonly tally: TallyService,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /**
   * Answers each by itself, and the same for a contact that has signed before. What cannot be taken is kept, sealed,
   * until somebody looks at it. What was sent before changes nothing. Throws Refusal 404 for an unknown campaign.
   */
  async take(
    slug: string,
    sentBy: string | null,
    { device, pledges }: WitnessedBatch,
  ): Promise<WitnessedAnswers> {
    await this.campaigns.open(slug);
    const answers: Answer[] = [];
    for (const sent of pledges) answers.push(await this.takeOne(slug, sent, device, sentBy));
    const [clock] = await this.database.query<{ now: Date }>('select now()');
    return { answers, receivedAt: clock!.now.toISOString() };
  }

  /** One in a transaction: it is known as sent, signed and counted, or none of it. */
  private async takeOne(
    slug: string,
    { id, event, by, envelope }: Sent,
    device: string,
    sentBy: string | null,
  ): Promise<Answer> {
    const reading = await this.read(slug, id, envelope);
    const { id: campaign } = await this.campaigns.open(slug);
    return this.database.transaction(async (tx) => {
      const digest = digestOf(envelope);
      // Whoever sends the same at the same moment waits here for the other.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`witnessed ${id}`]);
      const [known] = await tx.query<{ digest: Buffer; held: HeldCode | null }>(
        'select digest, held from witnessed where id = $1',
        [id],
      );
      if (known) return answerOf(id, known.digest.equals(digest) ? known.held : 'other-body', true);
      const outcome = await this.sign(tx, reading, event);
      await tx.query(
        `insert into witnessed (id, campaign, event, device, witness, sent_by, digest, pledge, held, envelope)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          campaign,
          event,
          device,
          by,
          sentBy,
          digest,
          'pledge' in outcome ? outcome.pledge : null,
          'held' in outcome ? outcome.held : null,
          'held' in outcome ? envelope : null,
        ],
      );
      return answerOf(id, 'held' in outcome ? outcome.held : null, false);
    });
  }

  /** Opens an envelope; `mended` stands in for the contact in it. Changes nothing. */
  async read(slug: string, id: string, envelope: string, mended?: string): Promise<Reading> {
    let opened: unknown;
    try {
      opened = await this.keys.open(this.database, slug, envelope, id);
    } catch (error) {
      if (error instanceof EnvelopeBroken) return { held: 'broken-envelope' };
      throw error;
    }
    const { country } = await this.campaigns.open(slug);
    const read = readBody(opened, country, mended);
    if ('held' in read) return read;
    const { version, locale } = read.body;
    const campaign = await this.campaigns.knowing(slug, version, locale);
    const isKnown = campaign.everyStatement.has(`${version}/${locale}`);
    return isKnown ? { ...read, campaign } : { held: 'unknown-text' };
  }

  /** Signs with what was read, and counts it as witnessed at an event; or says why that cannot be. */
  async sign(
    tx: Transaction,
    reading: Reading,
    event: string,
  ): Promise<{ pledge: string } | { held: HeldCode }> {
    if ('held' in reading) return reading;
    const { campaign, body, contact } = reading;
    const { governorate, version, ...rest } = body;
    const row = this.rows.of(campaign, {
      ...rest,
      campaign: campaign.slug,
      contact,
      textVersion: version,
      // A governorate that the roll-out has no more is none.
      governorate: campaign.governorates.has(governorate ?? '') ? governorate : undefined,
      source: 'booth',
      witnessedDays: witnessedLinkDays,
    });
    const [signed] = await tx.query<{ answer: SignAnswer }>(signStatement, [
      JSON.stringify([asJson(row, this.outbox.traceOf(tx))]),
    ]);
    if (signed!.answer === 'closed') return { held: 'closed' };
    tx.afterCommit(() => this.outbox.ring());
    const [found] = await tx.query<{ id: string }>(
      'select id from pledges where campaign = $1 and contact_hmac = $2 and slot = $3',
      [campaign.id, row.contact_hmac, row.slot],
    );
    await this.count(tx, (await lock(tx, found!.id))!, event);
    return { pledge: found!.id };
  }

  /** A pledge that waits to be confirmed is witnessed from now on; every other one stays what it is. */
  private async count(tx: Transaction, pledge: Pledge, event: string): Promise<void> {
    if (pledge.state !== 'pending' || pledge.counts || pledge.witnessedAt) return;
    await tx.query(
      `update pledges set witnessed_at = now(), witnessed_event = $3,
              expires_at = greatest(expires_at, now() + make_interval(days => $2)) where id = $1`,
      [pledge.id, witnessedLinkDays, event],
    );
    if (pledge.invalidatedBy) return;
    const seen = { ...pledge, witnessedEvent: event };
    await this.tally.add(tx, seen, 1, 'witnessed', 'witnessed');
  }
}

/** Told the same whether the contact had signed before or not. */
function answerOf(id: string, code: Answer['code'] | null, again: boolean): Answer {
  if (code) return { id, answer: 'quarantined', code };
  return { id, answer: again ? 'duplicate' : 'accepted' };
}
