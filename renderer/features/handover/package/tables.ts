import type { Branch } from '@shared/domain/branch';
import type { Member } from '@shared/domain/member';
import type { LocalDate } from '@shared/domain/schema';
import { toPaymentCsv, toPlanCsv } from '@shared/handover/readable/money-and-plan-tables';
import {
  toAttendanceCsv,
  toEveryMemberCsv,
  toRecordCsv,
  type ToldRecord,
} from '@shared/handover/readable/record-tables';
import type { BookFile } from '@shared/package/part-writer';
import { toRosterCsv } from '@shared/roster/export/roster-sheet';

import type { BookDatabase } from '../../../data/db';
import { loadPayments } from '../../../data/repositories/payments';
import { loadPlan, loadPlanYears } from '../../../data/repositories/plans';

/** Where the tables lie, inside data/. */
const tableFolder = '表格';

/** Who attended what in a year. */
export function toYearTable(year: number, records: readonly ToldRecord[]): BookFile {
  return { path: `${tableFolder}/出勤明细 ${year}年度.csv`, bytes: toAttendanceCsv(records) };
}

/** The overview needs no minutes; a ten-year book's would fill the memory. */
export function withoutTexts(told: ToldRecord): ToldRecord {
  const { document } = told;
  const content = { ...document.content, minutes: [], agenda: [], matters: [], attendance: [] };
  return { ...told, document: { ...document, content } };
}

interface TableSource {
  readonly db: BookDatabase;
  readonly branch: Branch;
  readonly members: readonly Member[];
  readonly date: LocalDate;
  readonly told: readonly ToldRecord[];
}

/** What of the whole book is a table. */
export async function* toBookTables({
  db,
  branch,
  members,
  date,
  told,
}: TableSource): AsyncGenerator<BookFile, void> {
  yield { path: `${tableFolder}/记录一览.csv`, bytes: toRecordCsv(told) };
  const roster = toRosterCsv({ branch, members, date });
  yield { path: `${tableFolder}/党员名册 ${date}.csv`, bytes: roster };
  yield { path: `${tableFolder}/历年党员（含已转出）.csv`, bytes: toEveryMemberCsv(members) };
  const payments = await loadPayments(db);
  yield { path: `${tableFolder}/党费.csv`, bytes: toPaymentCsv(payments, members) };
  const plans = [];
  for (const year of (await loadPlanYears(db)).toReversed()) {
    const plan = await loadPlan(db, year);
    if (plan) plans.push(plan);
  }
  yield { path: `${tableFolder}/年度计划.csv`, bytes: toPlanCsv(plans) };
}
