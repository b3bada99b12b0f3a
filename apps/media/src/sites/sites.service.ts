import type { By } from '@blueheart/access';
import { Audit, type Act } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../campaigns/campaign.queries.js';
import { differing } from '../differing.rules.js';
import { lockOpenOutlet, lockOutdoorOutlet } from '../outlets/outlets.locks.js';
import { expectNoBookings } from '../placements/bookings.store.js';
import { expectRoom } from '../placements/frames.store.js';
import type { SiteChanges, SiteFacts, SiteWanted } from './site.schema.js';
import { facts } from './sites.sql.js';
import { insertSite, updateSite } from './sites.store.js';

interface Kept extends SiteFacts {
  readonly outlet: string;
  readonly version: number;
  readonly isClosed: boolean;
}

/** What somebody does with one frame. */
@Injectable()
export class SitesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignQueries) private readonly campaigns: CampaignQueries,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Throws Refusal 404, 409 `outlet-closed`, `outlet-has-no-frames`, `site-there`, BadRequest for a governorate that the
   * campaign does not have.
   */
  create(by: By, { outlet, ...site }: SiteWanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      await lockOutdoorOutlet(tx, by.campaign, outlet);
      await this.checkRegion(tx, by.campaign, site.governorate);
      const id = await insertSite(tx, by, outlet, site);
      await this.note(tx, by, 'create', id, { after: { outlet, ...site } });
      return id;
    });
  }

  /**
   * What is so already is no change. Throws Refusal 404, 409 `changed-meanwhile`, `site-closed`, `frame-taken` for
   * fewer faces than are booked at once, otherwise as `create`.
   */
  change(by: By, id: string, { version, ...wanted }: SiteChanges): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { isClosed, version: now, outlet: _outlet, ...before } = await lock(tx, by, id);
      if (isClosed) throw new Refusal('site-closed', 409);
      if (now !== version) throw new Refusal('changed-meanwhile', 409);
      const changes = differing<SiteFacts>(before, wanted);
      if (!changes) return;
      const after = { ...before, ...changes.after };
      await this.checkRegion(tx, by.campaign, after.governorate);
      if (after.faces < before.faces) await expectRoom(tx, { ...after, id });
      await updateSite(tx, id, after);
      await this.note(tx, by, 'change', id, changes);
    });
  }

  /** Nothing is booked there any more. Twice is once. Throws Refusal 404, 409 `changed-meanwhile`, `site-has-bookings`. */
  close(by: By, id: string, version: number): Promise<void> {
    return this.turn(by, id, version, 'close');
  }

  /** Twice is once. Throws as `close`, and 409 `outlet-closed`. */
  reopen(by: By, id: string, version: number): Promise<void> {
    return this.turn(by, id, version, 'reopen');
  }

  private turn(by: By, id: string, version: number, act: 'close' | 'reopen'): Promise<void> {
    return this.database.transaction(async (tx) => {
      const before = await lock(tx, by, id);
      if (before.isClosed === (act === 'close')) return;
      if (before.version !== version) throw new Refusal('changed-meanwhile', 409);
      if (act === 'close') await expectNoBookings(tx, 'site', id);
      if (act === 'reopen') await lockOpenOutlet(tx, by.campaign, before.outlet);
      await tx.query(
        `update sites set closed_at = ${act === 'close' ? 'now()' : 'null'}, version = version + 1 where id = $1`,
        [id],
      );
      await this.note(tx, by, act, id);
    });
  }

  private async checkRegion(
    tx: Transaction,
    campaign: string,
    governorate: string | null,
  ): Promise<void> {
    const { governorates } = await this.campaigns.get(campaign, tx);
    if (governorate !== null && !governorates.includes(governorate))
      throw new BadRequest('validation', [{ path: 'governorate', code: 'invalid_value' }]);
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: 'create' | 'change' | 'close' | 'reopen',
    id: string,
    what: Pick<Act, 'before' | 'after'> = {},
  ): Promise<void> {
    const object = { kind: 'site', id };
    return this.audit.note(tx, { actor, action: `site.${act}`, object, campaign, ...what });
  }
}

/** The frame, held until the transaction ends. Throws Refusal 404. */
async function lock(tx: Transaction, { campaign }: By, id: string): Promise<Kept> {
  const [found] = await tx.query<Kept>(
    `select outlet, ${facts}, version, closed_at is not null as "isClosed"
     from sites where campaign = $1 and id = $2 for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-site', 404);
  return found;
}
