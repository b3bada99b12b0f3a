import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, violates, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { VenuesTold } from './venues.told.js';
import type { SpaceWanted, VenueChanges, VenueWanted } from './venue.schema.js';

interface Kept extends VenueWanted {
  readonly version: number;
}

/** The only writer of venues and their spaces. Each act is noted with it. */
@Injectable()
export class VenuesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(VenuesTold) private readonly told: VenuesTold,
  ) {}

  /** It has one space of its own at first. Throws BadRequest for a region that the campaign does not have. */
  create(by: By, wanted: VenueWanted): Promise<string> {
    return this.database.transaction((tx) => this.createIn(tx, by, wanted));
  }

  async createIn(tx: Transaction, by: By, wanted: VenueWanted): Promise<string> {
    await this.checkRegion(tx, by.campaign, wanted);
    const id = newId();
    await tx.query(
      `insert into venues (id, campaign, owner, kind, names, address, governorate, district, latitude, longitude,
           time_zone, weekend, agrees_to_moves)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [id, by.campaign, staffIdOf(by), ...columnsOf(wanted)],
    );
    await tx.query(`insert into spaces (id, venue, name) values ($1, $2, '')`, [newId(), id]);
    await this.note(tx, by, 'venue.create', id, { after: { ...wanted } });
    await this.told.tell(tx, [id]);
    return id;
  }

  /** Throws Refusal 404, or 409 `changed-meanwhile` where it is not the version that was looked at any more. */
  change(by: By, id: string, { version, ...changes }: VenueChanges): Promise<void> {
    return this.database.transaction(async (tx) => {
      const before = await this.lock(tx, by.campaign, id);
      if (before.version !== version)
        throw new Refusal('changed-meanwhile', 409, {}, { version: before.version });
      const after = { ...before, ...changes };
      await this.checkRegion(tx, by.campaign, after);
      await tx.query(
        `update venues set kind = $2, names = $3, address = $4, governorate = $5, district = $6, latitude = $7,
           longitude = $8, time_zone = $9, weekend = $10, agrees_to_moves = $11, placeholder = false,
           version = version + 1
         where id = $1`,
        [id, ...columnsOf(after)],
      );
      await this.note(tx, by, 'venue.change', id, { before: { ...before }, after: { ...after } });
      await this.told.tell(tx, [id]);
    });
  }

  /** It is proposed no more; what was held there stays. Throws Refusal 404, 409 `venue-has-events`. */
  archive(by: By, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.lock(tx, by.campaign, id);
      const [ahead] = await tx.query(
        `select from events where venue = $1 and ends_at > now() and state not in ('cancelled', 'done') limit 1`,
        [id],
      );
      if (ahead) throw new Refusal('venue-has-events', 409);
      await tx.query(
        `update venues set archived_at = coalesce(archived_at, now()), version = version + 1 where id = $1`,
        [id],
      );
      await this.note(tx, by, 'venue.archive', id);
      await this.told.tell(tx, [id]);
    });
  }

  /** Inside of the transaction that moves it, which holds it. */
  async handOver(
    tx: Transaction,
    by: By,
    id: string,
    { from, to }: { from: string | null; to: string },
  ): Promise<void> {
    await tx.query('update venues set owner = $2, version = version + 1 where id = $1', [id, to]);
    await this.note(tx, by, 'venue.hand-over', id, {
      before: { owner: from },
      after: { owner: to },
    });
  }

  /** Throws Refusal 404, 409 `space-there`. */
  async addSpace(by: By, venue: string, { name, capacity }: SpaceWanted): Promise<string> {
    const id = newId();
    try {
      await this.database.transaction(async (tx) => {
        await this.lock(tx, by.campaign, venue);
        await tx.query('insert into spaces (id, venue, name, capacity) values ($1, $2, $3, $4)', [
          id,
          venue,
          name,
          capacity,
        ]);
        await this.note(tx, by, 'space.create', id, { after: { venue, name, capacity } });
      });
    } catch (error) {
      if (violates(error, 'spaces_by_name'))
        throw new Refusal('space-there', 409, { path: 'name' });
      throw error;
    }
    return id;
  }

  private async lock(tx: Transaction, campaign: string, id: string): Promise<Kept> {
    const [found] = await tx.query<Kept>(
      `select kind, names, address, governorate, district,
         case when latitude is not null
           then json_build_object('latitude', latitude::float, 'longitude', longitude::float) end as point,
         time_zone as "timeZone", weekend, agrees_to_moves as "agreesToMoves", version
       from venues where campaign = $1 and id = $2 for update`,
      [campaign, id],
    );
    if (!found) throw new Refusal('no-such-venue', 404);
    return found;
  }

  private async checkRegion(
    tx: Transaction,
    campaign: string,
    { governorate, district }: Pick<VenueWanted, 'governorate' | 'district'>,
  ): Promise<void> {
    const { content } = await this.campaigns.get(campaign, tx);
    const region = content.governorates.find(({ code }) => code === governorate);
    if (governorate !== null && !region)
      throw new BadRequest('validation', [{ path: 'governorate', code: 'invalid_value' }]);
    if (district !== null && !region?.districts.some(({ code }) => code === district))
      throw new BadRequest('validation', [{ path: 'district', code: 'invalid_value' }]);
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    action: string,
    id: string,
    what: Partial<Parameters<Audit['note']>[1]> = {},
  ): Promise<void> {
    const [kind] = action.split('.');
    return this.audit.note(tx, { actor, action, object: { kind: kind!, id }, campaign, ...what });
  }
}

function columnsOf(venue: VenueWanted): unknown[] {
  const { kind, names, address, governorate, district, point, timeZone, weekend } = venue;
  return [
    kind,
    names,
    address,
    governorate,
    district,
    point?.latitude ?? null,
    point?.longitude ?? null,
    timeZone,
    weekend,
    venue.agreesToMoves,
  ];
}
