import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';
import { lockOrder, type OrderRow } from '../orders/orders.store.js';
import { ways, type Act, type PlacementState } from './placement.rules.js';

export interface PlacementRow {
  readonly id: string;
  readonly campaign: string;
  readonly site: string | null;
  readonly format: string;
  readonly unit: string;
  readonly from: string;
  readonly state: PlacementState;
  readonly version: number;
  /** The version of a creative that was sent. */
  readonly artwork: string | null;
  /** The placement that it makes up for. */
  readonly makesGood: string | null;
}

/** What is done with a placement, and why; nobody is `by` where time does it. */
interface Done {
  readonly id: string;
  readonly act: Act;
  readonly reason?: string | undefined;
  /** Of an option. */
  readonly until?: string | undefined;
}

/** The only writer of what becomes of placements. */
@Injectable()
export class PlacementsStore {
  /** A placement with its order, both held until the transaction ends. Throws Refusal 404. */
  async lock(
    tx: Transaction,
    campaign: string,
    id: string,
  ): Promise<{ order: OrderRow; placement: PlacementRow }> {
    const [found] = await tx.query<{ order: string }>(
      'select of_order as "order" from placements where campaign = $1 and id = $2',
      [campaign, id],
    );
    if (!found) throw new Refusal('no-such-placement', 404);
    const order = await lockOrder(tx, campaign, found.order);
    const [placement] = await tx.query<PlacementRow>(
      `select id, campaign, site, format, unit,
         flight_from::text as "from", state, version, artwork, makes_good as "makesGood"
       from placements where id = $1 for update`,
      [id],
    );
    if (!placement) throw new Refusal('no-such-placement', 404);
    return { order, placement };
  }

  /** What the outlet gets to show. */
  async send(tx: Transaction, id: string, artwork: string): Promise<void> {
    await tx.query(
      `update placements p set artwork = v.id, creative = v.creative from creative_versions v
       where p.id = $1 and v.id = $2 and v.campaign = p.campaign`,
      [id, artwork],
    );
  }

  /** Whether it may is decided by then. */
  async step(tx: Transaction, by: By | null, { id, act, reason, until }: Done): Promise<void> {
    await tx.query(
      `with was as (select campaign, state from placements where id = $1),
         now as (update placements set state = $2, optioned_until = $3, version = version + 1 where id = $1)
       insert into placement_steps (campaign, placement, act, from_state, to_state, by, reason)
       select campaign, $1, $4, state, $2, $5, $6 from was`,
      [id, ways[act].to, until ?? null, act, by && staffIdOf(by), reason ?? null],
    );
  }
}
