import type { LocalDate } from '../domain/schema';
import type { ElectionPart } from '../domain/sheets/election';

import type { CheckContext } from './check';
import { countElection, type ElectionInput, type ElectionResult } from './count-election';
import { contradictionsOfBallots } from './election-ballots';
import { judgeCandidates, judgeTellers } from './election-candidates';
import { isCommitteeDue } from './expectations';
import type { Finding } from './finding';
import { toAdvice, toAdvices, withoutRule } from './provision-advice';
import { findProvision } from './provision-set';

/** An election as its sheet has it, for the reckoning. */
export function toElectionInput(
  { seats, issued, returned, valid, candidates }: ElectionPart,
  date: LocalDate,
  counts: { readonly expectedVoters: number; readonly attendingVoters: number },
): ElectionInput {
  return {
    date,
    expectedElectors: counts.expectedVoters,
    attendingElectors: counts.attendingVoters,
    seats,
    ballots: { issued, returned, valid, invalid: Math.max(0, returned - valid) },
    candidates: candidates.map(({ id, name, inFavour }) => ({ id, name, inFavour })),
  };
}

/** 换届选举: candidates, tellers, ballots and the result, by the rule of the day. */
export function findElection(context: CheckContext): readonly Finding[] {
  const { content, date } = context;
  const { election } = content;
  if (election === undefined || date === null) return [];
  return [
    ...judgeSheet(context, election, date),
    ...(content.countOverride === null ? judgeResult(context, election, date) : []),
    ...judgePosts(context, election, date),
  ];
}

/** Names on one line, as 甲、乙. */
function toPeople(line: string) {
  return line
    .split(/[、，,；;\s]+/)
    .filter((name) => name !== '')
    .map((name) => ({ id: name, name }));
}

function judgeSheet(
  { rules, roster }: CheckContext,
  { seats, candidates, scrutineers, counters }: ElectionPart,
  date: LocalDate,
): readonly Finding[] {
  const fullMembers = roster.filter(({ standing }) => standing === 'full').length;
  const office = isCommitteeDue(fullMembers, date, rules) ? 'committee' : 'secretary';
  const nominated = { office, seats, candidates: candidates.length, date } as const;
  const tellers = toPeople(scrutineers);
  const candidateIds = candidates.map(({ name }) => name.trim());
  return [
    ...(seats > 0 && candidates.length > 0
      ? toAdvices('content', judgeCandidates(nominated, rules))
      : []),
    // An empty line is told as a field that is missing.
    ...(tellers.length > 0
      ? toAdvices(
          'content',
          judgeTellers({ tellers, counters: toPeople(counters), candidateIds, date }, rules),
        )
      : []),
  ];
}

function judgeResult(
  { rules, counts }: CheckContext,
  election: ElectionPart,
  date: LocalDate,
): readonly Finding[] {
  const input = toElectionInput(election, date, counts);
  const result = countElection(input, rules);
  const quorum = findProvision('election-quorum', date, rules);
  switch (result.outcome) {
    case 'no-rule':
      return [withoutRule('content', result.notes.join(''))];
    case 'no-quorum':
      return toAdvice('content', quorum, `${result.formulas[0] ?? ''}，没有达到，按规定不能选举。`);
    case 'contradiction':
      return judgeNames(input, rules);
    case 'void':
      return toAdvice(
        'content',
        findProvision('election-ballots', date, rules),
        result.notes.join(''),
      );
    case 'complete':
      return [];
    case 'tied':
    case 'too-few':
    case 'ask':
      return election.candidates.length === 0 ? [] : describe(result);
  }
}

/** Too many names a ballot; the other contradictions have checks of their own, which block. */
function judgeNames(
  { ballots, attendingElectors, seats, candidates, date }: ElectionInput,
  rules: CheckContext['rules'],
): readonly Finding[] {
  const votes = candidates.map(({ inFavour }) => inFavour);
  return contradictionsOfBallots(ballots, attendingElectors, seats, votes)
    .filter(({ rule }) => rule === 'election-names')
    .flatMap(({ rule, message }) =>
      toAdvice('content', findProvision(rule ?? '', date, rules), message),
    );
}

/** A seat that stays open rests on the majority first, and on what is to be done second. */
function describe({ notes, provisions }: ElectionResult): readonly Finding[] {
  const [, majority = null] = provisions;
  return toAdvice('content', majority, notes.join(''));
}

/** 书记、副书记 by the new committee: more than half of it for each. */
function judgePosts(
  { rules }: CheckContext,
  { posts = [], committeePresent = 0, seats }: ElectionPart,
  date: LocalDate,
): readonly Finding[] {
  if (committeePresent === 0 || seats === 0) return [];
  return posts
    .filter(({ name, inFavour }) => name.trim() !== '' && inFavour > 0)
    .flatMap(({ id, name, inFavour }) => {
      const ballots = { issued: committeePresent, returned: committeePresent };
      const result = countElection(
        {
          date,
          expectedElectors: seats,
          attendingElectors: committeePresent,
          seats: 1,
          ballots: { ...ballots, valid: committeePresent, invalid: 0 },
          candidates: [{ id, name, inFavour }],
        },
        rules,
      );
      if (result.outcome === 'complete') return [];
      const [first = null, majority = first] = result.provisions;
      return toAdvice('content', majority, `新一届支委会选举${name}：${result.notes.join('')}`);
    });
}
