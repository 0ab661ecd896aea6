import type { Group } from '../../domain/branch';
import type { Member } from '../../domain/member';
import { standingOn } from '../../domain/roster-on-date';
import type { LocalDate } from '../../domain/schema';
import { dateOfSerial } from '../../tables/excel-date';

import { findCertainMember } from './match-member';
import type { MemberCategory, MemberDraft } from './member-draft';
import { findNewGroups } from './new-groups';
import { readMembership } from './read-membership';
import { readLine, readPerson } from './read-person';
import { readWhereabouts } from './read-whereabouts';
import { findHeader, toColumns, type RosterColumn } from './roster-columns';
import { rosterFieldNames, type RosterField } from './roster-field';
import type { CellOf, RosterRemark, Tell } from './roster-remark';
import { toPastedTable, type RosterRow, type RosterTable } from './roster-row';
import {
  warnOfBranches,
  warnOfColumns,
  warnOfNamesakes,
  type GoodRow,
  type RosterWarning,
} from './roster-warnings';
import { isSamePerson } from './same-person';
import { sortOut, type SkippedRow } from './sort-rows';

export interface RosterOptions {
  readonly today: LocalDate;
  /** The branch's 党小组; other names of groups in the table are told as new. */
  readonly groups: readonly Group[];
  /** Who is in the book; a row about one of them need not tell again what the book knows. */
  readonly members?: readonly Member[];
  /** The user's choice by column index; null means “not read”. Wins over every guess. */
  readonly columns?: Readonly<Record<number, RosterField | null>>;
  /** What a member is whose row does not tell it; without it such rows are refused. */
  readonly defaultCategory?: MemberCategory | null;
  /** Since when members count whose row has no date of joining; 1 January of `today`'s year. */
  readonly countedFrom?: LocalDate;
}

/** A row that cannot, with its cells and every reason in Chinese. */
export interface BadRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  readonly reasons: readonly string[];
}

/** A roster as read. Every row of the table is in exactly one of `ok`, `bad`, `skipped`. */
export interface RosterReading {
  readonly columns: readonly RosterColumn[];
  readonly ok: readonly GoodRow[];
  readonly bad: readonly BadRow[];
  readonly skipped: readonly SkippedRow[];
  readonly warnings: readonly RosterWarning[];
  /** 党小组 named in good rows that the branch does not have. */
  readonly newGroupNames: readonly string[];
}

/** Reads a roster pasted from WPS or Excel, as `readRoster` reads one out of a file. */
export function parseRosterPaste(text: string, options: RosterOptions): RosterReading {
  return readRoster(toPastedTable(text), options);
}

/**
 * Reads a roster: rows of cells with or without a header, with titles over it and totals under
 * it. Nothing is imported here and nothing is dropped without a word.
 */
export function readRoster(table: RosterTable, options: RosterOptions): RosterReading {
  const { rows } = table;
  const headerIndex = findHeader(rows);
  const header = headerIndex === null ? [] : (rows[headerIndex]?.cells ?? []);
  const { body, skipped } = sortOut(rows, headerIndex);
  const columns = toColumns(header, body, options.columns ?? {});
  const read = body.map((row) => readRow(row, columns, table, options));
  const bad: BadRow[] = [];
  const kept: ReadRow[] = [];
  for (const row of read) {
    const reasons = [...row.refusals, ...findRepeats(row, kept)];
    if (row.draft === null || reasons.length > 0) {
      bad.push({ rowNumber: row.rowNumber, cells: row.cells, reasons });
    } else kept.push(row);
  }
  const ok = kept.flatMap(({ rowNumber, isHidden, draft }): GoodRow[] =>
    draft === null ? [] : [{ rowNumber, draft, isHidden: isHidden === true }],
  );
  return {
    columns,
    ok,
    bad,
    skipped,
    warnings: [
      ...warnOfColumns(columns, rows.length),
      ...warnOfBranches(columns, body),
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

interface ReadRow extends RosterRow {
  readonly draft: MemberDraft | null;
  readonly refusals: readonly string[];
  readonly remarks: readonly RosterRemark[];
}

function readRow(
  row: RosterRow,
  columns: readonly RosterColumn[],
  table: RosterTable,
  options: RosterOptions,
): ReadRow {
  const { today } = options;
  const told: RosterRemark[] = [];
  const tell: Tell = (level, field, text) => told.push({ level, field, text });
  const cellOf = toCellOf(row, columns, table, tell);
  if (row.isHidden === true) tell('check', 'name', '这一行在表格里是隐藏的，没有勾选');
  const person = readPerson(cellOf, today, tell);
  const known = findCertainMember(person, options.members ?? [])?.member;
  const membership = readMembership(
    cellOf,
    person.bornOn,
    {
      today,
      defaultCategory: options.defaultCategory ?? null,
      countedFrom: options.countedFrom ?? `${today.slice(0, 4)}-01-01`,
      present: known === undefined ? null : standingOn(known, today).standing,
    },
    tell,
  );
  const whereabouts = readWhereabouts(cellOf, today, tell);
  const groupName = readGroupName(cellOf('group'));
  return {
    ...row,
    draft: membership === null ? null : { ...person, ...membership, ...whereabouts, groupName },
    refusals: told.filter(({ level }) => level === 'refuse').map(({ text }) => text),
    remarks: told.filter(({ level }) => level !== 'refuse'),
  };
}

const dateFields: ReadonlySet<RosterField> = new Set([
  ...(['bornOn', 'joinedOn', 'fullMemberOn', 'movedInOn', 'lostOn', 'mobileOn'] as const),
]);
/** 1926 to 2036 in the count from 1904; in the other system bare numbers are read as they are. */
const serialOf1904 = /^[1-4]\d{4}$|^[89]\d{3}$/;

function toCellOf(
  row: RosterRow,
  columns: readonly RosterColumn[],
  { dateSystem }: RosterTable,
  tell: Tell,
): CellOf {
  return (field) => {
    const column = columns.find((candidate) => candidate.field === field);
    const cell = column === undefined ? '' : (row.cells[column.index] ?? '');
    if (dateSystem === '1900' || !dateFields.has(field)) return cell;
    const serial = cell.trim();
    const date = serialOf1904.test(serial) ? dateOfSerial(Number(serial), '1904') : null;
    if (date === null) return cell;
    tell('note', field, `${rosterFieldNames[field]}的数字“${serial}”（从1904年起计）是${date}`);
    return date;
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
