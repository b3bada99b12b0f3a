import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CountsService } from '../counts/counts.service.js';
import { BoothPlaces } from '../places/booth-places.js';
import { PlacesQueries } from '../places/places.queries.js';
import { between } from '../stock/movement.rules.js';
import { StockService } from '../stock/stock.service.js';
import type { ClosingWanted } from './closing.schema.js';
import { ClosingsQueries } from './closings.queries.js';

/** The only writer of `closings`: a booth that is over is counted, emptied and closed in one. */
@Injectable()
export class ClosingsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClosingsQueries) private readonly queries: ClosingsQueries,
    @Inject(CountsService) private readonly counts: CountsService,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(BoothPlaces) private readonly booths: BoothPlaces,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Makes the books what was counted, takes what is left to where it goes, and closes the booth's place. Asked again, it
   * is closed already. Throws Refusal 404; 409 `booth-not-over`; `closing-needs-count` with what nobody has counted;
   * `closing-needs-place` where something is left and nobody says where to; what approving a count throws; `place-closed`
   * where it was closed otherwise; `place-awaits-transfer`; `changed-meanwhile` where something comes or goes at this moment.
   */
  close(by: By, event: string, { count, to, reasons }: ClosingWanted): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { campaign } = by;
      const { place, closedAt, isOver } = await this.queries.booth(campaign, event, tx);
      if (closedAt) return expectSame(tx, place, count);
      if (!isOver) throw new Refusal('booth-not-over', 409);
      const target = await this.target(tx, by, event, to);
      await this.settle(tx, by, { place, count, reasons }, target);
      await this.lock(tx, place);
      await this.places.expectNothingComes(tx, place);
      const id = newId();
      const movement = await this.empty(tx, by, { id, place }, target);
      await tx.query(
        `insert into closings (id, campaign, place, event, count, to_place, movement, by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, campaign, place, event, count, movement ? target : null, movement, staffIdOf(by)],
      );
      await tx.query('update places set closed_at = now(), version = version + 1 where id = $1', [
        place,
      ]);
      await this.note(tx, by, 'close', event, movement ? { to: target } : {});
    });
  }

  /**
   * What had gone comes back, and the booth can be counted anew; what was explained stays so. Asked again, it is open
   * already. Throws Refusal 404; 409 `not-enough-stock` where what had gone is elsewhere by now.
   */
  reopen(by: By, event: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { place, closedAt } = await this.queries.booth(by.campaign, event, tx);
      if (!closedAt) return;
      const [closing] = await tx.query<{ id: string; movement: string | null }>(
        `select id, movement from closings where place = $1 and reopened_at is null
         order by closed_at desc limit 1 for update`,
        [place],
      );
      if (closing?.movement)
        await this.stock.reverse(tx, by.campaign, closing.movement, {
          key: `closing:${closing.id}:reopen`,
          by: staffIdOf(by),
          reason: 'mistake',
        });
      await this.lock(tx, place);
      await tx.query('update closings set reopened_at = now(), reopened_by = $2 where id = $1', [
        closing?.id ?? null,
        staffIdOf(by),
      ]);
      await tx.query('update places set closed_at = null, version = version + 1 where id = $1', [
        place,
      ]);
      await this.note(tx, by, 'reopen', event);
    });
  }

  private async target(
    tx: Transaction,
    { campaign }: By,
    event: string,
    to: ClosingWanted['to'],
  ): Promise<string | null> {
    if (to === null) return null;
    const id = to === 'venue' ? await this.booths.ensureVenue(tx, campaign, event) : to;
    const place = await this.places.open(campaign, id, tx);
    if (place.event === event) throw new Refusal('same-place', 422);
    return id;
  }

  /** The books are what was counted, and what they have is held, here and where it goes. */
  private async settle(
    tx: Transaction,
    by: By,
    {
      place,
      count,
      reasons,
    }: Pick<ClosingWanted, 'count' | 'reasons'> & { readonly place: string },
    target: string | null,
  ): Promise<void> {
    const found = await this.queries.countOf(place, tx);
    if (!found) throw new Refusal('closing-needs-count', 409, {}, { items: [] });
    if (found.id !== count) throw new Refusal('changed-meanwhile', 409);
    const besides = target ? [target] : [];
    if (found.state === 'open') {
      await this.expectCounted(tx, place, count);
      await this.counts.approveIn(tx, by, count, { reasons }, besides);
      return;
    }
    const items = await tx.query<{ item: string; language: string }>(
      'select item, language from count_results where count = $1',
      [count],
    );
    await this.stock.hold(tx, by.campaign, [place, ...besides], items);
    if ((await this.queries.countOf(place, tx))?.id !== count)
      throw new Refusal('changed-meanwhile', 409);
    await this.expectCounted(tx, place, count);
  }

  private async expectCounted(tx: Transaction, place: string, count: string): Promise<void> {
    const items = await tx.query(
      `select distinct l.item, l.language from balances b join lots l on l.id = b.lot
       where b.place = $1 and b.quantity > 0 and not exists (
         select from count_attempts a where a.count = $2 and a.item = l.item and a.language = l.language)`,
      [place, count],
    );
    if (items.length) throw new Refusal('closing-needs-count', 409, {}, { items });
  }

  /** Whoever brings something there holds its row and waits for these balances: nobody is waited for here. */
  private async lock(tx: Transaction, place: string): Promise<void> {
    const [row] = await tx.query('select 1 from places where id = $1 for update skip locked', [
      place,
    ]);
    if (!row) throw new Refusal('changed-meanwhile', 409);
  }

  private async empty(
    tx: Transaction,
    by: By,
    { id, place }: { readonly id: string; readonly place: string },
    target: string | null,
  ): Promise<string | null> {
    const left = await tx.query<{ lot: string; quantity: number }>(
      'select lot, quantity::float8 as quantity from balances where place = $1 and quantity > 0 order by lot',
      [place],
    );
    if (!left.length) return null;
    if (!target) throw new Refusal('closing-needs-place', 409);
    const movement = await this.stock.post(tx, {
      campaign: by.campaign,
      kind: 'move',
      key: `closing:${id}:return`,
      lines: left.flatMap(({ lot, quantity }) => between(place, target, lot, quantity)),
      by: staffIdOf(by),
      about: { kind: 'closing', id },
    });
    return movement.id;
  }

  private note(
    tx: Transaction,
    by: By,
    act: 'close' | 'reopen',
    event: string,
    after: Record<string, string | null> = {},
  ): Promise<void> {
    return this.audit.note(tx, {
      actor: by.actor,
      action: `booth-stock.${act}`,
      object: { kind: 'event', id: event },
      campaign: by.campaign,
      after,
    });
  }
}

async function expectSame(tx: Transaction, place: string, count: string): Promise<void> {
  const same = await tx.query(
    'select from closings where place = $1 and count = $2 and reopened_at is null',
    [place, count],
  );
  if (!same.length) throw new Refusal('place-closed', 409);
}
