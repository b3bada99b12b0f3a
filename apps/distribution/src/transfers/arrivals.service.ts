import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CountedSince } from '../counts/counted-since.service.js';
import { MineGuard } from '../mine/mine.guard.js';
import { PlacesQueries } from '../places/places.queries.js';
import { between } from '../stock/movement.rules.js';
import { StockService } from '../stock/stock.service.js';
import type { Arrived, ArrivalWanted } from './arrival.schema.js';
import { SignaturesService } from './signatures.service.js';
import { TransferNotes } from './transfer.notes.js';
import { share, type Share, type Told } from './transfer.rules.js';
import {
  countShares,
  lockTransfer,
  lotsOf,
  settleTransfer,
  type TransferRow,
} from './transfers.store.js';

/** The only writer of what arrived; ArrivalReversals takes it back. */
@Injectable()
export class ArrivalsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(CountedSince) private readonly countedSince: CountedSince,
    @Inject(SignaturesService) private readonly signatures: SignaturesService,
    @Inject(MineGuard) private readonly mine: MineGuard,
    @Inject(TransferNotes) private readonly notes: TransferNotes,
  ) {}

  /**
   * What was counted where it arrived, or where it came back; also at a place that has closed meanwhile, for it is there.
   * Throws Refusal 404, 409 `transfer-not-sent`, `more-than-sent` with the line and how many too many, 422
   * `idempotency-key-used`.
   */
  receive(by: By, id: string, key: string, wanted: ArrivalWanted): Promise<Arrived> {
    return this.database.transaction((tx) => this.receiveIn(tx, by, id, key, wanted));
  }

  /** As `receive`; `occurredAt` is when it was, where that was before it is told. */
  async receiveIn(
    tx: Transaction,
    by: By,
    id: string,
    key: string,
    { signature, ...counted }: ArrivalWanted,
    occurredAt?: Date,
  ): Promise<Arrived> {
    const transfer = await lockTransfer(tx, by.campaign, id);
    const where = counted.at === 'sender' ? transfer.from : transfer.to;
    await this.mine.expectPlace(tx, by, where, 'no-such-transfer');
    const movement = {
      campaign: by.campaign,
      kind: 'received' as const,
      key: `arrival:${key}`,
      // Without the signature: a digest of a name tells who has it.
      asked: counted,
      by: staffIdOf(by),
      reason: counted.at === 'sender' ? 'returned' : undefined,
      about: { kind: 'transfer', id },
      occurredAt,
    };
    const before = await this.stock.before(tx, movement);
    if (before) return { id: before.id, state: transfer.state };
    if (['draft', 'cancelled'].includes(transfer.state))
      throw new Refusal('transfer-not-sent', 409);
    const told = counted.lines.map(({ received, ...one }) => ({ ...one, whole: received }));
    const { shares, over } = share(told, await lotsOf(tx, id));
    if (over) throw new Refusal('more-than-sent', 409, {}, over);
    const ends = await this.ends(tx, by.campaign);
    const late = occurredAt && { ...movement, place: where, at: occurredAt };
    const came = late ? await this.countedBefore(tx, late, shares, Object.values(ends)) : [];
    const lines = shares.flatMap(({ lot, whole, damaged, lost }) => [
      ...between(ends.way, where, lot, whole),
      ...between(ends.way, ends.broken, lot, damaged),
      ...between(ends.way, ends.gone, lot, lost),
    ]);
    const posted = await this.stock.post(tx, { ...movement, lines });
    if (late && came.length)
      await this.countedSince.came(tx, { ...late, key: `${late.key}:counted` }, came);
    await keep(tx, transfer, { arrival: posted.id, at: counted.at }, told);
    await countShares(tx, counted.at, shares);
    if (signature) await this.signatures.keep(tx, posted.id, signature);
    const state = await settleTransfer(tx, id);
    const act = counted.at === 'sender' ? 'return' : 'receive';
    await this.notes.note(tx, by, act, id, { after: { movement: posted.id, state } });
    return { id: posted.id, state };
  }

  /** Where pieces come from, and where those go that do not arrive whole. */
  private async ends(tx: Transaction, campaign: string) {
    return {
      way: await this.places.virtual(campaign, 'in-transit', tx),
      broken: await this.places.virtual(campaign, 'damaged', tx),
      gone: await this.places.virtual(campaign, 'lost', tx),
    };
  }

  /** Of what came whole, what was counted there before anybody told that it had come. */
  private async countedBefore(
    tx: Transaction,
    late: { readonly campaign: string; readonly place: string; readonly at: Date },
    shares: readonly Share[],
    besides: readonly string[],
  ) {
    const whole = await tx.query<{ item: string; language: string; quantity: number }>(
      `select l.item, l.language, sum(s.whole)::float8 as quantity
       from unnest($1::uuid[], $2::bigint[]) as s(lot, whole) join lots l on l.id = s.lot
       group by l.item, l.language having sum(s.whole) > 0 order by l.item, l.language`,
      [shares.map(({ lot }) => lot), shares.map((one) => one.whole)],
    );
    return this.countedSince.of(tx, late, whole, besides);
  }
}

async function keep(
  tx: Transaction,
  { id, campaign }: TransferRow,
  { arrival, at }: { readonly arrival: string; readonly at: ArrivalWanted['at'] },
  told: readonly Told[],
): Promise<void> {
  await tx.query(
    'insert into arrivals (movement, campaign, transfer, place) values ($1, $2, $3, $4)',
    [arrival, campaign, id, at],
  );
  await tx.query(
    `insert into arrival_lines (arrival, line, whole, damaged, lost)
     select $1, * from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[])`,
    [
      arrival,
      told.map(({ line }) => line),
      told.map(({ whole }) => whole),
      told.map(({ damaged }) => damaged),
      told.map(({ lost }) => lost),
    ],
  );
}
