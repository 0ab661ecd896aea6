import { toCount, toText } from '../statistics-table';
import type { StatisticsSource } from '../statistics-source';
import { sumOpen } from '../open-matters';
import { emptyTally, explainTally, tallyBy, toRateCell, toTimesCell } from '../tally';
import { wholeYearOf } from '../period';
import { judgeHours } from '../tables/hours-table';
import { readTalks } from '../tables/talk-tables';

import type { SummaryItem } from './summary-item';

/** 出席: times of all members together, and the share. */
export function toAttendanceItems({ records }: StatisticsSource): readonly SummaryItem[] {
  const tally = tallyBy(records, () => ['all']).get('all') ?? emptyTally;
  const part = '出席';
  return [
    {
      key: 'expected-times',
      title: '应参加人次',
      part,
      cell: toTimesCell(tally.expected),
      remark: '',
    },
    {
      key: 'attending-times',
      title: '出席人次',
      part,
      cell: toTimesCell(tally.attending),
      remark: '含线上，不含补课',
    },
    {
      key: 'attendance-rate',
      title: '平均出席率',
      part,
      cell: toRateCell(tally),
      remark: explainTally(tally, ' 人次'),
    },
    {
      key: 'made-up-times',
      title: '补课人次',
      part,
      cell: toTimesCell(tally['made-up']),
      remark: '',
    },
  ];
}

/** 学时: how many reach the year's hours, of those of whom they are asked. */
export function toHoursItems(source: StatisticsSource): readonly SummaryItem[] {
  const isYear = wholeYearOf(source.period) !== null;
  const asked = judgeHours(source).flatMap(({ judged }) => (judged === null ? [] : [judged]));
  const reached = asked.filter(({ missing }) => missing === 0).length;
  const part = '学时';
  return [
    {
      key: 'hours-asked',
      title: '应达到全年学时的人数',
      part,
      cell: isYear ? toCount([], asked.length) : toText(''),
      remark: isYear ? '在册并计入应到的党员' : '不是整年，不对照',
    },
    {
      key: 'hours-reached',
      title: '记录中已达到的人数',
      part,
      cell: isYear ? toCount([], reached) : toText(''),
      remark: '只数记录里填了的学时，集中培训另加',
    },
  ];
}

/** 谈心谈话 that are lacking by the rule of once a year. */
export function toTalkItems(source: StatisticsSource): readonly SummaryItem[] {
  const { committee, ordinary, coverage } = readTalks(source);
  const talks = source.records.filter(({ kinds }) => kinds.includes('talk'));
  const pairs = (committee.length * (committee.length - 1)) / 2;
  const part = '谈心谈话';
  const toLacking = (key: string, title: string, count: number | undefined, of: string) => ({
    key,
    title,
    part,
    cell: count === undefined ? toText('') : toCount([], count),
    remark: of,
  });
  return [
    {
      key: 'talks',
      title: '谈心谈话次数',
      part,
      cell: toCount(talks.map(({ recordId }) => recordId)),
      remark: '',
    },
    toLacking(
      'talks-lacking-committee',
      '委员之间还没有谈的对数',
      coverage?.committeePairs.length,
      `共 ${pairs} 对`,
    ),
    toLacking(
      'talks-lacking-with-committee',
      '委员还没有谈到的党员',
      coverage?.withoutCommittee.length,
      `共 ${ordinary.length} 人`,
    ),
    toLacking(
      'talks-lacking-with-member',
      '还没有与其他党员谈的党员',
      coverage?.withoutMember.length,
      `共 ${ordinary.length} 人`,
    ),
  ];
}

/** What is still open. */
export function toOpenItems(source: StatisticsSource): readonly SummaryItem[] {
  const measures = sumOpen(source.records, 'measures');
  const works = sumOpen(source.records, 'works');
  return [
    {
      key: 'open-measures',
      title: '组织生活会整改未销号',
      part: '未办结事项',
      cell: toCount(measures.records, measures.count),
      remark: '写了整改措施、没有填销号日期的人数',
    },
    {
      key: 'open-works',
      title: '为群众办实事未办结',
      part: '未办结事项',
      cell: toCount(works.records, works.count),
      remark: '',
    },
    {
      key: 'drafts',
      title: '没有归档的草稿',
      part: '未办结事项',
      cell: toCount([], source.drafts),
      remark: '不计入以上各项',
    },
  ];
}
