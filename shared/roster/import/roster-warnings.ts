import { groupBy } from '../../util/group-by';

import type { MemberDraft } from './member-draft';
import { readLine } from './read-person';
import type { RosterColumn } from './roster-columns';
import type { RosterRemark } from './roster-remark';
import type { RosterRow } from './roster-row';

/** A row that can be imported. */
export interface GoodRow {
  readonly rowNumber: number;
  readonly draft: MemberDraft;
  /** The spreadsheet does not show the row; it is not taken unless the user says so. */
  readonly isHidden: boolean;
}

/** What a human should know about; `rowNumber` is null where it is about the whole paste. */
export interface RosterWarning extends RosterRemark {
  readonly rowNumber: number | null;
}

/** Tells of columns that nothing is read from, and of missing names; silent on an empty paste. */
export function warnOfColumns(
  columns: readonly RosterColumn[],
  rowCount: number,
): readonly RosterWarning[] {
  if (rowCount === 0) return [];
  const warn = (text: string): RosterWarning => ({
    level: 'check',
    field: null,
    rowNumber: null,
    text,
  });
  const unread = columns.filter(({ how, header }) => how === 'none' && header.trim() !== '');
  return [
    ...(columns.some(({ field }) => field === 'name')
      ? []
      : [warn('没有找到姓名这一列，请在上面的各列里指定')]),
    ...(unread.length === 0
      ? []
      : [warn(`这些列没有读：${unread.map(({ header }) => readLine(header)).join('、')}`)]),
  ];
}

/** Tells if the rows name more than one 党支部, as a list of a whole village does. */
export function warnOfBranches(
  columns: readonly RosterColumn[],
  body: readonly RosterRow[],
): readonly RosterWarning[] {
  const column = columns.find(({ field }) => field === 'branchName');
  if (column === undefined) return [];
  const named = groupBy(
    body.filter(({ cells }) => (cells[column.index] ?? '').trim() !== ''),
    ({ cells }) => readLine(cells[column.index] ?? ''),
  );
  if (named.size < 2) return [];
  const words = [...named].map(([name, rows]) => `${name}${rows.length}人`).join('、');
  return [
    {
      level: 'check',
      field: 'branchName',
      rowNumber: null,
      text: `表里有${named.size}个党支部（${words}），请只勾选本支部的人`,
    },
  ];
}

/** Tells which good rows share a name, and whether their birth dates tell them apart. */
export function warnOfNamesakes(ok: readonly GoodRow[]): readonly RosterWarning[] {
  const warnings: RosterWarning[] = [];
  for (const [name, rows] of groupBy(ok, ({ draft }) => draft.name)) {
    if (rows.length < 2) continue;
    const places = rows.map(({ rowNumber }) => rowNumber).join('、');
    const isSure = rows.every(({ draft }) => draft.bornOn !== null);
    warnings.push({
      level: isSure ? 'note' : 'check',
      field: 'name',
      rowNumber: null,
      text: isSure
        ? `第${places}行都叫${name}，出生日期不同，按不同的人导入`
        : `第${places}行都叫${name}，请核对是不是同一个人`,
    });
  }
  return warnings;
}
