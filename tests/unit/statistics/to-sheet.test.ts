import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { buildSampleBook } from '@shared/sample/build-sample';
import { toSheet } from '@shared/statistics/output/to-sheet';
import type { Cell, StatisticsTable } from '@shared/statistics/statistics-table';
import { toSummaryRow } from '@shared/statistics/summary/summary-table';
import { toAttendanceTable } from '@shared/statistics/tables/attendance-table';
import { toMemberMonthTable, toMonthTable } from '@shared/statistics/tables/month-tables';
import { writeWorkbook } from '@shared/tables/write-workbook';
import { assertPresent } from '@shared/util/assert';
import { readSampleSource } from '@tests/builders/sample';
import { aStatisticsSource } from '@tests/builders/statistics';

const book = await buildSampleBook(readSampleSource());
const source = aStatisticsSource(
  book.revisions.map(({ document }) => document),
  { branch: book.branch, members: book.members },
);

const toPlainText = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Reads the first sheet of a workbook cell by cell, knowing nothing of the writer. */
function readFirstSheet(bytes: Uint8Array): readonly (readonly (string | number)[])[] {
  const files = unzipSync(bytes);
  const read = (path: string) => strFromU8(assertPresent(files[path], `${path} is there`));
  const texts = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) =>
    toPlainText(text ?? ''),
  );
  const rows = [...read('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>(.*?)<\/row>/gs)];
  return rows.map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', content]) => {
      const value = toPlainText(content ?? '');
      if (value === '') return '';
      return attributes.includes('t="s"') ? (texts[Number(value)] ?? '') : Number(value);
    }),
  );
}

function toExpected(cell: Cell, isPair: boolean): readonly (string | number)[] {
  switch (cell.kind) {
    case 'text':
      return isPair ? [cell.text, ''] : [cell.text];
    case 'count':
      return [cell.count];
    case 'hours':
      return [cell.tenths / 10];
    case 'share':
      return [cell.whole === 0 ? '' : cell.part / cell.whole];
    case 'ratio':
      return cell.whole === 0 ? ['', ''] : [cell.part, cell.whole];
  }
}

function expectedRows({ columns, rows, total }: StatisticsTable) {
  return [...rows, ...(total === null ? [] : [total])].map(({ cells }) =>
    cells.flatMap((cell, place) => toExpected(cell, columns[place]?.kind === 'ratio')),
  );
}

describe('a workbook of statistics', () => {
  it.each([
    ['attendance', toAttendanceTable(source)],
    ['months', toMonthTable(source)],
    ['members by month', toMemberMonthTable(source)],
    ['summary', toSummaryRow(source)],
  ])('holds the table of %s number for number', (_, table) => {
    const sheet = toSheet(table, { subtitle: '某支部　2026年度' });
    const read = readFirstSheet(writeWorkbook([sheet]));
    expect(read[0]?.[0]).toBe(table.title);
    expect(read[1]?.[0]).toBe('某支部　2026年度');
    expect(read.slice(3, 3 + expectedRows(table).length)).toEqual(expectedRows(table));
  });

  it('freezes title and head, and gives shares as percentages', () => {
    const sheet = toSheet(toAttendanceTable(source), { subtitle: '' });
    expect(sheet.frozenRows).toBe(3);
    const first = sheet.rows[3]?.cells.at(-1);
    expect(first).toMatchObject({ kind: 'number', format: '0.0%' });
  });
});
