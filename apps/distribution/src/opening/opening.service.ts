import { createHash } from 'node:crypto';
import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { readTable, statusOfUnreadable, type Table } from '@blueheart/tables';
import { Inject, Injectable } from '@nestjs/common';
import { ItemsQueries } from '../campaigns/items.queries.js';
import { LotsQueries } from '../lots/lots.queries.js';
import { LotsService } from '../lots/lots.service.js';
import { PlacesQueries } from '../places/places.queries.js';
import { between, mostPieces, type Line } from '../stock/movement.rules.js';
import { StockService } from '../stock/stock.service.js';
import { differingLots } from './opening-lots.rules.js';
import {
  firstMistakes,
  withCells,
  type CellMistake,
  type Nameable,
} from './opening-mistake.rules.js';
import { OpeningPlaces, type NamedPlace } from './opening-places.js';
import {
  openingColumns,
  readOpening,
  type OpeningRow,
  type RowMistake,
} from './opening-row.rules.js';

interface Read {
  readonly table: Table;
  readonly rows: readonly OpeningRow[];
  readonly mistakes: readonly RowMistake[];
  readonly nameable: Nameable;
  /** What is there of a name that several places have goes to the oldest of them. */
  readonly places: readonly NamedPlace[];
  /** Whether this very file was taken in before. */
  readonly before: boolean;
}

export interface ReadOpening extends Omit<Read, 'table'> {
  /** The first of them. */
  readonly mistakes: readonly CellMistake[];
  readonly mistakesInAll: number;
}

/** Takes in what was counted before there was a ledger: all rows of a file, or none. */
@Injectable()
export class OpeningStock {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ItemsQueries) private readonly items: ItemsQueries,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(OpeningPlaces) private readonly named: OpeningPlaces,
    @Inject(LotsService) private readonly lots: LotsService,
    @Inject(LotsQueries) private readonly lotsThere: LotsQueries,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** What would come of it; nothing is stored. Throws Refusal 400, 413 or 415 for what is no such table. */
  preview(by: By, file: Uint8Array): Promise<ReadOpening> {
    return this.database.transaction(async (tx) => {
      const { table, mistakes, ...read } = await this.read(tx, by, file);
      const first = withCells(table, firstMistakes(mistakes));
      return { ...read, mistakes: first, mistakesInAll: mistakes.length };
    });
  }

  /**
   * Gives how many pieces it brought; a file that was taken in before brings nothing more. Throws as `preview`, and
   * BadRequest with the first mistakes, by row and column.
   */
  import(by: By, file: Uint8Array): Promise<number> {
    return this.database.transaction(async (tx) => {
      // One file after the other: what the first makes, the next finds.
      await tx.query('select from campaigns where slug = $1 for no key update', [by.campaign]);
      const { rows, mistakes, places, before } = await this.read(tx, by, file);
      const pieces = rows.reduce((sum, { quantity }) => sum + quantity, 0);
      if (before) return pieces;
      if (mistakes.length) throw amiss(firstMistakes(mistakes));
      const supplier = await this.places.virtual(by.campaign, 'supplier', tx);
      const placeOf = await this.named.ensure(tx, by, places);
      const lines: Line[] = [];
      for (const row of rows) {
        const lot = await this.lotOf(tx, by.campaign, row);
        lines.push(...between(supplier, placeOf.get(row.place)!, lot, row.quantity));
      }
      const posted = await this.stock.post(tx, {
        campaign: by.campaign,
        kind: 'opening',
        key: keyOf(file),
        asked: keyOf(file),
        lines,
        by: staffIdOf(by),
      });
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'stock.open',
        object: { kind: 'movement', id: posted.id },
        campaign: by.campaign,
        after: { rows: rows.length, pieces },
      });
      return pieces;
    });
  }

  private async read(tx: Transaction, by: By, file: Uint8Array): Promise<Read> {
    const table = readTable(file);
    if ('unreadable' in table)
      throw new Refusal(table.unreadable, statusOfUnreadable(table.unreadable), {
        about: table.about ?? '',
      });
    const unknown = table.columns.find((name) => !openingColumns.some((column) => column === name));
    if (unknown !== undefined) throw new Refusal('csv-headers', 400, { about: unknown });
    const { items, locales } = await this.items.list(by.campaign, tx);
    const read = readOpening(table, items, locales, mostPieces);
    const [before] = await tx.query('select from movements where campaign = $1 and key = $2', [
      by.campaign,
      keyOf(file),
    ]);
    const nameable = { items: items.map(({ code }) => code), locales };
    const { rows, mistakes } = read;
    if (before) return { table, rows, mistakes, nameable, places: [], before: true };
    const labels = rows.map(({ lot }) => lot);
    const differing = differingLots(rows, await this.lotsThere.labelled(by.campaign, labels, tx));
    return {
      table,
      rows,
      mistakes: [...mistakes, ...differing],
      nameable,
      places: await this.named.named(tx, by.campaign, rows),
      before: false,
    };
  }

  private lotOf(tx: Transaction, campaign: string, row: OpeningRow): Promise<string> {
    const { item, language, artwork, lawText, lot, value } = row;
    const wanted = { item, language, artwork, lawText, ...(lot && { label: lot }) };
    return this.lots.ensure(tx, campaign, value ? { ...wanted, value } : wanted);
  }
}

function amiss(mistakes: readonly RowMistake[]): BadRequest {
  return new BadRequest(
    'validation',
    mistakes.map(({ number, column, code }) => ({ path: `rows.${number}.${column}`, code })),
  );
}

function keyOf(file: Uint8Array): string {
  return `opening:${createHash('sha256').update(file).digest('hex')}`;
}
