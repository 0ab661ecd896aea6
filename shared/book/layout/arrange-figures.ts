import { LEAST_SCALE, tryFigureRow, type FigureRow, type PlacedFigure } from './blocks/figure-row';
import { toRoundedDown } from './rounding';
import type { Setting } from './setting';

/** Rooms that pictures must fit, in points. */
export interface FigureRooms {
  /** What is left of the page where the pictures begin, under their heading. */
  readonly firstPt: number;
  /** Room of the next page under that heading, where no picture stands on the first one. */
  readonly underHeadPt: number;
  /** What must stand on the last page under the pictures: signatures and seal. */
  readonly tailPt: number;
}

/** A row with the height of its pictures. */
export interface SizedRow {
  readonly row: FigureRow;
  readonly heightPt: number;
}

/** Pictures page by page; the first page is empty where none fits under the text before. */
export type FigurePages = readonly (readonly SizedRow[])[];

interface PagePlan {
  readonly rows: readonly SizedRow[];
  readonly cost: number;
}

interface Plan {
  readonly pages: FigurePages;
  readonly cost: number;
}

/** More pictures than this never fit one page. */
const MOST_ON_PAGE = 8;
/** Cost of one more page, where that of a picture at 0.6 of its height is 0.16: four fit one page. */
const PAGE_COST = 1;
/** Cost of a page left all white; a quarter left white costs a sixteenth of it. */
const WHITE_COST = 6;
/** Cost of one more row: of two looks with pictures of one size, the closer one is taken. */
const ROW_COST = 0.02;
/** Cost of a row with all of its width left white: four pictures stand two by two, not in a file. */
const SIDE_COST = 0.2;

/**
 * Sizes rows so that they fit a room: all at one and the same part of the height that they have by
 * themselves, but none higher than its full height or lower than its least one.
 */
function fitRows(rows: readonly FigureRow[], roomPt: number): readonly SizedRow[] | null {
  const room = rows.reduce((rest, row) => rest - row.restHeightPt, roomPt);
  const heightAt = (row: FigureRow, scale: number) =>
    Math.min(row.fullHeightPt, Math.max(scale, row.leastScale) * row.aloneHeightPt);
  const leftAt = (scale: number) => rows.reduce((rest, row) => rest - heightAt(row, scale), room);
  // Between two of these scales the heights grow evenly.
  const bends = rows
    .flatMap((row) => [row.leastScale, row.fullHeightPt / row.aloneHeightPt])
    .toSorted((one, other) => other - one);
  const place = bends.findIndex((scale) => leftAt(scale) >= 0);
  const [below, above] = [bends[place], bends[place - 1]];
  if (below === undefined) return null;
  const left = leftAt(below);
  const scale =
    above === undefined ? below : below + ((above - below) * left) / (left - leftAt(above));
  return rows.map((row) => ({ row, heightPt: toRoundedDown(heightAt(row, scale)) }));
}

const heightWith = ({ row, heightPt }: SizedRow) => heightPt + row.restHeightPt;

/** Lets pictures grow into the room that would be left white under them. */
function growRows(rows: readonly SizedRow[], roomPt: number): readonly SizedRow[] {
  const left = rows.reduce((rest, row) => rest - heightWith(row), roomPt);
  const growth = rows.reduce((sum, { row, heightPt }) => sum + row.mostHeightPt - heightPt, 0);
  const part = Math.min(1, Math.max(0, left) / growth);
  if (!(part > 0)) return rows;
  return rows.map(({ row, heightPt }) => ({
    row,
    heightPt: toRoundedDown(heightPt + part * (row.mostHeightPt - heightPt)),
  }));
}

/** All ways to part pictures into rows of one or two, in their order. */
function listPartings(
  rowsFrom: readonly (readonly FigureRow[])[],
  from: number,
  to: number,
): readonly (readonly FigureRow[])[] {
  if (from === to) return [[]];
  return (rowsFrom[from] ?? []).flatMap((row) => {
    const next = from + row.cells.length;
    if (next > to) return [];
    return listPartings(rowsFrom, next, to).map((rest) => [row, ...rest]);
  });
}

/** Cost of a page with pairs and several pictures alone, which had better be a pair as well. */
const MIX_COST = 0.4;

/** Part of the width that the pictures of a row leave white. */
function whiteBeside({ row, heightPt }: SizedRow, widthPt: number): number {
  const used = row.cells.reduce(
    (sum, { figure }) => sum + (heightPt * figure.widthPx) / figure.heightPx,
    0,
  );
  return Math.max(0, 1 - used / widthPt);
}

/** How far pictures are from the size that they have by themselves, and from few and full rows. */
function costOf(rows: readonly SizedRow[], widthPt: number): number {
  const pairs = rows.filter(({ row }) => row.cells.length > 1).length;
  const singles = rows.filter(({ row }) => row.cells.length === 1 && !row.isPanorama).length;
  const mix = pairs > 0 && singles > 1 ? MIX_COST : 0;
  return rows.reduce((sum, sized) => {
    const { row, heightPt } = sized;
    const small = row.cells.length * Math.max(0, 1 - heightPt / row.aloneHeightPt) ** 2;
    return sum + ROW_COST + small + SIDE_COST * whiteBeside(sized, widthPt) ** 2;
  }, mix);
}

/** Cost of the white that rows leave at the end of their page. */
function whiteCostOf(rows: readonly SizedRow[], roomPt: number, pagePt: number): number {
  const left = rows.reduce((rest, row) => rest - heightWith(row), roomPt);
  return WHITE_COST * (Math.max(0, left) / pagePt) ** 2;
}

function cheapest<Item extends { readonly cost: number }>(items: readonly Item[]): Item | null {
  return items.reduce<Item | null>(
    (best, item) => (best && best.cost <= item.cost ? best : item),
    null,
  );
}

class FigureArranger {
  private readonly rowsFrom: readonly (readonly FigureRow[])[];
  private readonly tailPt: number;
  private readonly pagePt: number;
  private readonly widthPt: number;
  /** Best plans for the pictures from each one on, on pages of their own. */
  private readonly plans = new Map<number, Plan | null>();

  constructor(rowsFrom: readonly (readonly FigureRow[])[], tailPt: number, { measures }: Setting) {
    this.rowsFrom = rowsFrom;
    this.tailPt = tailPt;
    this.pagePt = measures.contentHeightPt;
    this.widthPt = measures.contentWidthPt;
  }

  private get count(): number {
    return this.rowsFrom.length;
  }

  /** The best plan for all pictures from one on, the first page having a room of its own. */
  planFrom(from: number, roomPt: number): Plan | null {
    const plans: Plan[] = [];
    for (let to = from + 1; to <= Math.min(this.count, from + MOST_ON_PAGE); to += 1) {
      const page = this.planPage(from, to, roomPt);
      const rest = page && to < this.count ? this.planRest(to) : null;
      if (page && to === this.count) plans.push({ pages: [page.rows], cost: page.cost });
      if (page && rest)
        plans.push({ pages: [page.rows, ...rest.pages], cost: page.cost + rest.cost });
    }
    return cheapest(plans);
  }

  private planRest(from: number): Plan | null {
    const known = this.plans.get(from);
    if (known !== undefined) return known;
    const plan = this.planFrom(from, this.pagePt);
    const counted = plan && { ...plan, cost: plan.cost + PAGE_COST };
    this.plans.set(from, counted);
    return counted;
  }

  private planPage(from: number, to: number, roomPt: number): PagePlan | null {
    const isLast = to === this.count;
    const room = isLast ? roomPt - this.tailPt : roomPt;
    const plans = listPartings(this.rowsFrom, from, to).flatMap((parting): PagePlan[] => {
      const fitted = fitRows(parting, room);
      if (!fitted) return [];
      // The white under the last pictures is the chapter's end.
      const rows = isLast ? fitted : growRows(fitted, room);
      const white = isLast ? 0 : whiteCostOf(rows, room, this.pagePt);
      return [{ rows, cost: costOf(rows, this.widthPt) + white }];
    });
    return cheapest(plans);
  }
}

/**
 * Arranges pictures on pages in their order: in rows of one or two of equal height, with what
 * follows them under the last ones. Weighs the number of pages, white left at their ends and how
 * small pictures get; none gets smaller than half the height that it has by itself.
 */
export function arrangeFigures(
  setting: Setting,
  figures: readonly PlacedFigure[],
  rooms: FigureRooms,
): FigurePages {
  const rowsFrom = figures.map((_, index) =>
    [1, 2].flatMap((count) => {
      const row = index + count > figures.length ? null : figures.slice(index, index + count);
      return (row && tryFigureRow(setting, row, figures.length === 1)) ?? [];
    }),
  );
  const pagePt = setting.measures.contentHeightPt;
  const arranger = new FigureArranger(rowsFrom, rooms.tailPt, setting);
  const here = arranger.planFrom(0, rooms.firstPt);
  const next = arranger.planFrom(0, rooms.underHeadPt);
  const later = next && {
    pages: [[], ...next.pages],
    cost: next.cost + PAGE_COST + whiteCostOf([], rooms.firstPt, pagePt),
  };
  const plan = cheapest([here, later].filter((candidate) => candidate !== null));
  return plan ? plan.pages : [[], ...figures.map((_, index) => toLonelyPage(rowsFrom[index]))];
}

/** Where nothing fits, as under captions as long as a page, each picture has a page of its own. */
function toLonelyPage(rows: readonly FigureRow[] = []): readonly SizedRow[] {
  return rows.slice(0, 1).map((row) => ({ row, heightPt: LEAST_SCALE * row.aloneHeightPt }));
}
