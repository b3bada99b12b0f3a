import { CsvError, parse } from 'csv-parse/sync';

/** What a file may be. Sizes are those of its bytes and of what is in it. */
export const tableLimits = {
  bytes: 2 * 1024 * 1024,
  rows: 5_000,
  columns: 30,
  cell: 2_000,
} as const;

/** A table as it was written: the names of its columns, and its rows, each with its number in the file. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** What is wrong with the file as a whole, by the code of a refusal. */
export interface Unreadable {
  readonly unreadable:
    | 'csv-encoding'
    | 'csv-not-text'
    | 'csv-too-large'
    | 'csv-headers'
    | 'csv-ragged'
    | 'csv-empty'
    | 'csv-quotes';
  /** The encoding that was met, the number of the row, or the name of the column. */
  readonly about?: string;
}

/**
 * Reads a file of comma- or semicolon-separated values (RFC 4180; semicolons are what spreadsheet programs write in
 * French), in UTF-8 with or without its mark. Lines may end in any way.
 */
export function readTable(bytes: Uint8Array): Table | Unreadable {
  if (bytes.length > tableLimits.bytes) return { unreadable: 'csv-too-large' };
  const text = textOf(bytes);
  if (typeof text !== 'string') return text;
  let records: string[][];
  try {
    records = parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: tableLimits.cell * tableLimits.columns,
      to: tableLimits.rows + 2,
    });
  } catch (error) {
    if (error instanceof CsvError) return { unreadable: codeOf(error) };
    throw error;
  }
  const [columns = [], ...rows] = records.map((record) => record.map((cell) => cell.trim()));
  return checked(columns, rows);
}

function checked(columns: readonly string[], rows: readonly string[][]): Table | Unreadable {
  if (rows.length > tableLimits.rows || columns.length > tableLimits.columns)
    return { unreadable: 'csv-too-large' };
  const odd = columns.find(
    (name, at) =>
      !/^[a-z_]{1,40}$/.test(name) || name.startsWith('__') || columns.indexOf(name) < at,
  );
  if (odd !== undefined) return { unreadable: 'csv-headers', about: odd };
  if (rows.length === 0) return { unreadable: 'csv-empty' };
  // The first row of the file holds the names.
  const ragged = rows.findIndex((row) => row.length !== columns.length);
  if (ragged >= 0) return { unreadable: 'csv-ragged', about: String(ragged + 2) };
  if (rows.some((row) => row.some((cell) => cell.length > tableLimits.cell)))
    return { unreadable: 'csv-too-large' };
  return { columns, rows: rows.map((cells, at) => ({ number: at + 2, cells })) };
}

function textOf(bytes: Uint8Array): string | Unreadable {
  const starts = (...head: number[]) => head.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b) || starts(0xd0, 0xcf)) return { unreadable: 'csv-not-text' };
  if (starts(0xff, 0xfe)) return { unreadable: 'csv-encoding', about: 'UTF-16LE' };
  if (starts(0xfe, 0xff)) return { unreadable: 'csv-encoding', about: 'UTF-16BE' };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { unreadable: 'csv-encoding', about: 'windows-125x' };
  }
}

/** What parts the names of the columns; a name has none of them in it. Spreadsheets copy with tabs. */
function separatorOf(text: string): ',' | ';' | '\t' {
  const [first = ''] = text.split(/[\r\n]/, 1);
  if (first.includes('\t')) return '\t';
  return first.includes(';') && !first.includes(',') ? ';' : ',';
}

function codeOf({ code }: CsvError): Unreadable['unreadable'] {
  return code === 'CSV_MAX_RECORD_SIZE' ? 'csv-too-large' : 'csv-quotes';
}

/** The HTTP status that goes with it. */
export function statusOfUnreadable(code: Unreadable['unreadable']): 400 | 413 | 415 {
  if (code === 'csv-too-large') return 413;
  return code === 'csv-not-text' ? 415 : 400;
}
