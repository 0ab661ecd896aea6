import { countElection, type ElectionOutcome } from '@shared/rules/count-election';
import { judgeCandidates, judgeTellers, leastCandidates } from '@shared/rules/election-candidates';
import { findProvision } from '@shared/rules/provision-set';

import { runCases, type Facts } from './case-table';

const dateOf = (facts: Facts) => facts.word('日期') || '2026-06-17';

runCases('candidates.md', (facts) => {
  const date = dateOf(facts);
  const office = facts.word('选举') === '书记' ? 'secretary' : 'committee';
  const seats = facts.count('应选');
  const input = { office, seats, candidates: facts.count('候选人'), date } as const;
  const least = leastCandidates(office, seats, date);
  const rule = office === 'secretary' ? 'election-equal' : 'election-surplus';
  const judged = judgeCandidates(input).length === 0 ? '可以' : '不符';
  return {
    basis: [findProvision(rule, date)],
    result: least === null ? '没有收录当时的规定' : `${judged}（候选人${least}名）`,
  };
});

runCases('tellers.md', (facts) => {
  const date = dateOf(facts);
  const toPeople = (title: string) => facts.words(title).map((name) => ({ id: name, name }));
  const remarks = judgeTellers({
    tellers: toPeople('监票人'),
    counters: toPeople('计票人'),
    candidateIds: facts.words('候选人'),
    date,
  });
  return {
    basis: [findProvision('election-tellers', date)],
    result: remarks.map(({ message }) => message).join('') || '可以',
  };
});

const outcomeNames: Readonly<Record<ElectionOutcome, string>> = {
  complete: '选满',
  tied: '票数相等再投票',
  'too-few': '名额不足',
  ask: '请向上级核实',
  'no-quorum': '到会不足不能选举',
  void: '选举无效',
  contradiction: '数字有矛盾',
  'no-rule': '没有收录当时的规定',
};

runCases('elections.md', (facts) => {
  const returned = facts.count('收回') || facts.count('到会');
  const invalid = facts.count('废票');
  const result = countElection({
    date: dateOf(facts),
    expectedElectors: facts.count('应到'),
    attendingElectors: facts.count('到会'),
    seats: facts.count('应选'),
    ballots: {
      issued: facts.count('发出') || facts.count('到会'),
      returned,
      valid: facts.count('有效') || returned - invalid,
      invalid,
    },
    candidates: facts.words('得票').map((entry) => {
      const [, name = '', votes = ''] = /^(\D+)(\d+)$/.exec(entry) ?? [];
      return { id: name, name, inFavour: Number(votes) };
    }),
  });
  const names = (people: readonly { readonly name: string }[]) =>
    people.map(({ name }) => name).join('');
  const parts = [
    outcomeNames[result.outcome],
    result.elected.length > 0 ? `当选${names(result.elected)}` : '',
    result.tied.length > 0 ? `再投${names(result.tied)}` : '',
    result.doubtful.length > 0 ? `核实${names(result.doubtful)}` : '',
    result.openSeats > 0 && result.elected.length > 0 ? `缺${result.openSeats}名` : '',
    result.leastInFavour === null
      ? ''
      : `到会至少${result.leastAttending ?? ''}人、赞成至少${result.leastInFavour}票`,
  ];
  return {
    basis: result.provisions.length === 0 ? [null] : result.provisions,
    result: parts.filter((part) => part !== '').join('，'),
  };
});
