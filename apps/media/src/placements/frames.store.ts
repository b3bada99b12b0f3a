import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { openOutlet } from '../orders/outlets.store.js';
import { overfull, type Held } from './frames.rules.js';
import { holdsFrameSql, stillHoldsFrameSql } from './holding.sql.js';

interface Wanted {
  readonly id: string;
  readonly site: string;
  readonly from: string;
  readonly until: string;
}

interface Site {
  readonly id: string;
  readonly code: string;
  readonly faces: number;
  readonly closed: boolean;
}

/**
 * Placements can be kept or booked: their outlet and frames are open, and no frame is shown more often at once than it has
 * faces. Frames are held until the transaction ends, in one order for everybody, so that of two who book the same at the
 * same moment the second finds the first. Throws Refusal 404, 409 `outlet-closed`, `site-closed`, `frame-taken`,
 * `frame-twice`.
 */
export async function expectBookable(
  tx: Transaction,
  of: { readonly campaign: string; readonly outlet: string },
  ids: readonly string[],
): Promise<void> {
  await openOutlet(tx, of.campaign, of.outlet);
  const wanted = await tx.query<Wanted>(
    `select id, site, flight_from::text as "from", flight_until::text as until from placements
     where id = any($1) and site is not null order by id`,
    [ids],
  );
  const sites = await tx.query<Site>(
    `select id, code, faces, closed_at is not null as closed from sites where id = any($1) order by id for update`,
    [wanted.map(({ site }) => site)],
  );
  if (sites.some(({ closed }) => closed)) throw new Refusal('site-closed', 409);
  // By a statement of its own: what it sees is what was committed before the frames were held.
  const held = await tx.query<Held & { readonly site: string }>(heldSql(holdsFrameSql), [
    sites.map(({ id }) => id),
  ]);
  for (const { id, site, from, until } of wanted) {
    const { code, faces } = sites.find((one) => one.id === site)!;
    const others = [...held.filter((one) => one.site === site), ...besides(wanted, site)];
    const taken = overfull({ id, from, until }, others, faces);
    if (taken?.order === null) throw new Refusal('frame-twice', 409, { code });
    if (taken)
      throw new Refusal('frame-taken', 409, { code, order: taken.order }, { ...taken, code });
  }
}

/** What is booked at the same moment counts, too: two lines of one order may be of one frame. */
function besides(wanted: readonly Wanted[], site: string): Held[] {
  return wanted
    .filter((one) => one.site === site)
    .map(({ id, from, until }) => ({ id, from, until, order: null }));
}

type Room = Pick<Site, 'id' | 'faces'>;

/** A frame, which is held, still has room for what is booked with so many faces. Throws Refusal 409 `frame-taken`. */
export async function expectRoom(
  tx: Transaction,
  { code, ...room }: Room & Pick<Site, 'code'>,
): Promise<void> {
  const taken = await withoutRoom(tx, room);
  if (taken)
    throw new Refusal('frame-taken', 409, { code, order: taken.order }, { ...taken, code });
}

/** What is booked on a frame, which is held, that has no room with so many faces; what is completed and over needs none. */
export async function withoutRoom(tx: Transaction, { id, faces }: Room) {
  const held = await tx.query<Held>(heldSql(stillHoldsFrameSql), [[id]]);
  return held.map((one) => overfull(one, held, faces)).find((one) => one !== undefined);
}

const heldSql = (holding: string) => `
  select p.id, p.site, p.flight_from::text as "from", p.flight_until::text as until, o.number as "order"
  from placements p join orders o on o.id = p.of_order join campaigns c on c.slug = p.campaign
  where p.site = any($1) and ${holding}
  order by p.flight_from, p.id`;
