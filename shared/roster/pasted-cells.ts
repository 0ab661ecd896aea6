/** One row of a pasted table. */
export interface PastedRow {
  /** 1 for the first row of the paste, as a spreadsheet counts; blank rows count too. */
  readonly rowNumber: number;
  /** Texts as pasted, without the empty cells at the row's end; empty for a blank row. */
  readonly cells: readonly string[];
}

/** A quoted cell as Excel and WPS copy one with line breaks: quotes inside are doubled. */
const quotedCell = /"((?:[^"\t]|"")*)"(?=[\t\r\n]|$)/y;
const plainCell = /[^\t\r\n]*/y;
const lineEnd = /\r\n|\r|\n/y;

/**
 * Splits what WPS or Excel put on the clipboard into rows and cells.
 *
 * A cell counts as quoted only where its quotes close before a tab: a lone quote at the start of
 * a cell is then text, and cannot swallow the rows after it. Line ends may be CRLF, CR or LF.
 *
 * @returns Every row in order; the empty text after a last line end is no row.
 */
export function splitPastedCells(text: string): readonly PastedRow[] {
  const rows: PastedRow[] = [];
  let cells: string[] = [];
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  while (position < text.length || cells.length > 0) {
    const cell = readCell(text, position);
    cells.push(cell.text);
    position = cell.end;
    if (text[position] === '\t') {
      position += 1;
      // A tab at the very end still opens one more, empty cell, which trimming takes away.
      if (position < text.length) continue;
    }
    rows.push({ rowNumber: rows.length + 1, cells: dropEmptyEnd(cells) });
    cells = [];
    position += matchAt(lineEnd, text, position)?.[0].length ?? 0;
  }
  return rows;
}

function readCell(text: string, position: number): { readonly text: string; readonly end: number } {
  const quoted = matchAt(quotedCell, text, position);
  if (quoted !== null) {
    return { text: (quoted[1] ?? '').replaceAll('""', '"'), end: position + quoted[0].length };
  }
  const plain = matchAt(plainCell, text, position)?.[0] ?? '';
  return { text: plain, end: position + plain.length };
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

function dropEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
