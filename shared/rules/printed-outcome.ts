import { judgeDecision, type DecisionInput } from './judge-decision';
import { findProvision } from './provision-set';
import { formatShare, shareOf } from './share';

/**
 * The outcome of a vote with its arithmetic, as it is printed under the vote; empty where the
 * numbers contradict each other or the rule of that day is not known.
 *
 * A page is judged by the centre's rules alone: they are the same wherever it is printed again.
 */
export function toPrintedOutcome(input: DecisionInput): string {
  const { kind, date, expectedVoters, attendingVoters } = input;
  const { outcome, leastAttending, leastInFavour, countedInFavour } = judgeDecision(input);
  const quorum = findProvision(`${kind}-quorum`, date);
  const majority = findProvision(`${kind}-majority`, date);
  if (quorum === null || majority === null || outcome === 'contradiction') return '';
  const base = `应到有表决权${expectedVoters}人`;
  if (outcome === 'no-quorum') {
    const share = formatShare(shareOf(quorum));
    return `${base}，${share}须${leastAttending}人，到会${attendingVoters}人，按规定不能进行表决。`;
  }
  const end = { passed: '通过', 'not-passed': '未通过', ask: '是否通过请向上级核实' };
  const words = outcome === 'no-rule' ? '' : end[outcome];
  return `${base}，${formatShare(shareOf(majority))}须${leastInFavour}票，赞成${countedInFavour}票，${words}。`;
}
