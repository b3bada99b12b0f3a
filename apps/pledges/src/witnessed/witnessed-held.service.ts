import { Audit, type Act } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { EnvelopeBroken } from '@blueheart/envelope';
import { CampaignKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { LookLimit } from '../staff/look-limit.service.js';
import { expectPerson, type StaffActor } from '../staff/staff.request.js';
import { witnessedLivesDays } from './witnessed.rules.js';
import { WitnessedService } from './witnessed.service.js';

/** One that waits, whose it is to decide, and why they act. */
export interface Deciding {
  readonly slug: string;
  readonly id: string;
  readonly by: StaffActor;
  readonly reason: string;
}

interface Waiting {
  readonly event: string;
  readonly envelope: string;
}

/** What of somebody can be read, whatever else is wrong with it. */
const readableSchema = z.object({
  name: z.string().nullable().catch(null),
  contact: z.string().nullable().catch(null),
});

/** Witnessed pledges that could not be taken: looked at, mended, or dropped, each with a reason that is noted. */
@Injectable()
export class WitnessedHeld {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(WitnessedService) private readonly witnessed: WitnessedService,
    @Inject(CampaignKeys) private readonly keys: CampaignKeys,
    @Inject(LookLimit) private readonly limit: LookLimit,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Noted before it is told. Throws Refusal 404 for one that does not wait, 429 past the limit of looks. */
  async look({ slug, id, by, reason }: Deciding): Promise<z.output<typeof readableSchema>> {
    expectPerson(by);
    const campaign = await this.campaigns.open(slug);
    await this.limit.count(by, slug);
    return this.database.transaction(async (tx) => {
      const { envelope } = await this.find(tx, campaign.id, id);
      await this.note(tx, { slug, id, by, reason }, 'witnessed.look');
      const opened = await this.keys.open(tx, slug, envelope, id).catch((error: unknown) => {
        if (error instanceof EnvelopeBroken) return {};
        throw error;
      });
      return readableSchema.catch({ name: null, contact: null }).parse(opened);
    });
  }

  /** Signs after all, with the contact as it should have been typed. Throws Refusal 404, and 409 if it still cannot be. */
  async takeIn({ slug, id, by, reason }: Deciding, contact?: string): Promise<void> {
    expectPerson(by);
    const campaign = await this.campaigns.open(slug);
    const { envelope, event } = await this.find(this.database, campaign.id, id);
    const reading = await this.witnessed.read(slug, id, envelope, contact);
    await this.database.transaction(async (tx) => {
      await this.find(tx, campaign.id, id);
      const outcome = await this.witnessed.sign(tx, reading, event);
      if ('held' in outcome) throw new Refusal(`witnessed-${outcome.held}`, 409);
      await tx.query(
        'update witnessed set pledge = $2, held = null, envelope = null where id = $1',
        [id, outcome.pledge],
      );
      await this.note(tx, { slug, id, by, reason }, 'witnessed.take-in', {
        mended: contact !== undefined,
      });
    });
  }

  /** It counts for nothing, and what was sealed is gone. Twice is 404. */
  async drop({ slug, id, by, reason }: Deciding): Promise<void> {
    expectPerson(by);
    const campaign = await this.campaigns.open(slug);
    await this.database.transaction(async (tx) => {
      await this.find(tx, campaign.id, id);
      await tx.query('update witnessed set envelope = null, dropped_at = now() where id = $1', [
        id,
      ]);
      await this.note(tx, { slug, id, by, reason }, 'witnessed.drop');
    });
  }

  /** What nobody has looked at for a month is forgotten. */
  async forgetOld(): Promise<void> {
    await this.database.query(
      `update witnessed set envelope = null, dropped_at = now()
       where held is not null and dropped_at is null and received_at < now() - make_interval(days => $1)`,
      [witnessedLivesDays],
    );
  }

  private async find(
    db: Pick<Transaction, 'query'>,
    campaign: number,
    id: string,
  ): Promise<Waiting> {
    const [row] = await db.query<Waiting>(
      `select event, envelope from witnessed
       where id = $1 and campaign = $2 and held is not null and dropped_at is null for update`,
      [id, campaign],
    );
    if (!row) throw new Refusal('no-such-witnessed', 404);
    return row;
  }

  private async note(
    tx: Transaction,
    { slug, id, by, reason }: Deciding,
    action: Act['action'],
    after?: Act['after'],
  ): Promise<void> {
    await this.audit.note(tx, {
      actor: by,
      action,
      object: { kind: 'witnessed', id },
      campaign: slug,
      reason,
      ...(after && { after }),
    });
  }
}
