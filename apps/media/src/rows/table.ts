import { Refusal } from '@blueheart/contracts';
import { BadRequest, tellMistakes } from '@blueheart/http';
import { locales, negotiateLocale, translator } from '@blueheart/i18n';
import { readTable, statusOfUnreadable, type Table } from '@blueheart/tables';
import type { CellMistake } from './cells.js';
import type { ToldMistake } from './table.schema.js';

/** What somebody sends as a table of these columns, or some of them. Throws Refusal 400, 413 or 415. */
export function tableOf(file: Uint8Array, known: readonly string[]): Table {
  const table = readTable(file);
  if ('unreadable' in table)
    throw new Refusal(table.unreadable, statusOfUnreadable(table.unreadable), {
      about: table.about ?? '',
    });
  const unknown = table.columns.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Refusal('csv-headers', 400, { about: unknown });
  return table;
}

/** Nothing is taken in, and everything that is wrong is told. */
export function amiss(mistakes: readonly CellMistake<string>[]): BadRequest {
  return new BadRequest(
    'validation',
    mistakes.map(({ number, column, code, params }) => ({
      path: `rows.${number}.${column}`,
      code,
      params,
    })),
  );
}

export function inFileOrder<Of extends CellMistake<string>>(mistakes: readonly Of[]): Of[] {
  return mistakes.toSorted((a, b) => a.number - b.number);
}

/** … in the caller's language, by their `Accept-Language`. */
export function told<Column extends string>(
  mistakes: readonly CellMistake<Column>[],
  accepted: string | undefined,
): ToldMistake<Column>[] {
  const t = translator(negotiateLocale(accepted, locales, 'en'));
  return mistakes.map(({ number, column, code, params }) => {
    const [one] = tellMistakes([{ path: column, code, params }], t);
    return { row: number, column, code, message: one!.message };
  });
}
