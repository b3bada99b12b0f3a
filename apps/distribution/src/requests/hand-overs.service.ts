import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { PlacesQueries } from '../places/places.queries.js';
import { between, type Line } from '../stock/movement.rules.js';
import { StockService } from '../stock/stock.service.js';
import { share, type Share } from '../transfers/transfer.rules.js';
import {
  countShares,
  keepHandOver,
  lockDelivery,
  sentOf,
  type DeliveryRow,
} from './hand-overs.store.js';
import { LinkActs, type Barred } from './link-acts.service.js';
import { Names } from './names.js';
import type { Link } from './partners.queries.js';
import { byLink, RequestNotes, type Doer } from './request.notes.js';
import type { HandedOver, HandOverWanted } from './request.schema.js';
import { settleRequest } from './requests.store.js';

interface Said extends HandOverWanted {
  readonly key: string;
  readonly via: 'link' | 'staff';
  readonly by: string | null;
}

/** The only writer of what partners got, and of who signed for it; HandOverReversals takes it back. */
@Injectable()
export class HandOversService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(LinkActs) private readonly links: LinkActs,
    @Inject(Names) private readonly names: Names,
    @Inject(RequestNotes) private readonly notes: RequestNotes,
  ) {}

  /**
   * Told by somebody of the staff who stood there, or to whom it came back. Throws Refusal 404, 409 `more-than-sent` with
   * the line and how many too many, 422 `idempotency-key-used`.
   */
  record(
    by: By,
    { request, delivery }: { readonly request: string; readonly delivery: string },
    key: string,
    wanted: HandOverWanted,
  ): Promise<HandedOver> {
    return this.database.transaction(async (tx) => {
      const found = await lockDelivery(tx, { campaign: by.campaign, id: delivery, request });
      if (!found) throw new Refusal('no-such-delivery', 404);
      const said = { ...wanted, key: `hand-over:${key}`, via: 'staff' as const };
      const told = await this.tell(tx, by, found, { ...said, by: staffIdOf(by) });
      if ('over' in told) throw new Refusal('more-than-sent', 409, {}, told.over);
      return told;
    });
  }

  /** The partner signs for what arrived. `once` is of the form: sent again, it arrived once. */
  sign(
    campaign: string,
    link: Link,
    { delivery, once }: { readonly delivery: string; readonly once: string },
    signed: Pick<HandOverWanted, 'lines'> & { readonly name: string },
  ): Promise<
    'signed' | 'unknown-request' | { readonly over: { line: string; pieces: number } } | Barred
  > {
    return this.links.through(campaign, link, async (tx, partner) => {
      const found = await lockDelivery(tx, { campaign, id: delivery, partner });
      if (!found) return 'unknown-request';
      const key = `signed:${delivery}:${once}`;
      const said = { ...signed, at: 'partner' as const, key, via: 'link' as const, by: null };
      const told = await this.tell(tx, byLink(campaign), found, said);
      return 'over' in told ? told : 'signed';
    });
  }

  /** Who signed, in the clear: a look at personal data, noted as one. Throws Refusal 404. */
  look(by: By, request: string, delivery: string, id: string): Promise<{ name: string }> {
    return this.database.transaction(async (tx) => {
      const sealed = await lockName(tx, by.campaign, { request, delivery, id });
      const signer = await this.names.open<{ name: string }>(tx, sealed);
      if (!signer) throw new Refusal('no-such-signature', 404);
      await this.notes.request(tx, by, 'look', request, { after: { movement: id } });
      return signer;
    });
  }

  /** What arrived stays in the books; who signed for it is nowhere any more. Throws Refusal 404. */
  forget(by: By, request: string, delivery: string, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const sealed = await lockName(tx, by.campaign, { request, delivery, id });
      await tx.query('update hand_overs set person = null, person_key = null where movement = $1', [
        id,
      ]);
      await this.names.forget(tx, sealed);
      await this.notes.request(tx, by, 'forget', request, { after: { movement: id } });
    });
  }

  private async tell(
    tx: Transaction,
    doer: Doer,
    delivery: DeliveryRow,
    { key, via, by, name, ...counted }: Said,
  ): Promise<HandedOver | { readonly over: { line: string; pieces: number } }> {
    const movement = {
      campaign: delivery.campaign,
      kind: counted.at === 'partner' ? ('hand-out' as const) : ('received' as const),
      key,
      // Without the name: a digest of a name tells who has it.
      asked: [delivery.id, counted],
      by,
      reason: counted.at === 'sender' ? 'returned' : undefined,
      about: { kind: 'partner', id: delivery.partner },
    };
    const before = await this.stock.before(tx, movement);
    if (before) return { id: before.id, state: delivery.state };
    const told = counted.lines.map(({ received, ...one }) => ({ ...one, whole: received }));
    const { shares, over } = share(told, await sentOf(tx, delivery.id));
    if (over) return { over };
    const lines = await this.movedBy(tx, delivery, counted.at, shares);
    const posted = await this.stock.post(tx, { ...movement, lines });
    const sealed = name === undefined ? undefined : await this.names.seal(tx, { name });
    const { at } = counted;
    await keepHandOver(tx, delivery, { id: posted.id, at, via, ...sealed }, told);
    await countShares(tx, delivery, at, shares);
    const state = await settleRequest(tx, delivery.request);
    const pieces = told.reduce((sum, { whole }) => sum + whole, 0);
    await this.notes.request(tx, doer, actOf(via, at), delivery.request, {
      after: { movement: posted.id, pieces },
    });
    return { id: posted.id, state };
  }

  private async movedBy(
    tx: Transaction,
    { campaign, place }: DeliveryRow,
    at: HandOverWanted['at'],
    shares: readonly Share[],
  ): Promise<Line[]> {
    const [way, out, broken, gone] = [
      await this.places.virtual(campaign, 'in-transit', tx),
      await this.places.virtual(campaign, 'handed-out', tx),
      await this.places.virtual(campaign, 'damaged', tx),
      await this.places.virtual(campaign, 'lost', tx),
    ];
    return shares.flatMap(({ lot, whole, damaged, lost }) => [
      ...between(way, at === 'partner' ? out : place, lot, whole),
      ...between(way, broken, lot, damaged),
      ...between(way, gone, lot, lost),
    ]);
  }
}

function actOf(via: 'link' | 'staff', at: HandOverWanted['at']): 'sign' | 'hand-over' | 'return' {
  if (at === 'sender') return 'return';
  return via === 'link' ? 'sign' : 'hand-over';
}

/** Held until the transaction ends. Throws Refusal 404. */
async function lockName(
  tx: Transaction,
  campaign: string,
  {
    request,
    delivery,
    id,
  }: { readonly request: string; readonly delivery: string; readonly id: string },
): Promise<{ readonly personKey: string; readonly person: string }> {
  const [found] = await tx.query<{ personKey: string; person: string }>(
    `select h.person_key as "personKey", h.person from hand_overs h join deliveries d on d.movement = h.delivery
     where h.campaign = $1 and d.request = $2 and d.movement = $3 and h.movement = $4 and h.person is not null
     for update of h`,
    [campaign, request, delivery, id],
  );
  if (!found) throw new Refusal('no-such-signature', 404);
  return found;
}
