import type { Group } from '../domain/branch';
import type { LocalDate } from '../domain/schema';

import type { MemberCategory, MemberDraft } from './member-draft';
import { findNewGroups } from './new-groups';
import { warnOfColumns, warnOfNamesakes, type GoodRow, type RosterWarning } from './paste-warnings';
import { splitPastedCells, type PastedRow } from './pasted-cells';
import { readMembership } from './read-membership';
import { readLine, readPerson } from './read-person';
import { findHeader, toColumns, type RosterColumn } from './roster-columns';
import type { RosterField } from './roster-field';
import type { RosterRemark } from './roster-remark';
import { isSamePerson } from './same-person';
import { sortOut, type SkippedRow } from './sort-rows';

export interface RosterPasteOptions {
  readonly today: LocalDate;
  /** The branch's 党小组; other names of groups in the paste are told as new. */
  readonly groups: readonly Group[];
  /** The user's choice by column index; null means “not read”. Wins over every guess. */
  readonly columns?: Readonly<Record<number, RosterField | null>>;
  /** What a member is whose row does not tell it; without it such rows are refused. */
  readonly defaultCategory?: MemberCategory | null;
  /** Since when members count whose row has no date of joining; 1 January of `today`'s year. */
  readonly countedFrom?: LocalDate;
}

/** A row that cannot, with the cells as pasted and every reason in Chinese. */
export interface BadRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  readonly reasons: readonly string[];
}

/** A pasted roster as read. Every row of the paste is in exactly one of `ok`, `bad`, `skipped`. */
export interface RosterPaste {
  readonly columns: readonly RosterColumn[];
  readonly ok: readonly GoodRow[];
  readonly bad: readonly BadRow[];
  readonly skipped: readonly SkippedRow[];
  readonly warnings: readonly RosterWarning[];
  /** 党小组 named in good rows that the branch does not have. */
  readonly newGroupNames: readonly string[];
}

/**
 * Reads a roster pasted from WPS or Excel: rows of cells between tabs, with or without a header,
 * with titles over it and totals under it. Nothing is imported here and nothing is dropped.
 *
 * Row numbers count the rows of the paste from 1, blank ones included.
 */
export function parseRosterPaste(text: string, options: RosterPasteOptions): RosterPaste {
  const rows = splitPastedCells(text);
  const headerIndex = findHeader(rows);
  const header = headerIndex === null ? [] : (rows[headerIndex]?.cells ?? []);
  const { body, skipped } = sortOut(rows, headerIndex);
  const columns = toColumns(header, body, options.columns ?? {});
  const read = body.map((row) => readRow(row, columns, options));
  const bad: BadRow[] = [];
  const kept: ReadRow[] = [];
  for (const row of read) {
    const reasons = [...row.refusals, ...findRepeats(row, kept)];
    if (row.draft === null || reasons.length > 0) {
      bad.push({ rowNumber: row.rowNumber, cells: row.cells, reasons });
    } else kept.push(row);
  }
  const ok = kept.flatMap(({ rowNumber, draft }) => (draft === null ? [] : [{ rowNumber, draft }]));
  return {
    columns,
    ok,
    bad,
    skipped,
    warnings: [
      ...warnOfColumns(columns, rows.length),
      ...kept.flatMap(({ rowNumber, remarks }) =>
        remarks.map((remark) => ({ ...remark, rowNumber })),
      ),
      ...warnOfNamesakes(ok),
    ],
    newGroupNames: findNewGroups(
      ok.map(({ draft }) => draft),
      options.groups,
    ),
  };
}

interface ReadRow extends PastedRow {
  readonly draft: MemberDraft | null;
  readonly refusals: readonly string[];
  readonly remarks: readonly RosterRemark[];
}

function readRow(
  row: PastedRow,
  columns: readonly RosterColumn[],
  options: RosterPasteOptions,
): ReadRow {
  const told: RosterRemark[] = [];
  const tell = (level: RosterRemark['level'], field: RosterField, text: string) =>
    told.push({ level, field, text });
  const cellOf = (field: RosterField) => {
    const column = columns.find((candidate) => candidate.field === field);
    return column === undefined ? '' : (row.cells[column.index] ?? '');
  };
  const person = readPerson(cellOf, options.today, tell);
  const membership = readMembership(
    cellOf,
    person.bornOn,
    {
      today: options.today,
      defaultCategory: options.defaultCategory ?? null,
      countedFrom: options.countedFrom ?? `${options.today.slice(0, 4)}-01-01`,
    },
    tell,
  );
  return {
    ...row,
    draft:
      membership === null
        ? null
        : { ...person, ...membership, groupName: readGroupName(cellOf('group')) },
    refusals: told.filter(({ level }) => level === 'refuse').map(({ text }) => text),
    remarks: told.filter(({ level }) => level !== 'refuse'),
  };
}

function readGroupName(cell: string): string {
  const text = readLine(cell.normalize('NFKC'));
  return /^(?:无|[-—–/]*)$/.test(text) ? '' : text;
}

function findRepeats(row: ReadRow, before: readonly ReadRow[]): readonly string[] {
  const { draft } = row;
  if (draft === null) return [];
  for (const earlier of before) {
    if (earlier.draft === null) continue;
    if (isSamePerson(earlier.draft, draft)) {
      const isByNumber = earlier.draft.name !== draft.name || draft.bornOn === null;
      const what = isByNumber ? '身份证号相同' : '姓名和出生日期都相同';
      return [`与第${earlier.rowNumber}行重复：${what}`];
    }
    if (JSON.stringify(earlier.draft) === JSON.stringify(draft)) {
      return [`与第${earlier.rowNumber}行完全相同`];
    }
  }
  return [];
}
