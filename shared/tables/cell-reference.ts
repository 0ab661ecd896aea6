/** Letters of a column: A for 0, Z for 25, AA for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Name of a cell as B3; row and column count from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
