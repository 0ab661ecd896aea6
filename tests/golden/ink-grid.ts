import { inkOf, type GreyPage } from './pdf-tools';

/** Lower than a line of text: in a table of even rows, a higher cell would hold as much ink anywhere. */
const CELL_HEIGHT_PT = 8;
const CELL_WIDTH_PT = 48;
const COLUMNS = 13;
const ROWS = 106;
/** Renderers differ in smoothing and in where a rule falls, by less than this part of a cell. */
const TOLERANCE = 0.08;

/** Ink of each cell of a page in whole hundredths, row by row. */
export type InkGrid = readonly (readonly number[])[];

export function toInkGrid(page: GreyPage): InkGrid {
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => {
      const place = { x: column * CELL_WIDTH_PT, y: row * CELL_HEIGHT_PT };
      const area = { ...place, width: CELL_WIDTH_PT, height: CELL_HEIGHT_PT };
      return Math.round(inkOf(page, area) * 100);
    }),
  );
}

/** The grid as text that can be read: a page of numbers, blank where the paper is. */
export function formatInkGrid(grid: InkGrid): string {
  const lines = grid.map((row) =>
    row
      .map((ink) => (ink === 0 ? ' .' : String(ink).padStart(2)))
      .join(' ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

export function parseInkGrid(text: string): InkGrid {
  const lines = text.trimEnd().split('\n');
  return lines.map((line) =>
    line
      .trim()
      .split(/\s+/u)
      .map((ink) => (ink === '.' ? 0 : Number(ink))),
  );
}

/** Cells where there is clearly more or less ink than there was. */
export function findChangedCells(kept: InkGrid, found: InkGrid): readonly string[] {
  return found.flatMap((row, y) =>
    row.flatMap((ink, x) => {
      const before = kept[y]?.[x] ?? 0;
      const isSame = Math.abs(ink - before) <= TOLERANCE * 100;
      return isSame ? [] : [`${x * CELL_WIDTH_PT},${y * CELL_HEIGHT_PT}: ${before} → ${ink}`];
    }),
  );
}
