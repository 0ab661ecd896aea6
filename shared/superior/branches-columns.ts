import { formatDate } from '../domain/calendar';
import { recordKindFacts, type RecordKind } from '../domain/record-kind';
import type { TermState } from '../rules/judge-term';
import { toCount, toText, type Cell } from '../statistics/statistics-table';
import { summaryKinds } from '../statistics/summary/held-items';

import type { BranchFigures, MeetingFigures } from './branch-figures';
import { compareNames } from './gather-branches';

/** One column of the superior's table. */
export interface BranchesColumn {
  readonly key: string;
  readonly title: string;
  /** What is counted, as a Chinese sentence; empty where the title says it. */
  readonly explanation: string;
  /** What the two numbers of a cell with two are called, where each has a column of its own. */
  readonly parts?: readonly [string, string];
  /** On screen; a workbook and the details of a branch have all of them. */
  readonly isOnScreen: boolean;
  readonly toCell: (figures: BranchFigures) => Cell;
}

const nobody: readonly string[] = [];

const toRatio = (part: number, whole: number): Cell => ({
  kind: 'ratio',
  part,
  whole,
  records: nobody,
});

/** 届满 in a word; the sentence stands among the branch's details. */
export const termStateWords: Readonly<Record<TermState, string>> = {
  running: '任期内',
  'first-reminder': '临近届满',
  'second-reminder': '临近届满',
  extended: '延期中',
  overdue: '已过届满日',
};

/** Short titles where the full one is long, since seven kinds stand side by side. */
const shortNames: Readonly<Partial<Record<RecordKind, string>>> = {
  'general-meeting': '党员大会',
  appraisal: '民主评议',
};

/** How a column of a kind is called. */
export function toKindTitle(kind: RecordKind): string {
  return shortNames[kind] ?? recordKindFacts[kind].name;
}

function meetingOf({ meetings }: BranchFigures, kind: RecordKind): MeetingFigures | undefined {
  return meetings.find((meeting) => meeting.kind === kind);
}

function toMeetingCell(figures: BranchFigures, kind: RecordKind): Cell {
  const meeting = meetingOf(figures, kind);
  if (meeting === undefined) return toText('');
  return meeting.expected === null
    ? toCount([], meeting.held)
    : toRatio(meeting.held, meeting.expected);
}

/** Spans without a meeting that was due, kind by kind, as 主题党日：3、5月；党员大会：第二季度. */
export function toGapWords({ meetings }: Pick<BranchFigures, 'meetings'>): string {
  return meetings
    .filter(({ gaps }) => gaps > 0)
    .map(({ kind, gapWords }) => `${toKindTitle(kind)}：${gapWords}`)
    .join('；');
}

/** Whether the seals hold, in words. */
export function toSealWords({ seals }: Pick<BranchFigures, 'seals'>): string {
  if (seals.faultCount > 0) return `封存有${seals.faultCount}处对不上`;
  return seals.links === 0 ? '完好，还没有归档' : '完好';
}

function toTermDate({ term }: BranchFigures): string {
  return term === null ? '未登记' : (term.endsOn ?? '不明');
}

/** Whether it is on screen, and what is counted. */
type Told = readonly [isOnScreen?: boolean, explanation?: string];

function toColumn(
  key: string,
  title: string,
  [isOnScreen = false, explanation = '']: Told,
  toCell: BranchesColumn['toCell'],
): BranchesColumn {
  return { key, title, explanation, isOnScreen, toCell };
}

const text = (
  key: string,
  title: string,
  toWords: (figures: BranchFigures) => string,
  ...told: Told
) => toColumn(key, title, told, (figures) => toText(toWords(figures)));

const count = (
  key: string,
  title: string,
  toSum: (figures: BranchFigures) => number,
  ...told: Told
) => toColumn(key, title, told, (figures) => toCount(nobody, toSum(figures)));

const kindColumns: readonly BranchesColumn[] = summaryKinds.map((kind) => ({
  key: kind,
  title: toKindTitle(kind),
  explanation: '已归档的次数和全年应开的次数；没有统一次数的只有前一个数。',
  parts: ['已开', '应开'],
  isOnScreen: true,
  toCell: (figures) => toMeetingCell(figures, kind),
}));

/** The columns, in their fixed order; the first names the branch. */
export const branchesColumns: readonly BranchesColumn[] = [
  text('branch', '支部', ({ branchName }) => branchName, true),
  text('superior', '上级党组织', ({ superior }) => superior),
  text('secretary', '书记', ({ secretary }) => secretary, false, '包里的名册在那一天的书记。'),
  text(
    'seals',
    '核验',
    toSealWords,
    true,
    '每个文件都与清单一致，封存链逐份核对；对不上的在详情里写明。',
  ),
  count('full', '正式党员', ({ full }) => full),
  count('probationary', '预备党员', ({ probationary }) => probationary),
  count('members', '党员', ({ full, probationary }) => full + probationary, true, '正式和预备。'),
  ...kindColumns,
  count(
    'gaps',
    '缺的时段',
    ({ meetings }) => meetings.reduce((sum, { gaps }) => sum + gaps, 0),
    true,
    '已经过去、该开而没有记录的月份、季度或半年的个数；是哪些写在详情里。',
  ),
  {
    key: 'plan',
    title: '年度计划',
    explanation: '计划里已有记录对上的项数和计划的项数；没有计划的写“没有”。',
    parts: ['已开展', '项数'],
    isOnScreen: true,
    toCell: ({ plan }) => (plan === null ? toText('没有') : toRatio(plan.held, plan.lines)),
  },
  {
    key: 'attendance',
    title: '出席率',
    explanation: '出席人次 ÷ 应到人次，线上算出席，补课不算。',
    isOnScreen: true,
    toCell: ({ expectedTimes, attendingTimes }) => ({
      kind: 'share',
      part: attendingTimes,
      whole: expectedTimes,
      records: nobody,
    }),
  },
  text('term-ends-on', '届满日期', toTermDate, true, '含上级批准的延期。'),
  count('expected-times', '应到人次', ({ expectedTimes }) => expectedTimes),
  count('attending-times', '实到人次', ({ attendingTimes }) => attendingTimes),
  {
    key: 'study-hours',
    title: '学时合计',
    explanation: '各人学时之和，只数记录里填了的。',
    isOnScreen: false,
    toCell: ({ studyTenths }) => ({ kind: 'hours', tenths: studyTenths, records: nobody }),
  },
  {
    key: 'hours-reached',
    title: '学时',
    explanation: '按记录已达到全年学时的人数和要求达到的人数。',
    parts: ['已达到人数', '应达到人数'],
    isOnScreen: false,
    toCell: ({ hoursReached, hoursAsked }) => toRatio(hoursReached, hoursAsked),
  },
  count('filed', '已归档', ({ filed }) => filed, true, '这一年度归档的记录份数。'),
  count('drafts', '草稿', ({ drafts }) => drafts, true, '这一年度没有归档的草稿，不计入各栏。'),
  text('newest', '最近一次记录', ({ newestOn }) => newestOn ?? '没有', false),
  text('term', '届次', ({ term }) => term?.name ?? '未登记'),
  text('elected-on', '选举日期', ({ term }) => term?.electedOn ?? '未登记'),
  text(
    'term-state',
    '任期',
    ({ term }) => (term?.state ? termStateWords[term.state] : '不明'),
    false,
  ),
  text('made-at', '保存时间', ({ madeAt }) => madeAt.replace('T', ' ')),
  text('as-of', '数字截至', ({ asOf }) => asOf, true, '包保存的那一天，以后的事它不知道。'),
  text('gap-words', '没有开的时段', toGapWords),
];

/** Compares two branches by a column: words by pinyin, numbers by size, what is not there last. */
export function compareBy(
  { toCell }: BranchesColumn,
  one: BranchFigures,
  other: BranchFigures,
): number {
  return compareCells(toCell(one), toCell(other));
}

function compareCells(one: Cell, other: Cell): number {
  if (one.kind === 'text' && other.kind === 'text') return compareNames(one.text, other.text);
  const [first, second] = [toNumber(one), toNumber(other)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return first - second;
}

/** What a cell is ordered by; null where it holds no number. */
function toNumber(cell: Cell): number | null {
  switch (cell.kind) {
    case 'text':
      return null;
    case 'count':
      return cell.count;
    case 'hours':
      return cell.tenths;
    case 'share':
    case 'ratio':
      return cell.whole === 0 ? null : cell.part / cell.whole;
  }
}

/** 届满 in a sentence's words. */
export function toTermWords({ term }: BranchFigures): readonly string[] {
  if (term === null) return ['没有登记届次。'];
  return [`${term.name}，${formatDate(term.electedOn)}选举。`, ...term.notes];
}
