import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { isPhysical, type Place, type PlaceKind } from './place.schema.js';

/** A booth is called as its venue is, and lies where it does. */
const select = `
  select p.id, p.kind, coalesce(v.names, p.names) as names, p.event, p.venue, p.staff, p.version,
    p.address, case when at.latitude is not null
      then json_build_object('latitude', at.latitude, 'longitude', at.longitude) end as point, p.closed_at as "closedAt",
    e.starts_at as "startsAt"
  from places p left join venues v on v.venue = p.venue left join events e on e.event = p.event
    cross join lateral (select coalesce(v.latitude, p.latitude::float) as latitude,
      coalesce(v.longitude, p.longitude::float) as longitude) at`;
type Row = Omit<Place, 'closedAt' | 'startsAt'> & {
  readonly closedAt: Date | null;
  readonly startsAt: Date | null;
};
type Db = Pick<Database | Transaction, 'query'>;

/** Whether a transfer that was sent to a place of this alias has not all been told of. */
export const comesTo = (place: string) => `exists (
  select from transfers t where t.campaign = ${place}.campaign and t.to_place = ${place}.id
    and t.state in ('sent', 'in-part'))`;

/** Reads of where things are. */
@Injectable()
export class PlacesQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** All that there ever were: places to go to first, then those that are nowhere. */
  list(campaign: string, db: Db = this.database): Promise<Place[]> {
    return this.read('true', [campaign], db);
  }

  /** Where something can be brought. */
  listOpen(campaign: string, db: Db = this.database): Promise<Place[]> {
    return this.read('p.physical and p.closed_at is null', [campaign], db);
  }

  /** What is open, those that are nowhere, and these, though they may have closed. */
  listOpenAnd(campaign: string, ids: readonly string[]): Promise<Place[]> {
    return this.read('(p.closed_at is null or p.id = any($2))', [campaign, ids], this.database);
  }

  /** These, in the same order; those that are not of this campaign are left out. */
  async among(campaign: string, ids: Iterable<string>, db: Db = this.database): Promise<Place[]> {
    const wanted = [...new Set(ids)];
    return wanted.length ? this.read('p.id = any($2)', [campaign, wanted], db) : [];
  }

  /** Throws Refusal 404. */
  async get(
    campaign: string,
    id: string,
    db: Db = this.database,
    held: 'for key share of p' | '' = '',
  ): Promise<Place> {
    const [row] = await db.query<Row>(`${select} where p.campaign = $1 and p.id = $2 ${held}`, [
      campaign,
      id,
    ]);
    if (!row) throw new Refusal('no-such-place', 404);
    return placeOf(row);
  }

  /**
   * A place that is open and that somebody can go to; it stays so until the transaction ends. Throws Refusal 404, 409
   * `place-closed`, 422 `place-virtual`.
   */
  async open(campaign: string, id: string, tx: Transaction): Promise<Place> {
    const place = await this.get(campaign, id, tx, 'for key share of p');
    if (place.closedAt) throw new Refusal('place-closed', 409);
    if (!isPhysical(place.kind)) throw new Refusal('place-virtual', 422);
    return place;
  }

  /**
   * As `open`, but that a place gives what it has though it has closed: what came there late is stuck nowhere.
   * Throws Refusal 404, 409 `place-closed`, 422 `place-virtual`.
   */
  async giving(campaign: string, id: string, tx: Transaction): Promise<Place> {
    const place = await this.get(campaign, id, tx, 'for key share of p');
    if (!isPhysical(place.kind)) throw new Refusal('place-virtual', 422);
    if (!place.closedAt) return place;
    const left = await tx.query('select from balances where place = $1 and quantity > 0 limit 1', [
      id,
    ]);
    if (!left.length) throw new Refusal('place-closed', 409);
    return place;
  }

  /**
   * Throws Refusal 409 `place-awaits-transfer` while something is on its way to this place. Its row is held for update:
   * whoever sends something there holds it too.
   */
  async expectNothingComes(tx: Transaction, id: string): Promise<void> {
    const [found] = await tx.query<{ comes: boolean }>(
      `select ${comesTo('p')} as comes from places p where p.id = $1`,
      [id],
    );
    if (found!.comes) throw new Refusal('place-awaits-transfer', 409);
  }

  /** Whether this movement brought something where nothing is brought any more; what is open stays so, as in `open`. */
  async hasClosed(tx: Transaction, movement: string): Promise<boolean> {
    const places = await tx.query<{ closed: boolean }>(
      `select p.closed_at is not null as closed from places p
       where exists (select from entries e where e.movement = $1 and e.place = p.id and e.delta > 0)
       order by p.id for key share of p`,
      [movement],
    );
    return places.some(({ closed }) => closed);
  }

  private async read(which: string, params: unknown[], db: Db): Promise<Place[]> {
    const rows = await db.query<Row>(
      `${select} where p.campaign = $1 and ${which} order by not p.physical, p.kind, p.made_at, p.id`,
      params,
    );
    return rows.map(placeOf);
  }

  /** The campaign's one place of this virtual kind. */
  async virtual(campaign: string, kind: PlaceKind, db: Db = this.database): Promise<string> {
    const [row] = await db.query<{ id: string }>(
      'select id from places where campaign = $1 and kind = $2 and not physical',
      [campaign, kind],
    );
    if (!row) throw new Refusal('no-such-campaign', 404);
    return row.id;
  }
}

function placeOf(row: Row): Place {
  return {
    ...row,
    closedAt: row.closedAt?.toISOString() ?? null,
    startsAt: row.startsAt?.toISOString() ?? null,
  };
}
