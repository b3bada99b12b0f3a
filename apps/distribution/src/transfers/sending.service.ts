import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CountedSince } from '../counts/counted-since.service.js';
import { MineGuard } from '../mine/mine.guard.js';
import { PlacesQueries } from '../places/places.queries.js';
import { between } from '../stock/movement.rules.js';
import { ReservedGuard } from '../reservations/reserved.guard.js';
import { StockService } from '../stock/stock.service.js';
import { TransferNotes } from './transfer.notes.js';
import { leavingOf, stockToSend } from './leaving.js';
import { give, type Given, type LineToSend } from './transfer.rules.js';
import { linesOf, lockTransfer } from './transfers.store.js';

/** What a transfer has to be to be sent, and when it left where that was before it is told. */
interface Sending {
  readonly version?: number;
  readonly from?: string;
  readonly occurredAt?: Date;
}

/** The only writer of what was sent. */
@Injectable()
export class SendingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(CountedSince) private readonly countedSince: CountedSince,
    @Inject(MineGuard) private readonly mine: MineGuard,
    @Inject(TransferNotes) private readonly notes: TransferNotes,
    @Inject(ReservedGuard) private readonly reserved: ReservedGuard,
  ) {}

  /**
   * All of it leaves, or nothing: from here on it is on its way. Asked again, it was sent already. Throws Refusal 404,
   * 409 `changed-meanwhile`, `transfer-over`, `place-closed`, `reserved-for-others`, and `not-enough-stock` with the
   * line that finds too little.
   */
  send(by: By, id: string, version: number): Promise<void> {
    return this.database.transaction((tx) => this.sendIn(tx, by, id, { version }));
  }

  /** As `send`; as it is by now where no version is named, and from a place that must be this one where one is. */
  async sendIn(
    tx: Transaction,
    by: By,
    id: string,
    { version, from, occurredAt }: Sending,
  ): Promise<void> {
    const transfer = await lockTransfer(tx, by.campaign, id);
    await this.mine.expectPlace(tx, by, transfer.from, 'no-such-transfer');
    if (from !== undefined && transfer.from !== from) throw new Refusal('no-such-transfer', 404);
    if (transfer.state === 'cancelled') throw new Refusal('transfer-over', 409);
    if (transfer.state !== 'draft') return;
    if (version !== undefined && transfer.version !== version)
      throw new Refusal('changed-meanwhile', 409);
    await this.places.giving(by.campaign, transfer.from, tx);
    await this.places.open(by.campaign, transfer.to, tx);
    const lines = await linesOf(tx, id);
    const way = await this.places.virtual(by.campaign, 'in-transit', tx);
    const { campaign, from: place } = transfer;
    const movement = {
      campaign,
      kind: 'sent' as const,
      key: `transfer:${id}:sent`,
      by: staffIdOf(by),
      about: { kind: 'transfer', id },
      occurredAt,
    };
    if (occurredAt) await this.giveBack(tx, { ...movement, place, at: occurredAt }, lines, way);
    const stock = await stockToSend(
      tx,
      this.stock,
      { campaign: by.campaign, from: transfer.from, to: way },
      lines,
    );
    for (const leaving of leavingOf(transfer, lines, stock))
      await this.reserved.expectFree(tx, by.campaign, leaving);
    const { given, short } = give(lines, stock);
    if (short) {
      const { line, missing } = short;
      throw new Refusal('not-enough-stock', 409, {}, { ...line, missing });
    }
    await this.stock.post(tx, {
      ...movement,
      lines: given.flatMap(({ lot, quantity }) => between(transfer.from, way, lot, quantity)),
    });
    await keep(tx, id, given);
    const pieces = given.reduce((sum, { quantity }) => sum + quantity, 0);
    await this.notes.note(tx, by, 'send', id, { after: { pieces } });
  }

  /** What had left when the place was counted is missed there: it is there once more, so that it can leave. */
  private async giveBack(
    tx: Transaction,
    late: Parameters<CountedSince['left']>[1],
    lines: readonly LineToSend[],
    way: string,
  ): Promise<void> {
    const left = await this.countedSince.of(tx, late, sumsOf(lines), [way]);
    if (left.length)
      await this.countedSince.left(tx, { ...late, key: `${late.key}:counted` }, left);
  }
}

/** Each item once. */
function sumsOf(lines: readonly LineToSend[]) {
  const sums = new Map<string, { item: string; language: string; quantity: number }>();
  for (const { item, language, quantity } of lines) {
    const key = `${item} ${language}`;
    sums.set(key, { item, language, quantity: (sums.get(key)?.quantity ?? 0) + quantity });
  }
  return [...sums.values()];
}

async function keep(tx: Transaction, transfer: string, given: readonly Given[]): Promise<void> {
  await tx.query(
    `insert into transfer_lots (transfer, line, lot, sent)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::bigint[])`,
    [
      transfer,
      given.map(({ line }) => line),
      given.map(({ lot }) => lot),
      given.map(({ quantity }) => quantity),
    ],
  );
  await tx.query(
    `update transfers set state = 'sent', sent_at = clock_timestamp(), version = version + 1 where id = $1`,
    [transfer],
  );
}
