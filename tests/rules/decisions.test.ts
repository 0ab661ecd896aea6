import { decisionKinds, judgeDecision, type DecisionOutcome } from '@shared/rules/judge-decision';

import { runCases } from './case-table';

const kindNames = new Map([
  ['党员大会', 'general-meeting'],
  ['接收或转正', 'admission'],
  ['支委会', 'committee-meeting'],
]);

const outcomeNames: Readonly<Record<DecisionOutcome, string>> = {
  passed: '通过',
  'not-passed': '没有通过',
  'no-quorum': '不能表决',
  ask: '请向上级核实',
  contradiction: '数字有矛盾',
  'no-rule': '没有收录当时的规定',
};

runCases('decisions.md', (facts) => {
  const kind = decisionKinds.find((known) => known === kindNames.get(facts.word('会议')));
  const result = judgeDecision({
    kind: kind!,
    date: facts.word('日期') || '2026-06-17',
    expectedVoters: facts.count('应到'),
    attendingVoters: facts.count('到会'),
    inFavour: facts.count('赞成'),
    writtenBefore: facts.count('会前书面赞成'),
    writtenAfter: facts.count('会后书面赞成'),
  });
  const least =
    result.leastAttending === null || result.leastInFavour === null
      ? ''
      : `（到会至少${result.leastAttending}人，赞成至少${result.leastInFavour}票）`;
  return {
    basis: result.provisions.length === 0 ? [null] : result.provisions,
    result: `${outcomeNames[result.outcome]}${least}`,
  };
});
