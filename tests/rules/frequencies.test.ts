import { expectationsOf } from '@shared/rules/expectations';
import { findProvision } from '@shared/rules/provision-set';
import { holdAgainst } from '@shared/rules/held-against-expected';
import { talkCoverage } from '@shared/rules/talk-coverage';

import { runCases, type Facts } from './case-table';

const kinds = new Map([
  ['党员大会', 'general-meeting'],
  ['支委会', 'committee-meeting'],
  ['党小组会', 'group-meeting'],
  ['党课', 'lecture'],
  ['主题党日', 'theme-day'],
  ['组织生活会', 'life-meeting'],
  ['民主评议', 'appraisal'],
]);

/** A number that may change on a day, as 6 or 6、7自2026-06-20. */
function numberOn(facts: Facts, name: string): (date: string) => number {
  const steps = facts.words(name).map((entry) => {
    const [number = '0', from = '0000-00-00'] = entry.split('自');
    return { number: Number(number), from };
  });
  return (date) => steps.findLast(({ from }) => from <= date)?.number ?? 0;
}

function expectedOf(facts: Facts) {
  const [from = '', to = ''] = facts.word('期间').split('至');
  const kind = kinds.get(facts.word('查'));
  const groupsOn = numberOn(facts, '党小组');
  return expectationsOf(
    { from, to },
    {
      fullMembersOn: numberOn(facts, '正式党员'),
      groupsOn: (date) =>
        Array.from({ length: groupsOn(date) }, (_, index) => ({
          id: `${index + 1}`,
          name: `第${index + 1}组`,
        })),
    },
  ).filter((expectation) => expectation.kind === kind);
}

runCases('expected-meetings.md', (facts) => {
  const expected = expectedOf(facts);
  const labels = [...new Set(expected.map(({ label }) => label))];
  const first = labels[0] ?? '';
  const last = labels.at(-1) ?? '';
  return {
    basis: [expected[0]?.provision ?? null],
    result:
      expected.length === 0
        ? '没有应开的'
        : `${expected.length}次：${first === last ? first : `${first}至${last}`}`,
  };
});

const states = { met: '已开', open: '还有时间', missing: '缺' } as const;

runCases('held-meetings.md', (facts) => {
  const meetings = facts.words('已开').map((entry) => {
    const [date = '', kindName = '', note = ''] = entry.split('/');
    const year = /^(\d+)年度$/.exec(note)?.[1] ?? date.slice(0, 4);
    return {
      date,
      kinds: kindName.split('+').map((name) => kinds.get(name) ?? name),
      bookYear: Number(year),
      groupId: /^第(\d)组$/.exec(note)?.[1] ?? null,
    };
  });
  const held = holdAgainst(expectedOf(facts), meetings, facts.word('今天'));
  return {
    basis: [held[0]?.expectation.provision ?? null],
    result: held
      .map(({ expectation, state }) => {
        const { label, group } = expectation;
        return `${label}${group?.name ?? ''}${states[state]}`;
      })
      .join('；'),
  };
});

runCases('talks.md', (facts) => {
  const year = Number(facts.word('年度') || '2026');
  const coverage = talkCoverage({
    committeeIds: facts.words('委员'),
    memberIds: [...facts.words('委员'), ...facts.words('党员')],
    talks: facts.words('谈话').map((entry) => {
      const [names = '', date = '2026-05-06'] = entry.split('于');
      return { date, memberIds: names.split('和') };
    }),
    year,
  });
  const parts = [
    ...(coverage?.committeePairs ?? []).map((pair) => `委员${pair.join('和')}之间`),
    ...(coverage?.withoutCommittee ?? []).map((name) => `委员和${name}`),
    ...(coverage?.withoutMember ?? []).map((name) => `党员和${name}`),
  ];
  return {
    basis: [findProvision('talk-coverage', `${year}-12-31`)],
    result: coverage === null ? '没有收录当时的规定' : `缺：${parts.join('、') || '无'}`,
  };
});
