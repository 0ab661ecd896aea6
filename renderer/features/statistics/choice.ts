import { memberOrders, type MemberOrder } from '@shared/statistics/member-order';
import { toPeriodKey, tryPeriod, type Period } from '@shared/statistics/period';

/** What is chosen on the page; it stands in the address, so that the way back finds it again. */
export interface Choice {
  readonly period: Period;
  readonly order: MemberOrder;
}

/** Reads a choice out of the address; what is missing or unknown is the usual. */
export function toChoice(parameters: URLSearchParams, usualYear: number): Choice {
  const order = memberOrders.find((one) => one === parameters.get('order'));
  return {
    period: tryPeriod(parameters.get('period') ?? '') ?? { kind: 'book-year', year: usualYear },
    order: order ?? 'strokes',
  };
}

/** A choice as it stands in the address. */
export function toQuery({ period, order }: Choice): string {
  return `?period=${toPeriodKey(period)}&order=${order}`;
}

/** Spans within a year, as the form offers them. */
export const spans = [
  { key: 'year', name: '全年度', first: 1, last: 12 },
  { key: 'first-half', name: '上半年', first: 1, last: 6 },
  { key: 'second-half', name: '下半年', first: 7, last: 12 },
  { key: 'quarter-1', name: '第一季度', first: 1, last: 3 },
  { key: 'quarter-2', name: '第二季度', first: 4, last: 6 },
  { key: 'quarter-3', name: '第三季度', first: 7, last: 9 },
  { key: 'quarter-4', name: '第四季度', first: 10, last: 12 },
  { key: 'months', name: '自选月份', first: 1, last: 12 },
] as const;
export type SpanKey = (typeof spans)[number]['key'];

const toMonth = (year: number, month: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;

/** A period out of a year and a span; months of one's own begin as the whole year. */
export function toPeriod(year: number, key: SpanKey): Period {
  const span = spans.find((one) => one.key === key);
  if (key === 'year' || span === undefined) return { kind: 'book-year', year };
  return { kind: 'months', from: toMonth(year, span.first), to: toMonth(year, span.last) };
}

/** Which year and span of the form a period is. */
export function toSpanKey(period: Period): { readonly year: number; readonly key: SpanKey } {
  if (period.kind === 'book-year') return { year: period.year, key: 'year' };
  const year = Number(period.from.slice(0, 4));
  const found = spans.find(
    ({ key, first, last }) =>
      key !== 'year' && period.from === toMonth(year, first) && period.to === toMonth(year, last),
  );
  return { year, key: found?.key ?? 'months' };
}
