import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { PlaceChanges, PlaceWanted } from './place.schema.js';
import { PlacesQueries } from './places.queries.js';

interface Kept extends PlaceWanted {
  readonly version: number;
  readonly closed: boolean;
}

/** The only writer of `places`, but for those that come with the campaign, an event or a keeper. */
@Injectable()
export class PlacesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlacesQueries) private readonly queries: PlacesQueries,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws BadRequest for a vehicle that is said to be somewhere. */
  create(by: By, wanted: PlaceWanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      const [id] = await this.createIn(tx, by, [wanted]);
      return id!;
    });
  }

  /** Makes each of these, in the transaction of whatever it is for; their ids, in this order. Throws as `create`. */
  async createIn(tx: Transaction, by: By, wanted: readonly PlaceWanted[]): Promise<string[]> {
    const places = wanted.map((one) => ({ id: newId(), ...one }));
    for (const place of places) checkWhere(place);
    const made = await tx.query<{ id: string }>(
      `insert into places (id, campaign, kind, names, address, latitude, longitude)
       select w.id, c.slug, w.kind, w.names, w.address, (w.point ->> 'latitude')::numeric, (w.point ->> 'longitude')::numeric
       from campaigns c, jsonb_to_recordset($2) as w (id uuid, kind text, names jsonb, address text, point jsonb)
       where c.slug = $1 returning id`,
      [by.campaign, JSON.stringify(places)],
    );
    if (made.length < places.length) throw new Refusal('no-such-campaign', 404);
    for (const { id, ...one } of places) await this.note(tx, by, 'create', id, { after: one });
    return places.map(({ id }) => id);
  }

  /** Throws Refusal 404, 409 `changed-meanwhile`, BadRequest as `create`. */
  change(by: By, id: string, { version, ...changes }: PlaceChanges): Promise<void> {
    return this.database.transaction(async (tx) => {
      const before = await lockPlace(tx, by.campaign, id, version);
      const after = { ...before, ...changes };
      checkWhere(after);
      const { names, address, point } = after;
      await tx.query(
        `update places set names = $2, address = $3, latitude = $4, longitude = $5, version = version + 1
         where id = $1`,
        [id, names, address, ...degreesOf(point)],
      );
      await this.note(tx, by, 'change', id, { before, after });
    });
  }

  /**
   * Nothing is brought there any more; what was moved stays in the books. Throws Refusal 404, 409 `changed-meanwhile`,
   * 409 `place-not-empty` while something is there, and 409 `place-awaits-transfer` while something is on its way there.
   */
  close(by: By, id: string, version: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockPlace(tx, by.campaign, id, version);
      const full = await tx.query(
        'select from balances where place = $1 and quantity > 0 limit 1',
        [id],
      );
      if (full.length) throw new Refusal('place-not-empty', 409);
      await this.queries.expectNothingComes(tx, id);
      await tx.query('update places set closed_at = now(), version = version + 1 where id = $1', [
        id,
      ]);
      await this.note(tx, by, 'close', id);
    });
  }

  private note(
    tx: Transaction,
    by: By,
    act: 'create' | 'change' | 'close',
    id: string,
    what: Pick<Parameters<Audit['note']>[1], 'before' | 'after'> = {},
  ): Promise<void> {
    return this.audit.note(tx, {
      actor: by.actor,
      action: `place.${act}`,
      object: { kind: 'place', id },
      campaign: by.campaign,
      ...what,
    });
  }
}

/** Only places that somebody made: the rest go with the campaign, an event or a keeper. */
async function lockPlace(
  tx: Transaction,
  campaign: string,
  id: string,
  version: number,
): Promise<PlaceWanted> {
  const [found] = await tx.query<Kept>(
    `select kind, names, address,
       case when latitude is not null
         then json_build_object('latitude', latitude::float, 'longitude', longitude::float) end as point,
       version, closed_at is not null as closed
     from places
     where campaign = $1 and id = $2 and kind in ('warehouse', 'vehicle', 'office') for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-place', 404);
  if (found.closed) throw new Refusal('place-closed', 409);
  if (found.version !== version) throw new Refusal('changed-meanwhile', 409);
  const { kind, names, address, point } = found;
  return { kind, names, address, point };
}

function degreesOf(point: PlaceWanted['point']): [number | null, number | null] {
  return [point?.latitude ?? null, point?.longitude ?? null];
}

/** As `only_a_building_has_a_point` has it. */
function checkWhere({ kind, address, point }: PlaceWanted): void {
  if (kind !== 'vehicle') return;
  const said = [...(address ? ['address'] : []), ...(point ? ['point'] : [])];
  if (said.length)
    throw new BadRequest(
      'validation',
      said.map((path) => ({ path, code: 'not_of_a_vehicle' })),
    );
}
