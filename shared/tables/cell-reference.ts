/** Letters of a column: A for 0, Z for 25, AA for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Name of a cell as B3; row and column count from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Row and column, from 0, of a name as B3 or $B$3; null if it is none. */
export function readCellName(
  name: string,
): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (match === null) return null;
  const [, letters = '', row = ''] = match;
  const column = Array.from(letters).reduce(
    (count, letter) => count * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(row) - 1, column: column - 1 };
}
