import { branchKindNames, branchKinds } from '@shared/domain/branch';
import { judgeChair } from '@shared/rules/judge-chair';
import { branchPostNames, branchPosts, judgeCommittee } from '@shared/rules/judge-committee';
import { judgeTerm, type TermState } from '@shared/rules/judge-term';
import { findProvision } from '@shared/rules/provision-set';

import { runCases } from './case-table';

const states: Readonly<Record<TermState, string>> = {
  running: '任期内',
  'first-reminder': '半年提醒',
  'second-reminder': '三个月提醒',
  extended: '延期内',
  overdue: '已过期',
};

runCases('terms.md', (facts) => {
  const kind = branchKinds.find((known) => branchKindNames[known] === facts.word('支部'));
  const until = facts.word('延期到');
  const approvedOn = facts.word('批准') === '' ? null : facts.word('批准');
  const term = judgeTerm({
    branchKind: kind!,
    electedOn: facts.word('当选'),
    extension: until === '' ? null : { until, approvedOn },
    today: facts.word('今天'),
  });
  if (term === null) return { basis: [null], result: '没有收录当时的规定' };
  const wrong = term.notes.slice(1).join('');
  return {
    basis: term.provisions,
    result: `${states[term.state]}，${term.years}年，${term.endsOn}届满${wrong === '' ? '' : `。${wrong}`}`,
  };
});

const meetingKinds = new Map([
  ['党员大会', 'general-meeting'],
  ['支委会', 'committee-meeting'],
  ['党小组会', 'group-meeting'],
  ['主题党日', 'theme-day'],
]);

runCases('chairs.md', (facts) => {
  const kind = meetingKinds.get(facts.word('会议')) ?? '';
  const date = facts.word('日期') || '2026-06-17';
  const remarks = judgeChair({
    kind,
    date,
    chairId: facts.word('主持'),
    secretaryId: facts.word('书记') === '' ? null : facts.word('书记'),
    deputyIds: facts.words('委员'),
    groupLeaderId: facts.word('组长') === '' ? null : facts.word('组长'),
    nameOf: (id) => id,
  });
  return {
    basis: [findProvision(`chair-${kind}`, date)],
    result: remarks.map(({ message }) => message).join('') || '可以',
  };
});

runCases('committees.md', (facts) => {
  const posts = branchPosts.flatMap((post) =>
    facts.words(branchPostNames[post]).map((memberId) => ({ memberId, post })),
  );
  const remarks = judgeCommittee({
    date: facts.word('日期') || '2026-06-17',
    fullMembers: facts.count('正式党员'),
    members: facts.count('党员') || facts.count('正式党员'),
    posts,
  });
  return {
    basis: remarks.map(({ provision }) => provision),
    result: remarks.map(({ message }) => message).join('') || '可以',
  };
});
