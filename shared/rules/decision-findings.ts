import type { CheckContext } from './check';
import type { Finding, FormPart } from './finding';
import { judgeDecision, type DecisionInput, type DecisionKind } from './judge-decision';
import { findProvision } from './provision-set';
import { toAdvice, withoutRule } from './provision-advice';

/** The votes of 决议 and of 发展党员, each judged by the rule of the record's day. */
export function findDecisions(context: CheckContext): readonly Finding[] {
  // With a count put in by hand the base is not known.
  if (context.date === null || context.content.countOverride !== null) return [];
  const found = [...judgeQuorumOfCommittee(context), ...judgeMatters(context)];
  const seen = new Set<string>();
  return [...judgeAdmissions(context), ...found].filter(({ message }) => {
    const isNew = !seen.has(message);
    seen.add(message);
    return isNew;
  });
}

/** Which rule decides the matters of a record; a 党小组会 has none. */
function decisionKindOf({ frame }: CheckContext): DecisionKind | null {
  if (frame.circle === 'committee') return 'committee-meeting';
  return frame.circle === 'group' || frame.circle === 'named' ? null : 'general-meeting';
}

function votersOf({ counts }: CheckContext, kind: DecisionKind) {
  return kind === 'committee-meeting'
    ? { expectedVoters: counts.expected, attendingVoters: counts.attending }
    : { expectedVoters: counts.expectedVoters, attendingVoters: counts.attendingVoters };
}

/** 半数以上委员到会: told of the meeting itself, whether or not it voted. */
function judgeQuorumOfCommittee(context: CheckContext): readonly Finding[] {
  const { content, date, counts, rules } = context;
  if (content.committeeMeeting === undefined || date === null || counts.expected === 0) return [];
  if (decisionKindOf(context) !== 'committee-meeting') return [];
  const kind = 'committee-meeting' as const;
  const input = { kind, date, ...votersOf(context, kind), inFavour: 0 };
  const { outcome, formulas } = judgeDecision(input, rules);
  if (outcome !== 'no-quorum') return [];
  const provision = findProvision(`${kind}-quorum`, date, rules);
  return toAdvice('attendance', provision, `${formulas[0] ?? ''}，按规定不能开会。`);
}

function judgeMatters(context: CheckContext): readonly Finding[] {
  const kind = decisionKindOf(context);
  const { content, date } = context;
  if (kind === null || date === null) return [];
  return content.matters.flatMap(({ title, vote }, index) => {
    if (vote === null || vote.inFavour + vote.against + vote.abstained === 0) return [];
    const label = title.trim() === '' ? `第${index + 1}项议定事项` : `“${title.trim()}”`;
    const input = { kind, date, ...votersOf(context, kind), inFavour: vote.inFavour };
    return judgeVote(context, input, label, 'matters');
  });
}

function judgeAdmissions(context: CheckContext): readonly Finding[] {
  const { content, date } = context;
  if (date === null) return [];
  const kind = 'admission' as const;
  return (content.admission?.people ?? []).flatMap(({ name, inFavour, written }) => {
    if (inFavour === 0) return [];
    const votes = { inFavour: inFavour - written, writtenBefore: written };
    return judgeVote(
      context,
      { kind, date, ...votersOf(context, kind), ...votes },
      name,
      'content',
    );
  });
}

/** Numbers that cannot all be true are told by their own checks, which block. */
function judgeVote(
  { rules }: CheckContext,
  input: DecisionInput,
  label: string,
  field: FormPart,
): readonly Finding[] {
  const { kind, date } = input;
  const { outcome, formulas, notes } = judgeDecision(input, rules);
  const [opening = '', passing = ''] = formulas;
  const quorum = findProvision(`${kind}-quorum`, date, rules);
  const majority = findProvision(`${kind}-majority`, date, rules);
  switch (outcome) {
    case 'no-quorum':
      return kind === 'committee-meeting'
        ? []
        : toAdvice(field, quorum, `${opening}，按规定不能进行表决。`);
    case 'not-passed':
      return toAdvice(field, majority, `${label}：${passing}，按规定没有通过。`);
    case 'ask':
      return toAdvice(field, majority, `${label}：${passing}。${notes.join('')}`);
    case 'no-rule':
      return [withoutRule(field, `${label}：没有收录当时的规定，请向上级核实。`)];
    case 'passed':
    case 'contradiction':
      return [];
  }
}
