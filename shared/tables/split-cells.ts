/** What stands between the cells of a row. */
export type CellSeparator = '\t' | ',' | ';';

interface Patterns {
  readonly quoted: RegExp;
  readonly plain: RegExp;
}

/**
 * A quoted cell has its quotes inside doubled, and counts as quoted only where they close before a
 * separator or a line's end: a lone quote at the start of a cell is then text, and cannot swallow
 * the rows after it. Tabs never stand in a cell of a spreadsheet; commas do.
 */
const patterns: Readonly<Record<CellSeparator, Patterns>> = {
  '\t': { quoted: /"((?:[^"\t]|"")*)"(?=[\t\r\n]|$)/y, plain: /[^\t\r\n]*/y },
  ',': { quoted: /"((?:[^"]|"")*)"(?=[,\r\n]|$)/y, plain: /[^,\r\n]*/y },
  ';': { quoted: /"((?:[^"]|"")*)"(?=[;\r\n]|$)/y, plain: /[^;\r\n]*/y },
};
const lineEnd = /\r\n|\r|\n/y;

/**
 * Splits a text into rows and cells, as a spreadsheet puts them on the clipboard (tabs) or into a
 * CSV file (commas). Line ends may be CRLF, CR or LF.
 *
 * @returns Every row in order, blank ones too; the empty text after a last line end is no row.
 * @see RFC 4180
 */
export function splitCells(text: string, separator: CellSeparator): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  while (position < text.length || cells.length > 0) {
    const cell = readCell(text, position, patterns[separator]);
    cells.push(cell.text);
    position = cell.end;
    if (text[position] === separator) {
      position += 1;
      // A separator at the very end still opens one more, empty cell, which nobody misses.
      if (position < text.length) continue;
    }
    rows.push(cells);
    cells = [];
    position += matchAt(lineEnd, text, position)?.[0].length ?? 0;
  }
  return rows;
}

function readCell(
  text: string,
  position: number,
  { quoted, plain }: Patterns,
): { readonly text: string; readonly end: number } {
  const found = text[position] === '"' ? matchAt(quoted, text, position) : null;
  if (found !== null) {
    return { text: (found[1] ?? '').replaceAll('""', '"'), end: position + found[0].length };
  }
  const rest = matchAt(plain, text, position)?.[0] ?? '';
  return { text: rest, end: position + rest.length };
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

const LINES_LOOKED_AT = 20;

/**
 * The separator that most of the first lines have; of several, the one they have most of. A tab at
 * the end of a long number, put there against rounding, thus makes no table of tabs.
 */
export function guessSeparator(text: string): CellSeparator {
  const lines = text.split(/\r\n|\r|\n/, LINES_LOOKED_AT);
  const [best] = (['\t', ',', ';'] as const)
    .map((separator) => {
      const counts = lines.map((line) => line.split(separator).length - 1);
      const having = counts.filter((count) => count > 0).length;
      return { separator, having, total: counts.reduce((sum, count) => sum + count, 0) };
    })
    .sort((one, other) => other.having - one.having || other.total - one.total);
  return best === undefined || best.having === 0 ? ',' : best.separator;
}
