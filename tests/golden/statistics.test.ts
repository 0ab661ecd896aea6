import { expect, it } from 'vitest';

import { buildSampleBook } from '@shared/sample/build-sample';
import { formatCell, type StatisticsTable } from '@shared/statistics/statistics-table';
import { toSummaryTable } from '@shared/statistics/summary/summary-table';
import { toAbsenceTable } from '@shared/statistics/tables/absence-table';
import { toAttendanceTable } from '@shared/statistics/tables/attendance-table';
import { toHoursTable } from '@shared/statistics/tables/hours-table';
import { toKindTable, toMemberKindTable } from '@shared/statistics/tables/kind-tables';
import { toLongAbsenceTable } from '@shared/statistics/tables/long-absence-table';
import { toMemberMonthTable, toMonthTable } from '@shared/statistics/tables/month-tables';
import { toCommitteeTalkTable, toMemberTalkTable } from '@shared/statistics/tables/talk-tables';
import { toYearTable } from '@shared/statistics/tables/year-table';
import { readSampleSource } from '@tests/builders/sample';
import { aStatisticsSource } from '@tests/builders/statistics';

const book = await buildSampleBook(readSampleSource());
const source = aStatisticsSource(
  book.revisions.map(({ document }) => document),
  { branch: book.branch, members: book.members, payments: book.payments, drafts: 1 },
);

/** A table as lines, a row each, to be read in a review. */
function toLines({ title, columns, rows, total, notes }: StatisticsTable): string {
  const all = [...rows, ...(total === null ? [] : [total])];
  return [
    `# ${title}`,
    columns.map((column) => column.title).join(' | '),
    ...all.map(({ cells }) => cells.map(formatCell).join(' | ')),
    ...notes,
    '',
  ].join('\n');
}

it('tells the same figures of the sample branch', async () => {
  const tables = [
    toAttendanceTable,
    toMonthTable,
    toMemberMonthTable,
    toKindTable,
    toMemberKindTable,
    toHoursTable,
    toLongAbsenceTable,
    toAbsenceTable,
    toYearTable,
    toCommitteeTalkTable,
    toMemberTalkTable,
    toSummaryTable,
  ];
  const text = tables.map((toTable) => toLines(toTable(source))).join('\n');
  await expect(text).toMatchFileSnapshot('statistics-of-sample.txt');
});
