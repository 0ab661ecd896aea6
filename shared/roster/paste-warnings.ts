import { groupBy } from '../util/group-by';

import type { MemberDraft } from './member-draft';
import { readLine } from './read-person';
import type { RosterColumn } from './roster-columns';
import type { RosterRemark } from './roster-remark';

/** A row that can be imported. */
export interface GoodRow {
  readonly rowNumber: number;
  readonly draft: MemberDraft;
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
