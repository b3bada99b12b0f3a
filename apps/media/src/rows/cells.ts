import { mistakesOf, type Mistake } from '@blueheart/http';
import { decimalOf, toLatinDigits, wholeOf } from '@blueheart/i18n';
import type { z } from 'zod';

export interface CellMistake<Column extends string> extends Pick<Mistake, 'code' | 'params'> {
  readonly number: number;
  readonly column: Column;
}

/** With one of them in front a spreadsheet program reckons, instead of showing what is written. */
const formula = /^[=+\-@]/;
const yes = ['yes', 'oui', 'نعم', '1', 'true'];
const no = ['', 'no', 'non', 'لا', '0', 'false'];

/** One row of a table, read cell by cell; what is wrong in it is gathered. Numbers are in any of our digits. */
export class Cells<Column extends string> {
  readonly mistakes: CellMistake<Column>[] = [];

  constructor(
    private readonly columns: readonly string[],
    private readonly cells: readonly string[],
    private readonly number: number,
  ) {}

  /** Whether the table has such a column at all. */
  has(column: Column): boolean {
    return this.columns.includes(column);
  }

  of(column: Column): string {
    return this.cells[this.columns.indexOf(column)]?.normalize('NFC') ?? '';
  }

  wrong(column: Column, code: string, params?: Mistake['params']): void {
    this.mistakes.push({ number: this.number, column, code, params });
  }

  /** Whether something is written there; else it is a mistake. */
  demand(column: Column): boolean {
    if (!this.of(column)) this.wrong(column, 'required');
    return this.of(column) !== '';
  }

  text(column: Column, schema: z.ZodType<string>): string {
    const cell = this.of(column);
    if (formula.test(cell)) this.wrong(column, 'formula');
    return this.as(column, cell, schema) ?? '';
  }

  /** Empty is null. */
  day(column: Column, schema: z.ZodType<string | null>): string | null {
    const day = toLatinDigits(this.of(column));
    if (!day) return null;
    if (!schema.safeParse(day).success) this.wrong(column, 'invalid_day');
    return day;
  }

  /** Empty is null. */
  whole(column: Column, schema: z.ZodType<number | null>): number | null {
    const written = this.of(column);
    if (!written) return null;
    const read = wholeOf(written, 999_999_999);
    if (read !== undefined) return this.as(column, read, schema) ?? null;
    this.wrong(column, 'invalid_value');
    return null;
  }

  /** With two places behind the point at most. Empty is null. */
  hundredths(column: Column, schema: z.ZodType<number>): number | null {
    const written = this.of(column);
    if (!written) return null;
    const read = decimalOf(written.replace(/\s*[%٪]$/, ''), 2);
    if (read !== undefined) return this.as(column, read, schema) ?? null;
    this.wrong(column, 'invalid_amount');
    return null;
  }

  degrees(column: Column, most: number): number {
    const plain = toLatinDigits(this.of(column)).replace(/[,٫]/, '.');
    if (/^-?\d{1,3}(\.\d{1,15})?$/.test(plain) && Math.abs(Number(plain)) <= most)
      return Number(plain);
    this.wrong(column, plain ? 'invalid_value' : 'required');
    return 0;
  }

  /** Empty is null. */
  among(column: Column, known: readonly string[]): string | null {
    const cell = this.of(column);
    if (cell && !known.includes(cell)) this.wrong(column, 'invalid_value');
    return cell || null;
  }

  /** One of a few words, which are told where it is none of them; in whichever case. */
  oneOf<const Of extends string>(column: Column, known: readonly Of[]): Of | null {
    const cell = this.of(column).toLowerCase();
    const found = known.find((one) => one.toLowerCase() === cell);
    if (found === undefined) {
      if (cell) this.wrong(column, 'one_of', { known: known.join(', ') });
      else this.wrong(column, 'required');
    }
    return found ?? null;
  }

  isYes(column: Column): boolean {
    const cell = this.of(column).toLowerCase();
    if (![...yes, ...no].includes(cell)) this.wrong(column, 'invalid_value');
    return yes.includes(cell);
  }

  private as<Read>(column: Column, cell: unknown, schema: z.ZodType<Read>): Read | undefined {
    const read = schema.safeParse(cell);
    if (read.success) return read.data;
    const [mistake] = mistakesOf(read.error.issues, cell);
    this.wrong(column, mistake!.code, mistake!.params);
    return undefined;
  }
}
