/** A table as spreadsheets open it: with its encoding said, and no text that would be a formula there. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Without the marks that keep names apart on a page, which would hide in a cell. */
function cell(shown: string): string {
  const text = shown.replaceAll(/[\u2066-\u2069]/g, '');
  const plain = /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
