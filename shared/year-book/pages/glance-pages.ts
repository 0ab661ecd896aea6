import type { Block } from '../../book/model/book-model';
import { formatMonthDay } from '../../domain/calendar';
import { toKindNames } from '../../domain/record-kind';
import type { Revision } from '../../domain/seal';
import { formatMonth, monthsOf } from '../../statistics/period';
import { dateOf, sectionsOfRecord, toRecordKey } from '../section-records';
import { toYearName } from '../to-chapter';
import type { Year } from '../year';

import { toHeading, toLedger, toNote, toPageCell, toTitle } from './blocks';
import { toTurnout } from './record-list';

/** 年度一览: the days of each kind in each month, then every record by month with its page. */
export function toGlanceBlocks(year: Year): readonly Block[] {
  const { records, source } = year;
  const period = { kind: 'book-year', year: source.bookYear } as const;
  const dated = records.map((record) => ({ date: dateOf(record), bookYear: source.bookYear }));
  const months = monthsOf(period, dated);
  const subtitle = `${toYearName(year)}\u3000${records.length}份记录`;
  return [
    toTitle('年度一览', subtitle),
    toMatrix(year, months, records),
    toNote('格子里是日子。一份记录有两个类别的，在两行里都写。'),
    ...(records.length === 0 ? [] : [toHeading('逐月目录'), toList(months, records)]),
  ];
}

function toMatrix(year: Year, months: readonly string[], records: readonly Revision[]): Block {
  const isOneYear = new Set(months.map((month) => month.slice(0, 4))).size === 1;
  const sections = year.sections.filter(
    ({ kind, recordCount }) => kind !== null || recordCount > 0,
  );
  const daysOf = (section: string, month: string) =>
    records
      .filter((record) => dateOf(record).startsWith(month))
      .filter((record) => sectionsOfRecord(record).includes(section))
      .map((record) => String(Number(dateOf(record).slice(8))))
      .join('、');
  return toLedger(
    '年度一览',
    [
      ['类别', 3.4],
      ...months.map(
        (month) =>
          [
            isOneYear
              ? `${Number(month.slice(5))}月`
              : `${month.slice(2, 4)}.${Number(month.slice(5))}`,
            1.6,
          ] as const,
      ),
      ['份数', 1.3, 'end'],
    ],
    sections.map(({ key, name, recordCount }) => [
      name,
      ...months.map((month) => daysOf(key, month)),
      String(recordCount),
    ]),
  );
}

function toList(months: readonly string[], records: readonly Revision[]): Block {
  return toLedger(
    '逐月目录',
    [
      ['日期', 2.3],
      ['类别', 4],
      ['主题', 8],
      ['实到/应到', 2.2, 'end'],
      ['页', 1.4, 'end'],
    ],
    months.flatMap((month) => {
      const own = records.filter((record) => dateOf(record).startsWith(month));
      if (own.length === 0) return [];
      return [
        [formatMonth(month)],
        ...own.map((record) => [
          formatMonthDay(dateOf(record)),
          toKindNames(record.document.content),
          record.document.content.theme,
          toTurnout(record),
          toPageCell(toRecordKey(record.document.recordId)),
        ]),
      ];
    }),
  );
}
