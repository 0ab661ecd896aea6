import { describe, expect, it } from 'vitest';

import { readBallotKey } from '@renderer/features/election/tally/ballot-keys';
import { countReading } from '@shared/election/count-reading';
import { blankBallot, isUntouched, writeIn } from '@shared/election/mark-ballot';
import { judgeElection } from '@shared/election/judge-election';
import { toElectionPart, toRoundSentence } from '@shared/election/to-election-part';
import { aReading, anElection, aRound, ballotFor } from '@tests/builders/election';
import { idOf } from '@tests/builders/ids';

const round = aRound();
const key = (code: string, held: Partial<KeyboardEvent> = {}) => ({
  ...{ code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false },
  ...held,
});

describe('keys of a tally', () => {
  it('mark by the place of the key: 赞成, with Shift 不赞成, 0 弃权 on everybody', () => {
    const [first] = round.candidates;
    const marked = readBallotKey(round, blankBallot, key('Digit1'));
    expect(marked).toMatchObject({ ballot: { marks: { [first?.id ?? '']: 'for' } } });
    const against = readBallotKey(round, blankBallot, key('Numpad1', { shiftKey: true }));
    expect(against).toMatchObject({ ballot: { marks: { [first?.id ?? '']: 'against' } } });
    const abstained = readBallotKey(round, blankBallot, key('Space'));
    expect(Object.values(abstained?.kind === 'ballot' ? abstained.ballot.marks : {})).toEqual(
      round.candidates.map(() => 'abstained'),
    );
  });

  it('mean nothing beyond the candidates, or with a key of the system', () => {
    expect(readBallotKey(round, blankBallot, key('Digit5'))).toBeNull();
    expect(readBallotKey(round, blankBallot, key('Digit1', { altKey: true }))).toBeNull();
    expect(readBallotKey(round, blankBallot, key('KeyZ', { ctrlKey: true }))).toEqual({
      kind: 'undo',
    });
  });
});

describe('names that are written in', () => {
  it('count as any other, once a ballot, and mark a candidate who is on the ballot', () => {
    const twice = { ...ballotFor(round.candidates, ['甲']), writtenIn: ['刘洋', '刘 洋'] };
    const candidate = writeIn(round, blankBallot, '乙');
    expect(candidate.writtenIn).toEqual([]);
    expect(isUntouched(candidate)).toBe(false);
    const { people } = countReading(round, [twice, candidate]);
    const votes = people.map(({ name, inFavour }) => `${name}${inFavour}`);
    expect(votes).toEqual(['甲1', '乙1', '丙0', '丁0', '刘洋1']);
  });
});

describe('the sheet of the record', () => {
  it('takes the first round that counted, and says nothing before', () => {
    const reading = aReading(
      Array.from({ length: 9 }, () => ballotFor(round.candidates, ['甲', '乙', '刘洋'])),
    );
    const counted = aRound({ issued: 9, returned: 9, readings: [reading, reading] });
    const election = anElection({ rounds: [counted], tellerIds: [idOf(7)] });
    const voters = { date: '2026-06-17', expectedElectors: 9, attendingElectors: 9 };
    const judged = judgeElection(election, voters);
    const part = toElectionPart({
      election,
      judged,
      approval: '镇党发〔2026〕8号',
      nameOf: () => '丁',
    });
    expect(part).toMatchObject({
      ...{ term: '第十二届', seats: 3, issued: 9, returned: 9, valid: 9, scrutineers: '丁' },
      others: '刘洋9票',
    });
    expect(part?.candidates.map(({ inFavour }) => inFavour)).toEqual([9, 9, 0, 0]);
    expect(judged.rounds.map(toRoundSentence)).toEqual([
      '选举支委会委员：应选3名；发出选票9张，收回9张，有效9张，废票0张；甲赞成9票、不赞成0票、弃权0票；乙赞成9票、不赞成0票、弃权0票；丙赞成0票、不赞成0票、弃权9票；丁赞成0票、不赞成0票、弃权9票；刘洋（另选）赞成9票。甲、乙、刘洋当选。',
    ]);
    const unread = anElection({ rounds: [round] });
    const source = { election: unread, judged: judgeElection(unread, voters) };
    expect(toElectionPart({ ...source, approval: '', nameOf: () => '' })).toBeNull();
  });
});
