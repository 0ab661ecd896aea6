import { rosterOn } from '../../domain/roster-on-date';
import { formatBasis } from '../../rules/provision';
import { talkCoverage, type TalkCoverage } from '../../rules/talk-coverage';

import type { CountedRecord } from '../counted-record';
import { sortMembers, toRows, type RowMember } from '../member-order';
import { lastDayOf, spanOf } from '../period';
import type { StatisticsSource } from '../statistics-source';
import { toCount, toText, type Column, type StatisticsTable } from '../statistics-table';

import { nameColumn } from './attendance-table';
import { toSourceNotes } from './common-notes';
import { leadersOf } from './hours-table';

/** Who could talk with whom, and who has not. */
export interface Talks {
  readonly committee: readonly RowMember[];
  readonly ordinary: readonly RowMember[];
  /** Records of talks between two members, under both orders of their ids. */
  readonly recordsOf: (one: string, other: string) => readonly string[];
  readonly coverage: TalkCoverage | null;
}

/** Reads the talks of a period among those on the roster of its last day, or today's. */
export function readTalks(source: StatisticsSource): Talks {
  const { members, branch, order, period, now, records, rules } = source;
  const day = lastDayOf(period, now);
  const roster = rosterOn(members, day).map(({ member }) => member);
  const leaders = leadersOf(source);
  const rows = toRows(sortMembers(roster, order, branch.groups, day), branch.groups, day);
  const committee = rows.filter(({ memberId }) => leaders.has(memberId));
  const pairs = toPairs(records);
  return {
    committee,
    ordinary: rows.filter(({ memberId }) => !leaders.has(memberId)),
    recordsOf: (one, other) => pairs.get(`${one} ${other}`) ?? [],
    coverage: talkCoverage(
      {
        committeeIds: committee.map(({ memberId }) => memberId),
        memberIds: rows.map(({ memberId }) => memberId),
        talks: records
          .filter(({ talkIds }) => talkIds.length > 0)
          // The rule asks by calendar year; what the book counts into a period is of that period.
          .map(({ talkIds }) => ({ memberIds: talkIds, date: spanOf(period).to })),
        year: Number(spanOf(period).to.slice(0, 4)),
      },
      rules,
    ),
  };
}

function toPairs(records: readonly CountedRecord[]): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  for (const { talkIds, recordId } of records) {
    const [one, other] = talkIds;
    if (one === undefined || other === undefined) continue;
    for (const key of [`${one} ${other}`, `${other} ${one}`]) {
      pairs.set(key, [...(pairs.get(key) ?? []), recordId]);
    }
  }
  return pairs;
}

function toNotes(source: StatisticsSource, { coverage }: Talks): readonly string[] {
  return [
    ...(coverage === null ? [] : [`依据：${formatBasis(coverage.provision)}。`]),
    '支委会成员按这一期间最近一次支委会记录，没有的按名册上的职务。和本支部以外的人谈话不在内。',
    ...toSourceNotes(source),
  ];
}

/** A name of five characters stands in its head on one line; a longer one takes two. */
const LEAST_WIDTH = 4.4;
const MOST_WIDTH = 6.4;
const WIDTH_OF_CHARACTER = 1.28;

const toCountColumn = ({ memberId, name }: RowMember): Column => ({
  key: memberId,
  title: name,
  kind: 'count',
  explanation: '',
  width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, name.length * WIDTH_OF_CHARACTER)),
});

/** 委员之间: a square of the committee, how often each two talked. */
export function toCommitteeTalkTable(source: StatisticsSource): StatisticsTable {
  const talks = readTalks(source);
  const { committee, recordsOf, coverage } = talks;
  const isLacking = (one: string, other: string) =>
    coverage?.committeePairs.some((pair) => pair.includes(one) && pair.includes(other)) === true;
  return {
    key: 'talks-committee',
    title: '谈心谈话：委员之间',
    columns: [
      nameColumn,
      ...committee.map(toCountColumn),
      { key: 'lacking', title: '还没有谈的', kind: 'text', explanation: '', width: 10 },
    ],
    rows: committee.map(({ memberId, name }) => ({
      id: memberId,
      name,
      cells: [
        toText(name),
        ...committee.map((other) =>
          other.memberId === memberId ? toText('') : toCount(recordsOf(memberId, other.memberId)),
        ),
        toText(
          committee
            .filter((other) => isLacking(memberId, other.memberId) && other.memberId !== memberId)
            .map((other) => other.name)
            .join('、'),
        ),
      ],
      formula: '',
    })),
    total: null,
    notes: toNotes(source, talks),
    emptyText: '名册上没有支委会成员。',
  };
}

/** 委员和党员, 党员之间: how often each member talked, with whom of the committee, and with others. */
export function toMemberTalkTable(source: StatisticsSource): StatisticsTable {
  const talks = readTalks(source);
  const { committee, ordinary, recordsOf, coverage } = talks;
  const withoutCommittee = new Set(coverage?.withoutCommittee);
  const withoutMember = new Set(coverage?.withoutMember);
  return {
    key: 'talks-members',
    title: '谈心谈话：委员和党员、党员之间',
    columns: [
      nameColumn,
      ...committee.map(toCountColumn),
      {
        key: 'members',
        title: '与党员',
        kind: 'count',
        explanation: '与其他党员谈话的次数。',
        width: 4.4,
      },
      { key: 'lacking', title: '还没有谈的', kind: 'text', explanation: '', width: 8 },
    ],
    rows: ordinary.map(({ memberId, name }) => ({
      id: memberId,
      name,
      cells: [
        toText(name),
        ...committee.map((other) => toCount(recordsOf(memberId, other.memberId))),
        toCount(ordinary.flatMap((other) => recordsOf(memberId, other.memberId))),
        toText(
          [
            ...(withoutCommittee.has(memberId) ? ['委员'] : []),
            ...(withoutMember.has(memberId) ? ['党员'] : []),
          ].join('、'),
        ),
      ],
      formula: '',
    })),
    total: null,
    notes: toNotes(source, talks),
    emptyText: '名册上没有支委以外的党员。',
  };
}
