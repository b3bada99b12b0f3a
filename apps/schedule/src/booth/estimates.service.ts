import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { BoothActivityLogged, Refusal } from '@blueheart/contracts';
import { Database, violates } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { EstimateWanted } from './booth.schema.js';
import { lockBooths } from './booth.store.js';
import { figuresOfCounts } from './estimates.store.js';

/** What stands for a phone that died with entries on it. */
@Injectable()
export class EstimatesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * It counts until the first entry of its phone and range arrives. Throws Refusal 404, or 409 `estimate-not-needed`
   * where one is there already, and `estimate-there` where another estimate stands for some of them.
   */
  async make(by: By, event: string, wanted: EstimateWanted): Promise<string> {
    const id = newId();
    try {
      await this.database.transaction(async (tx) => {
        const [booth] = await lockBooths(tx, by.campaign, [event]);
        if (!booth) throw new Refusal('no-such-event', 404);
        const { device, first, last, counts, reason } = wanted;
        const [there] = await tx.query(
          'select from booth_entries where event = $1 and device = $2 and sequence between $3 and $4 limit 1',
          [event, device, first, last],
        );
        if (there) throw new Refusal('estimate-not-needed', 409, { path: 'first' });
        await tx.query(
          `insert into booth_estimates (id, event, device, first, last, counts, reason, by)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [id, event, device, first, last, counts, reason, staffIdOf(by)],
        );
        await this.outbox.add(tx, BoothActivityLogged, {
          batch: id,
          campaign: by.campaign,
          event,
          device,
          estimated: true,
          entries: 0,
          figures: figuresOfCounts(counts),
        });
        await this.audit.note(tx, {
          actor: by.actor,
          action: 'booth.estimate',
          object: { kind: 'event', id: event },
          campaign: by.campaign,
          after: { device, first, last, counts },
          reason,
        });
      });
    } catch (error) {
      if (violates(error, 'one_estimate_for_an_entry'))
        throw new Refusal('estimate-there', 409, { path: 'first' });
      throw error;
    }
    return id;
  }
}
