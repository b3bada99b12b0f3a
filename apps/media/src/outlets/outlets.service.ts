import type { By } from '@blueheart/access';
import { Audit, type Act } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../campaigns/campaign.queries.js';
import { differing } from '../differing.rules.js';
import { expectNoBookings } from '../placements/bookings.store.js';
import type { OutletChanges, OutletWanted } from './outlet.schema.js';
import { lockOpenOutlet, lockOutlet } from './outlets.locks.js';

/** The only writer of outlets. */
@Injectable()
export class OutletsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignQueries) private readonly campaigns: CampaignQueries,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 404, BadRequest for a channel or a language that the campaign does not have. */
  create(by: By, wanted: OutletWanted): Promise<string> {
    const { channel, names, languages, website } = wanted;
    return this.database.transaction(async (tx) => {
      await this.check(tx, by.campaign, wanted);
      const id = newId();
      await tx.query(
        `insert into outlets (id, campaign, channel, names, languages, website)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, by.campaign, channel, names, languages, website],
      );
      await this.note(tx, by, 'create', id, { after: { ...wanted } });
      return id;
    });
  }

  /**
   * What is so already is no change. Throws Refusal 404, 409 `changed-meanwhile`, `outlet-closed`,
   * `outlet-has-frames`, BadRequest as `create`.
   */
  change(by: By, id: string, { version, ...wanted }: OutletChanges): Promise<void> {
    return this.database.transaction(async (tx) => {
      const before = await lockOpenOutlet(tx, by.campaign, id);
      if (before.version !== version) throw new Refusal('changed-meanwhile', 409);
      const changes = differing(before.facts, wanted);
      if (!changes) return;
      const after = { ...before.facts, ...changes.after };
      const { isOutdoor } = await this.check(tx, by.campaign, after);
      if (before.isOutdoor && !isOutdoor) await expectNoFrames(tx, id);
      await tx.query(
        `update outlets set channel = $2, names = $3, languages = $4, website = $5, version = version + 1
         where id = $1`,
        [id, after.channel, after.names, after.languages, after.website],
      );
      await this.note(tx, by, 'change', id, changes);
    });
  }

  /**
   * Not offered any more; nothing is booked there. Twice is once. Throws Refusal 404, 409 `changed-meanwhile`,
   * `outlet-has-bookings`.
   */
  close(by: By, id: string, version: number): Promise<void> {
    return this.turn(by, id, version, 'close');
  }

  /** Offered again. Twice is once. Throws as `close`. */
  reopen(by: By, id: string, version: number): Promise<void> {
    return this.turn(by, id, version, 'reopen');
  }

  private turn(by: By, id: string, version: number, act: 'close' | 'reopen'): Promise<void> {
    return this.database.transaction(async (tx) => {
      const before = await lockOutlet(tx, by.campaign, id);
      if (before.isClosed === (act === 'close')) return;
      if (before.version !== version) throw new Refusal('changed-meanwhile', 409);
      if (act === 'close') await expectNoBookings(tx, 'outlet', id);
      await tx.query(
        `update outlets set closed_at = ${act === 'close' ? 'now()' : 'null'}, version = version + 1
         where id = $1`,
        [id],
      );
      await this.note(tx, by, act, id);
    });
  }

  private async check(
    tx: Transaction,
    campaign: string,
    { channel, languages }: Pick<OutletWanted, 'channel' | 'languages'>,
  ): Promise<{ readonly isOutdoor: boolean }> {
    const known = await this.campaigns.get(campaign, tx);
    const found = known.channels.find(({ code }) => code === channel);
    const wrong = [
      ...(found ? [] : ['channel']),
      ...languages.flatMap((one, at) => (known.locales.includes(one) ? [] : [`languages.${at}`])),
    ];
    if (wrong.length)
      throw new BadRequest(
        'validation',
        wrong.map((path) => ({ path, code: 'invalid_value' })),
      );
    return { isOutdoor: found?.kind === 'outdoor' };
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: 'create' | 'change' | 'close' | 'reopen',
    id: string,
    what: Pick<Act, 'before' | 'after'> = {},
  ): Promise<void> {
    const object = { kind: 'outlet', id };
    return this.audit.note(tx, { actor, action: `outlet.${act}`, object, campaign, ...what });
  }
}

/** What stands outdoors stays with an outlet of outdoors. */
async function expectNoFrames(tx: Transaction, outlet: string): Promise<void> {
  const frames = await tx.query('select from sites where outlet = $1 limit 1', [outlet]);
  if (frames.length) throw new Refusal('outlet-has-frames', 409);
}
