import { formatMonthDay } from '../../domain/calendar';
import { recordKindFacts } from '../../domain/record-kind';
import { groupBy } from '../../util/group-by';
import type { HeldFacts, HeldPlan, HeldRecord } from '../held-facts';
import type { Place } from '../place';

import type { Gap } from './gap';

/** Records that lack something a reader would look for: the signed page, the attendance. */
export function findRecordGaps({ records, signedRecordIds }: HeldFacts): readonly Gap[] {
  const unsigned = records.filter(({ recordId }) => !signedRecordIds.has(recordId));
  const unattended = records.filter(({ hasSheet, hasAttendance }) => hasSheet && !hasAttendance);
  return [
    ...byYear('signature', unsigned, '没有签字页的扫描件'),
    ...byYear('attendance', unattended, '没有出席登记'),
  ];
}

function byYear(key: string, records: readonly HeldRecord[], lacks: string): readonly Gap[] {
  const sorted = records.toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const years = groupBy(sorted, ({ bookYear }) => bookYear);
  return [...years]
    .toSorted(([one], [other]) => one - other)
    .map(([year, ofYear]) => ({
      key: `${key} ${year}`,
      text: `${year}年度有${ofYear.length}份记录${lacks}：${ofYear.map(toName).join('、')}。`,
      places: ofYear.map(toPlace),
    }));
}

/** The day without its year where that is the book year, as 6月17日主题党日. */
function toName({ date, bookYear, kindNames }: HeldRecord): string {
  const year = date.slice(0, 4);
  return `${year === String(bookYear) ? '' : `${year}年`}${formatMonthDay(date)}${kindNames}`;
}

function toPlace(record: HeldRecord): Place {
  return { kind: 'record', id: record.recordId, label: toName(record) };
}

/** Pictures whose files are gone. */
export function findPictureGaps({ lost, records }: HeldFacts): readonly Gap[] {
  if (lost.length === 0) return [];
  const known = new Map(records.map((record) => [record.recordId, record]));
  const owners = new Set(lost.flatMap(({ recordId }) => recordId ?? []));
  const names = lost.map(({ originalName }) => originalName).filter((name) => name !== '');
  return [
    {
      key: 'pictures',
      text: `有${lost.length}张照片或扫描页的文件找不到了${
        names.length === 0 ? '' : `：${names.join('、')}`
      }。`,
      places: [...owners].flatMap((id) => {
        const record = known.get(id);
        return record === undefined ? [] : [toPlace(record)];
      }),
    },
  ];
}

/** Lines of plans whose day is over and that have no record, or that nobody held against one. */
export function findPlanGaps({ plans }: HeldFacts): readonly Gap[] {
  return plans
    .filter(({ unheld, toConfirm }) => unheld.length + toConfirm > 0)
    .toSorted((one, other) => one.bookYear - other.bookYear)
    .map((plan) => ({
      key: `plan ${plan.bookYear}`,
      text: toPlanSentence(plan),
      places: [{ kind: 'plan', year: plan.bookYear }],
    }));
}

function toPlanSentence({ bookYear, unheld, toConfirm }: HeldPlan): string {
  const lines = unheld.map(({ month, kind, theme }) => {
    return `${month}月${recordKindFacts[kind].name}${toTheme(theme)}`;
  });
  const words = [
    ...(lines.length === 0 ? [] : [`有${lines.length}行没有开展的记录：${lines.join('、')}`]),
    ...(toConfirm === 0 ? [] : [`有${toConfirm}行还没有和记录核对`]),
  ];
  return `${bookYear}年度计划${words.join('；')}。`;
}

function toTheme(theme: string): string {
  return theme.trim() === '' ? '' : `《${theme.trim()}》`;
}
