/** Records that a number counts, by id, so that it can be followed back to its pages. */
export type Counted = readonly string[];

/** One cell of a table. Numbers stay numbers; how they look is decided last. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly records?: Counted }
  /** Times that something was, once for each member and record. */
  | { readonly kind: 'count'; readonly count: number; readonly records: Counted }
  /** Tenths of an hour. */
  | { readonly kind: 'hours'; readonly tenths: number; readonly records: Counted }
  /** A part of a whole, shown as a percentage with both numbers beside it. */
  | {
      readonly kind: 'share';
      readonly part: number;
      readonly whole: number;
      readonly records: Counted;
    }
  /** The same, shown as two numbers. */
  | {
      readonly kind: 'ratio';
      readonly part: number;
      readonly whole: number;
      readonly records: Counted;
    };

export interface Column {
  readonly key: string;
  readonly title: string;
  readonly kind: Cell['kind'];
  /** What is counted here, as a Chinese sentence; empty where the title says it. */
  readonly explanation: string;
  /** Width on paper and in a worksheet, in characters of Chinese. */
  readonly width: number;
  /** Drawn as a bar beside the number; black on white, longer for more. */
  readonly hasBar?: true;
}

export interface Row {
  /** Stable within the table: a member's id, a month, a kind, a record. */
  readonly id: string;
  /** How the row is called where one of its cells is explained. */
  readonly name: string;
  readonly cells: readonly Cell[];
  /** Heading above this row and those after it, where a table has parts. */
  readonly part?: string;
  /** How the row's numbers come about, as 应参加 3 = 现场 2 + 病假 1; empty if nothing is to add. */
  readonly formula: string;
}

/** A table of statistics: the same for screen, paper and worksheet. */
export interface StatisticsTable {
  readonly key: string;
  readonly title: string;
  /** Column 0 names the row. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** 合计; null where sums say nothing. */
  readonly total: Row | null;
  /** Sentences below the table: rules of counting, what is left out. */
  readonly notes: readonly string[];
  /** Shown in place of an empty table. */
  readonly emptyText: string;
}

/** A text cell. */
export function toText(text: string, records?: Counted): Cell {
  return records === undefined ? { kind: 'text', text } : { kind: 'text', text, records };
}

/** A number of times; of records, if no number is given. */
export function toCount(records: Counted, count = records.length): Cell {
  return { kind: 'count', count, records };
}

/**
 * A part of a whole in thousandths, half up: whole numbers only, so that 1 of 8 is 12.5% on every
 * machine. Null where there is no whole.
 */
export function toThousandths(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 2000 + whole) / (2 * whole));
}

/** A share as a percentage with one decimal, as 91.3%; — where there is no whole. */
export function formatShare(part: number, whole: number): string {
  const thousandths = toThousandths(part, whole);
  return thousandths === null ? '—' : `${Math.floor(thousandths / 10)}.${thousandths % 10}%`;
}

/** A cell in words, as screen and paper show it. */
export function formatCell(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'count':
      return String(cell.count);
    case 'hours':
      return String(cell.tenths / 10);
    case 'share':
      return formatShare(cell.part, cell.whole);
    case 'ratio':
      return cell.whole === 0 ? '—' : `${cell.part}/${cell.whole}`;
  }
}
