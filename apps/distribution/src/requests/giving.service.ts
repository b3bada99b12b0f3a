import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { Inject, Injectable } from '@nestjs/common';
import { PlacesQueries } from '../places/places.queries.js';
import { ReservedGuard } from '../reservations/reserved.guard.js';
import { between } from '../stock/movement.rules.js';
import { StockService } from '../stock/stock.service.js';
import { leavingOf, stockToSend } from '../transfers/leaving.js';
import { give, type Given } from '../transfers/transfer.rules.js';
import { PartnerNews } from './partner-news.js';
import { RequestNotes } from './request.notes.js';
import type { DeliveryWanted } from './request.schema.js';
import { linesOf, lockRequest, type LineRow, type RequestRow } from './requests.store.js';

/** The only writer of what left a place for a partner, who is told with it. */
@Injectable()
export class GivingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(ReservedGuard) private readonly reserved: ReservedGuard,
    @Inject(RequestNotes) private readonly notes: RequestNotes,
    @Inject(PartnerNews) private readonly news: PartnerNews,
  ) {}

  /**
   * Leaves a place for the partner, all of it or nothing: a part of what was approved, the oldest lots of it, never one
   * that is held back. Throws Refusal 404; 409 `request-not-approved`, `more-than-approved` with the line and what is
   * left of it, `place-closed`, `not-enough-stock`, `reserved-for-others`; 422 `idempotency-key-used`.
   */
  give(by: By, id: string, key: string, wanted: DeliveryWanted): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const request = await lockRequest(tx, by.campaign, id);
      const movement = {
        campaign: by.campaign,
        kind: 'sent' as const,
        key: `delivery:${key}`,
        asked: [id, wanted],
        by: staffIdOf(by),
        about: { kind: 'partner', id: request.partner },
      };
      const before = await this.stock.before(tx, movement);
      if (before) return { id: before.id };
      if (request.state !== 'approved') throw new Refusal('request-not-approved', 409);
      const lines = toGive(await linesOf(tx, id), wanted.lines);
      await this.places.open(by.campaign, wanted.from, tx);
      const way = await this.places.virtual(by.campaign, 'in-transit', tx);
      const given = await this.take(
        tx,
        { campaign: by.campaign, from: wanted.from, to: way },
        lines,
      );
      const posted = await this.stock.post(tx, {
        ...movement,
        lines: given.flatMap(({ lot, quantity }) => between(wanted.from, way, lot, quantity)),
      });
      await keep(tx, request, { delivery: posted.id, from: wanted.from }, given);
      const pieces = given.reduce((sum, { quantity }) => sum + quantity, 0);
      await this.notes.request(tx, by, 'give', id, { after: { movement: posted.id, pieces } });
      await this.news.sent(tx, id, given);
      return { id: posted.id };
    });
  }

  /** Which lots leave; what is there stays so until the transaction ends. */
  private async take(
    tx: Transaction,
    way: { readonly campaign: string; readonly from: string; readonly to: string },
    lines: readonly ToGive[],
  ): Promise<readonly Given[]> {
    const stock = await stockToSend(tx, this.stock, way, lines);
    for (const leaving of leavingOf(way, lines, stock))
      await this.reserved.expectFree(tx, way.campaign, leaving);
    const { given, short } = give(lines, stock);
    if (short) {
      const { item, language } = short.line;
      throw new Refusal('not-enough-stock', 409, {}, { item, language, missing: short.missing });
    }
    return given;
  }
}

interface ToGive {
  readonly id: string;
  readonly item: string;
  readonly language: string;
  readonly lot: null;
  readonly quantity: number;
}

/** Throws Refusal 409 `more-than-approved`, and BadRequest for a line of another request. */
function toGive(lines: readonly LineRow[], wanted: DeliveryWanted['lines']): ToGive[] {
  return wanted.map(({ line: id, quantity }, at) => {
    const line = lines.find((one) => one.id === id);
    if (!line)
      throw new BadRequest('validation', [{ path: `lines.${at}.line`, code: 'invalid_value' }]);
    const left = (line.approved ?? 0) - line.given;
    if (quantity > left) throw new Refusal('more-than-approved', 409, {}, { line: id, left });
    return { id, item: line.item, language: line.language, lot: null, quantity };
  });
}

async function keep(
  tx: Transaction,
  { id, campaign }: RequestRow,
  { delivery, from }: { readonly delivery: string; readonly from: string },
  given: readonly Given[],
): Promise<void> {
  await tx.query(
    'insert into deliveries (movement, campaign, request, place) values ($1, $2, $3, $4)',
    [delivery, campaign, id, from],
  );
  const columns = [
    given.map(({ line }) => line),
    given.map(({ lot }) => lot),
    given.map(({ quantity }) => quantity),
  ];
  await tx.query(
    `insert into delivery_lots (delivery, line, lot, sent)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::bigint[])`,
    [delivery, ...columns],
  );
  await tx.query(
    `update request_lines l set given = l.given + g.pieces
     from (select line, sum(quantity) as pieces from unnest($1::uuid[], $2::bigint[]) as g (line, quantity) group by line) g
     where l.id = g.line`,
    [columns[0], columns[2]],
  );
  await tx.query('update requests set version = version + 1 where id = $1', [id]);
}
