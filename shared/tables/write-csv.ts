/** What a spreadsheet would take for a formula and compute. */
const startsFormula = /^[=+\-@\t\r]/;
const needsQuotes = /[",\r\n]|^\s|\s$/;

/**
 * Writes rows as CSV in UTF-8 with a mark, without which Excel and WPS take it for GBK. A text
 * that a spreadsheet would compute gets an apostrophe before it, as one types it there.
 *
 * @see RFC 4180
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((cells) => `${cells.map(toCell).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

function toCell(text: string): string {
  const plain = startsFormula.test(text) ? `'${text}` : text;
  return needsQuotes.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
