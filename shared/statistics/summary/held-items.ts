import { toDatePart } from '../../domain/calendar';
import { groupOn } from '../../domain/group-on-date';
import { rosterOn } from '../../domain/roster-on-date';
import { recordKindFacts, type RecordKind } from '../../domain/record-kind';
import { expectationsOf } from '../../rules/expectations';
import { holdAgainst, type HeldExpectation } from '../../rules/held-against-expected';
import { formatBasis } from '../../rules/provision';
import { groupBy } from '../../util/group-by';

import { spanOf } from '../period';
import type { StatisticsSource } from '../statistics-source';
import { toCount, toText } from '../statistics-table';

import type { SummaryItem } from './summary-item';

/** Kinds in 一张表格, in the order of its columns. */
export const summaryKinds: readonly RecordKind[] = [
  'general-meeting',
  'committee-meeting',
  'group-meeting',
  'lecture',
  'theme-day',
  'life-meeting',
  'appraisal',
];

/** Holds the filed records against what the rules expect of the period's months, quarters, year. */
export function holdPeriod({
  branch,
  members,
  around,
  period,
  now,
  rules,
}: StatisticsSource): readonly HeldExpectation[] {
  const counts = new Map<string, number>();
  const countFull = (date: string) => {
    const known = counts.get(date);
    if (known !== undefined) return known;
    const full = rosterOn(members, date).filter(({ standing }) => standing === 'full').length;
    counts.set(date, full);
    return full;
  };
  const expected = expectationsOf(
    spanOf(period),
    {
      fullMembersOn: countFull,
      // A group exists while it has members: the branch's list of groups has no dates.
      groupsOn: (date) => {
        const found = new Set(rosterOn(members, date).map(({ member }) => groupOn(member, date)));
        return branch.groups.filter(({ id }) => found.has(id));
      },
    },
    rules,
  );
  return holdAgainst(expected, around, toDatePart(now));
}

/** Of each kind what was held, what was expected, and of which months or quarters it is lacking. */
export function toHeldItems(source: StatisticsSource): readonly SummaryItem[] {
  const expectations = holdPeriod(source);
  return summaryKinds.flatMap((kind) => {
    const own = expectations.filter(({ expectation }) => expectation.kind === kind);
    return toKindItems(source, kind, own);
  });
}

function toKindItems(
  { records }: StatisticsSource,
  kind: RecordKind,
  expectations: readonly HeldExpectation[],
): readonly SummaryItem[] {
  const { name } = recordKindFacts[kind];
  const held = records.filter((record) => record.kinds.includes(kind));
  const expected = expectations.reduce((sum, { expectation }) => sum + expectation.times, 0);
  const missing = expectations.filter(({ state }) => state === 'missing');
  const bases = new Set(expectations.map(({ expectation }) => formatBasis(expectation.provision)));
  const part = '组织生活';
  return [
    {
      key: `${kind}-held`,
      title: `${name}已开`,
      part,
      cell: toCount(held.map(({ recordId }) => recordId)),
      remark: '',
    },
    {
      key: `${kind}-expected`,
      title: `${name}应开`,
      part,
      cell: expectations.length === 0 ? toText('') : toCount([], expected),
      remark:
        expectations.length === 0 ? '没有统一次数，或这一期间不作要求' : [...bases].join('；'),
    },
    {
      key: `${kind}-lacking`,
      title: `${name}没有开的时段`,
      part,
      cell: toText(toSpanWords(missing)),
      remark: '',
    },
  ];
}

/** Spans in words, short where there are many: 第一党小组：1、2、5月；第二党小组：3月. */
export function toSpanWords(missing: readonly HeldExpectation[]): string {
  const years = new Set(missing.map(({ expectation }) => expectation.span.to.slice(0, 4)));
  const byGroup = groupBy(missing, ({ expectation }) => expectation.group?.name ?? '');
  return [...byGroup]
    .map(([group, own]) => {
      const labels = own.map(({ expectation: { label } }) =>
        years.size === 1 ? label.replace(/^\d+年(?=.)/, '') : label,
      );
      const areMonths = labels.every((label) => /^\d+月$/.test(label));
      const words = areMonths
        ? `${labels.map((label) => label.slice(0, -1)).join('、')}月`
        : labels.join('、');
      return group === '' ? words : `${group}：${words}`;
    })
    .join('；');
}
