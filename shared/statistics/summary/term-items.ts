import type { LocalDate } from '../../domain/schema';
import { judgeTerm } from '../../rules/judge-term';
import { formatBasis } from '../../rules/provision';

import { lastDayOf } from '../period';
import type { StatisticsSource } from '../statistics-source';
import { toText } from '../statistics-table';

import { NOT_ENTERED, type SummaryItem } from './summary-item';

/** 届次 as the book knows it. */
export interface KnownTerm {
  readonly name: string;
  readonly electedOn: LocalDate;
  readonly extension: StatisticsSource['branch']['terms'][number]['extension'];
  /** The record of the election; none where the branch's own list says it. */
  readonly records: readonly string[];
}

/** The term of the period's last day: as the branch lists it, else as its newest election says. */
export function findTerm({ branch, records, period, now }: StatisticsSource): KnownTerm | null {
  const day = lastDayOf(period, now);
  const listed = branch.terms
    .filter(({ electedOn }) => electedOn <= day)
    .toSorted((one, other) => (one.electedOn < other.electedOn ? -1 : 1))
    .at(-1);
  if (listed) return { ...listed, records: [] };
  const election = records.findLast(({ electedTerm }) => electedTerm !== null);
  if (election === undefined) return null;
  const { electedTerm, date, recordId } = election;
  return { name: electedTerm ?? '', electedOn: date, extension: null, records: [recordId] };
}

/** 届次, its election and its end by the rule of the election's day. */
export function toTermItems(source: StatisticsSource): readonly SummaryItem[] {
  const { branch, period, now, rules } = source;
  const term = findTerm(source);
  const judged =
    term === null
      ? null
      : judgeTerm({ ...term, branchKind: branch.kind, today: lastDayOf(period, now) }, rules);
  const [provision] = judged?.provisions ?? [];
  const item = (key: string, title: string, text: string | undefined, remark = '') => ({
    key,
    title,
    part: '支部',
    cell: toText(text === undefined || text === '' ? NOT_ENTERED : text, term?.records ?? []),
    remark,
  });
  return [
    item('term', '届次', term?.name),
    item('elected-on', '选举日期', term?.electedOn),
    item(
      'term-ends-on',
      '届满日期',
      judged?.coveredUntil,
      provision === undefined ? '' : formatBasis(provision),
    ),
  ];
}
