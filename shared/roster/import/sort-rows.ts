import type { RosterRow } from './roster-row';
import { fieldOfHeader } from './roster-field';

/** A row that is no member's: blank, title, header, total, note. */
export interface SkippedRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  readonly reason: string;
}

/**
 * Tells the rows of members from the others, each with the reason in Chinese.
 *
 * @param headerIndex - The header's place in `rows`; null if there is none.
 */
export function sortOut(
  rows: readonly RosterRow[],
  headerIndex: number | null,
): { readonly body: readonly RosterRow[]; readonly skipped: readonly SkippedRow[] } {
  const isTable = rows.some(({ cells }) => cells.length > 1);
  const firstFull = isTable ? rows.findIndex(({ cells }) => countFilled(cells) > 1) : 0;
  const body: RosterRow[] = [];
  const skipped: SkippedRow[] = [];
  for (const [index, row] of rows.entries()) {
    const isAbove = index < (headerIndex ?? firstFull);
    const reason =
      index === headerIndex ? '表头' : reasonToSkip(row, isAbove, headerIndex !== null);
    if (reason === null) body.push(row);
    else skipped.push({ ...row, reason });
  }
  return { body, skipped };
}

function reasonToSkip({ cells }: RosterRow, isAbove: boolean, hasHeader: boolean): string | null {
  if (cells.length === 0) return '空行';
  if (isAbove) return hasHeader ? '表头上方的标题' : '标题';
  if (new Set(cells.map(fieldOfHeader).filter((field) => field !== null)).size >= 3) {
    return '重复的表头';
  }
  const first = cells.find((cell) => cell.trim() !== '')?.replace(/\s/g, '') ?? '';
  if (/^(?:合计|总计|小计|共计|共\d+人)/.test(first)) return '合计行';
  if (/^(?:以下空白|以下无正文)$/.test(first)) return '表下的说明';
  if (/^(?:填表|制表|审核|填报|说明|注|备注)[^\t]{0,6}[：:]/.test(first)) return '表下的说明';
  return cells.some((cell) => /^(?:入党)?(?:积极分子|申请人)$|^发展对象$/.test(cell.trim()))
    ? '还不是党员'
    : null;
}

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
