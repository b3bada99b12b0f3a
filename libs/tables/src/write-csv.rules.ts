/** A day of a calendar, as YYYY-MM-DD. */
export interface Day {
  readonly day: string;
}

export type Cell = string | number | boolean | null | Day;

/** So that a spreadsheet reads UTF-8. */
export const byteOrderMark = '\uFEFF';

/** What a spreadsheet might take for a formula: the signs, in full width as well, behind any space. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** One record as RFC 4180 writes it. A text that could be a formula has an apostrophe before it (OWASP, CSV injection). */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day;
  if (typeof cell !== 'string') return String(cell);
  const plain = cell.replaceAll('\0', '');
  const text = formula.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
