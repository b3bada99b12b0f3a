import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { ItemsQueries } from '../campaigns/items.queries.js';
import { MineGuard } from '../mine/mine.guard.js';
import { PlacesQueries } from '../places/places.queries.js';
import { TransferNotes } from './transfer.notes.js';
import type { MadeTransfer, TransferChanges, TransferWanted } from './transfer.schema.js';
import { lockTransfer, nextNumber, replaceLines } from './transfers.store.js';

/** The only writer of what is to be transferred; SendingService and ArrivalsService move it. */
@Injectable()
export class TransfersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ItemsQueries) private readonly items: ItemsQueries,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(MineGuard) private readonly mine: MineGuard,
    @Inject(TransferNotes) private readonly notes: TransferNotes,
  ) {}

  /**
   * A draft. Throws Refusal 404 for a place, an item or a lot that is not there, 409 `place-closed`, 422 `same-place`,
   * `place-virtual`, `item-language`.
   */
  create(by: By, wanted: TransferWanted): Promise<MadeTransfer> {
    return this.database.transaction((tx) => this.draft(tx, by, wanted));
  }

  /** As `create`, for whoever decided in the same transaction what is to be moved. */
  async draft(
    tx: Transaction,
    by: By,
    { from, to, expectedOn, lines }: TransferWanted,
  ): Promise<MadeTransfer> {
    await this.mine.expectPlace(tx, by, from);
    await this.checkEnds(tx, by.campaign, from, to);
    await this.checkLines(tx, by.campaign, lines);
    const id = newId();
    const number = await nextNumber(tx, by.campaign);
    await tx.query(
      `insert into transfers (id, campaign, number, from_place, to_place, expected_on, owner)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, by.campaign, number, from, to, expectedOn, staffIdOf(by)],
    );
    await replaceLines(tx, { id, campaign: by.campaign }, lines);
    await this.notes.note(tx, by, 'create', id, { after: { number, from, to } });
    return { id, number };
  }

  /**
   * Throws as `create`, Refusal 404, 409 `changed-meanwhile`; 409 `transfer-sent` for what is no longer to be decided,
   * and `transfer-over` once it has ended.
   */
  change(by: By, id: string, { version, lines, expectedOn, ...ends }: TransferChanges) {
    return this.database.transaction(async (tx) => {
      const transfer = await lockTransfer(tx, by.campaign, id);
      if (transfer.version !== version) throw new Refusal('changed-meanwhile', 409);
      if (['done', 'cancelled'].includes(transfer.state)) throw new Refusal('transfer-over', 409);
      const { from = transfer.from, to = transfer.to } = ends;
      const moved = from !== transfer.from || to !== transfer.to;
      if (transfer.state !== 'draft' && (moved || lines)) throw new Refusal('transfer-sent', 409);
      if (moved) await this.checkEnds(tx, by.campaign, from, to);
      if (lines) {
        await this.checkLines(tx, by.campaign, lines);
        await replaceLines(tx, transfer, lines);
      }
      await tx.query(
        `update transfers set from_place = $2, to_place = $3, version = version + 1,
           expected_on = case when $4 then $5::date else expected_on end where id = $1`,
        [id, from, to, expectedOn !== undefined, expectedOn ?? null],
      );
      const after = { from, to, ...(expectedOn !== undefined && { expectedOn }) };
      await this.notes.note(tx, by, 'change', id, {
        after: { ...after, ...(lines && { lines: lines.length }) },
      });
    });
  }

  /**
   * A draft is not sent any more. Asked again, it is so already. What was sent comes back instead: throws Refusal 409
   * `transfer-sent`; 404, 409 `changed-meanwhile`, `transfer-over`.
   */
  cancel(by: By, id: string, version: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      const transfer = await lockTransfer(tx, by.campaign, id);
      await this.mine.expectPlace(tx, by, transfer.from, 'no-such-transfer');
      if (transfer.state === 'cancelled') return;
      if (transfer.state === 'done') throw new Refusal('transfer-over', 409);
      if (transfer.state !== 'draft') throw new Refusal('transfer-sent', 409);
      if (transfer.version !== version) throw new Refusal('changed-meanwhile', 409);
      await tx.query(
        `update transfers set state = 'cancelled', ended_at = clock_timestamp(), version = version + 1 where id = $1`,
        [id],
      );
      await this.notes.note(tx, by, 'cancel', id);
    });
  }

  private async checkEnds(
    tx: Transaction,
    campaign: string,
    from: string,
    to: string,
  ): Promise<void> {
    await this.places.giving(campaign, from, tx);
    await this.places.open(campaign, to, tx);
    if (from === to) throw new Refusal('same-place', 422);
  }

  private async checkLines(
    tx: Transaction,
    campaign: string,
    lines: TransferWanted['lines'],
  ): Promise<void> {
    for (const line of lines) {
      await this.items.one(campaign, line, tx);
      if (!line.lot) continue;
      const [found] = await tx.query(
        'select from lots where campaign = $1 and id = $2 and item = $3 and language = $4',
        [campaign, line.lot, line.item, line.language],
      );
      if (!found) throw new Refusal('no-such-lot', 404);
    }
  }
}
