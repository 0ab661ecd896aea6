import type { Block } from '../../book/model/book-model';
import type { Revision } from '../../domain/seal';
import { appraisalGradeNames } from '../../domain/sheets/appraisal';
import type { Year } from '../year';

import { toHeading, toLedger } from './blocks';
import { toDay } from './record-list';

/** 评定等次 of everybody over the appraisals of the year, with their ballots. */
export function toAppraisalOverview(
  { nameOf }: Year,
  records: readonly Revision[],
): readonly Block[] {
  const rows = records.flatMap((record) =>
    (record.document.content.appraisal?.people ?? []).map((one) => [
      nameOf(one.memberId ?? ''),
      String(one.excellent),
      String(one.qualified),
      String(one.basic),
      String(one.unqualified),
      one.grade === '' ? '' : appraisalGradeNames[one.grade],
      toDay(record),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    toHeading('评定等次'),
    toLedger(
      '评定等次',
      [
        ['姓名', 4.8],
        ['优秀（票）', 2, 'end'],
        ['合格（票）', 2, 'end'],
        ['基本合格（票）', 2.7, 'end'],
        ['不合格（票）', 2.2, 'end'],
        ['评定等次', 2.4],
        ['评议日期', 2.4],
      ],
      rows,
    ),
  ];
}
