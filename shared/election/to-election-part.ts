import type { Election } from '../domain/election-day';
import type { ElectionPart } from '../domain/sheets/election';
import { assertPresent } from '../util/assert';

import { isWrittenId } from './count-reading';
import type { JudgedElection } from './judge-election';
import { officeNames } from './rounds';
import type { JudgedRound } from './judge-round';

interface PartSource {
  readonly election: Election;
  readonly judged: JudgedElection;
  /** 批复文号, as the preparation list has it. */
  readonly approval: string;
  /** Names of 监票人 and 计票人 by member id. */
  readonly nameOf: (memberId: string) => string;
}

/**
 * What the sheet of a record of the kind 换届选举 asks, out of the election itself: the numbers of
 * the first round that counted, and of those that followed it in words.
 *
 * @returns null before a round of the meeting is counted.
 */
export function toElectionPart(source: PartSource): ElectionPart | null {
  const { election, judged, approval, nameOf } = source;
  const counted = judged.rounds.filter(({ stage }) => stage === 'counted');
  const [first] = counted;
  const tally = first?.tally ?? null;
  if (first === undefined || tally === null) return null;
  const { round } = first;
  const line = (ids: readonly string[]) => ids.map(nameOf).join('、');
  const others = tally.people.filter(({ isWrittenIn }) => isWrittenIn);
  const toCandidate = ({
    id,
    name,
    inFavour,
    against,
    abstained,
  }: (typeof tally.people)[number]) => ({
    ...{ id, name, inFavour, against, abstained },
  });
  return {
    term: election.termName,
    approval,
    seats: round.seats,
    scrutineers: line(election.tellerIds),
    counters: line(election.counterIds),
    issued: assertPresent(round.issued, 'a counted round has its ballots'),
    returned: assertPresent(round.returned, 'a counted round has its ballots'),
    valid: tally.valid,
    candidates: tally.people.filter(({ isWrittenIn }) => !isWrittenIn).map(toCandidate),
    others: others.map(({ name, inFavour }) => `${name}${inFavour}票`).join('、'),
    ...toPosts(judged),
  };
}

/** 书记、副书记 of the new committee; nothing where the meeting elected 书记 itself. */
function toPosts(judged: JudgedElection): Partial<ElectionPart> {
  const { hasCommittee, rounds } = judged;
  const ofCommittee = rounds.find(({ round }) => round.office !== 'committee');
  if (!hasCommittee || ofCommittee === undefined) return {};
  const posts = judged.elected.flatMap(({ id, memberId, name, inFavour, office }) => {
    if (office === 'committee') return [];
    // Somebody written in has no id but the member's.
    const ownId = isWrittenId(id) ? memberId : id;
    return ownId === null ? [] : [{ id: ownId, post: office, name, inFavour }];
  });
  return { committeePresent: ofCommittee.voters.attendingElectors, posts };
}

/** A round's numbers and its result in one sentence, as they are read out and written down. */
export function toRoundSentence({ round, tally, elected, tied, notes }: JudgedRound): string {
  const { office, seats, reason, issued, returned } = round;
  const head = `选举${officeNames[office]}${reason === '' ? '' : `（${reason}）`}：应选${seats}名`;
  const ballots = `发出选票${issued ?? 0}张，收回${returned ?? 0}张`;
  if (tally === null) return `${head}；${ballots}。${notes.join('')}`;
  const votes = tally.people
    .map(({ name, inFavour, against, abstained, isWrittenIn }) =>
      isWrittenIn
        ? `${name}（另选）赞成${inFavour}票`
        : `${name}赞成${inFavour}票、不赞成${against}票、弃权${abstained}票`,
    )
    .join('；');
  const names = (people: readonly { readonly name: string }[]) =>
    people.map(({ name }) => name).join('、');
  const chosen = elected.length === 0 ? '没有人当选' : `${names(elected)}当选`;
  const equal = tied.length === 0 ? '' : `，${names(tied)}票数相等`;
  return `${head}；${ballots}，有效${tally.valid}张，废票${tally.invalid}张；${votes}。${chosen}${equal}。`;
}
