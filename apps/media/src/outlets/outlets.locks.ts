import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import type { OutletWanted } from './outlet.schema.js';

export interface KeptOutlet {
  readonly facts: OutletWanted;
  readonly version: number;
  readonly isClosed: boolean;
  readonly isOutdoor: boolean;
}

/** The outlet, held until the transaction ends. Throws Refusal 404. */
export async function lockOutlet(
  tx: Transaction,
  campaign: string,
  id: string,
): Promise<KeptOutlet> {
  const [found] = await tx.query<Omit<KeptOutlet, 'facts'> & KeptOutlet['facts']>(
    `select o.channel, o.names, o.languages, o.website, o.version, o.closed_at is not null as "isClosed",
       c.kind = 'outdoor' as "isOutdoor"
     from outlets o join channels c on c.campaign = o.campaign and c.code = o.channel
     where o.campaign = $1 and o.id = $2 for update of o`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-outlet', 404);
  const { channel, names, languages, website, ...kept } = found;
  return { ...kept, facts: { channel, names, languages, website } };
}

/** One that is offered. Throws Refusal 404, 409 `outlet-closed`. */
export async function lockOpenOutlet(
  tx: Transaction,
  campaign: string,
  id: string,
): Promise<KeptOutlet> {
  const outlet = await lockOutlet(tx, campaign, id);
  if (outlet.isClosed) throw new Refusal('outlet-closed', 409);
  return outlet;
}

/** One that is offered and has frames. Throws Refusal 404, 409 `outlet-closed`, `outlet-has-no-frames`. */
export async function lockOutdoorOutlet(
  tx: Transaction,
  campaign: string,
  id: string,
): Promise<void> {
  const { isOutdoor } = await lockOpenOutlet(tx, campaign, id);
  if (!isOutdoor) throw new Refusal('outlet-has-no-frames', 409);
}
