import { countElection, leastConsentToFewerSeats } from '@shared/rules/count-election';
import { contradictionsOfBallots, isBallotValid } from '@shared/rules/election-ballots';
import { leastCandidates } from '@shared/rules/election-candidates';
import { judgeDecision } from '@shared/rules/judge-decision';
import { leastOfShare, reachesShare } from '@shared/rules/share';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const DAY = '2026-06-17';
const OLD_DAY = '2019-06-17';

const aShare = fc.record({
  numerator: fc.integer({ min: 1, max: 9 }),
  denominator: fc.integer({ min: 1, max: 9 }),
  isExclusive: fc.boolean(),
});

/** Half by pairing people off one with one: some are left over, none is, or some are lacking. */
function pairOff(count: number, base: number): 'above' | 'half' | 'below' {
  let [some, others] = [count, base - count];
  while (some > 0 && others > 0) [some, others] = [some - 1, others - 1];
  if (some === others) return 'half';
  return some > 0 ? 'above' : 'below';
}

describe('shares', () => {
  it('have as their least number the first that reaches them', () => {
    fc.assert(
      fc.property(fc.nat(200), aShare, (base, share) => {
        const least = leastOfShare(base, share);
        let first = 0;
        while (!reachesShare(first, base, share)) first += 1;
        expect(least).toBe(first);
      }),
    );
  });

  it('of four fifths are what is left when every full five lose one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (base) => {
        const least = leastOfShare(base, { numerator: 4, denominator: 5, isExclusive: false });
        expect(least).toBe(base - Math.floor(base / 5));
      }),
    );
  });
});

const aDecision = fc.integer({ min: 1, max: 60 }).chain((expectedVoters) =>
  fc.integer({ min: 0, max: expectedVoters }).chain((attendingVoters) =>
    fc.record({
      expectedVoters: fc.constant(expectedVoters),
      attendingVoters: fc.constant(attendingVoters),
      inFavour: fc.integer({ min: 0, max: attendingVoters }),
      writtenBefore: fc.integer({ min: 0, max: expectedVoters - attendingVoters }),
      writtenAfter: fc.nat(5),
    }),
  ),
);

describe('decisions', () => {
  it('of an ordinary meeting open with half and pass with more than half of 应到', () => {
    fc.assert(
      fc.property(aDecision, (numbers) => {
        const { expectedVoters, attendingVoters, inFavour } = numbers;
        const { outcome } = judgeDecision({ kind: 'general-meeting', date: DAY, ...numbers });
        const mayOpen = pairOff(attendingVoters, expectedVoters) !== 'below';
        const passes = pairOff(inFavour, expectedVoters) === 'above';
        expect(outcome).toBe(mayOpen ? (passes ? 'passed' : 'not-passed') : 'no-quorum');
      }),
    );
  });

  it('of an admission open with more than half, and count what was written before', () => {
    fc.assert(
      fc.property(aDecision, (numbers) => {
        const { expectedVoters, attendingVoters, inFavour, writtenBefore } = numbers;
        const { outcome } = judgeDecision({ kind: 'admission', date: DAY, ...numbers });
        const mayOpen = pairOff(attendingVoters, expectedVoters) === 'above';
        const passes = pairOff(inFavour + writtenBefore, expectedVoters) === 'above';
        expect(outcome).toBe(mayOpen ? (passes ? 'passed' : 'not-passed') : 'no-quorum');
      }),
    );
  });

  it('of a committee are never said to fail where only the base is in doubt', () => {
    fc.assert(
      fc.property(aDecision, (numbers) => {
        const { expectedVoters, attendingVoters, inFavour } = numbers;
        const { outcome } = judgeDecision({ kind: 'committee-meeting', date: DAY, ...numbers });
        const isDoubtful =
          pairOff(attendingVoters, expectedVoters) !== 'below' &&
          pairOff(inFavour, expectedVoters) !== 'above' &&
          pairOff(inFavour, attendingVoters) === 'above';
        expect(outcome === 'ask').toBe(isDoubtful);
      }),
    );
  });
});

const anElection = fc
  .record({
    expectedElectors: fc.integer({ min: 1, max: 30 }),
    attending: fc.nat(30),
    seats: fc.integer({ min: 1, max: 5 }),
    /** Each ballot as the places of the candidates that it marks. */
    marks: fc.array(fc.uniqueArray(fc.nat(6), { maxLength: 7 }), { maxLength: 30 }),
  })
  .map(({ expectedElectors, attending, seats, marks }) => {
    const attendingElectors = Math.min(attending, expectedElectors);
    const ballots = marks.slice(0, attendingElectors);
    const valid = ballots.filter((names) => isBallotValid(names.length, seats));
    return {
      expectedElectors,
      attendingElectors,
      seats,
      ballots: {
        issued: attendingElectors,
        returned: ballots.length,
        valid: valid.length,
        invalid: ballots.length - valid.length,
      },
      candidates: Array.from({ length: 7 }, (_, place) => ({
        id: `${place}`,
        name: `候选人${place}`,
        inFavour: valid.filter((names) => names.includes(place)).length,
      })),
    };
  });

const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id).sort();

describe('elections', () => {
  it('seat whom fewer others beat than there are seats, among those above half', () => {
    fc.assert(
      fc.property(anElection, fc.constantFrom(DAY, OLD_DAY), (election, date) => {
        const { expectedElectors, attendingElectors, seats, candidates } = election;
        const result = countElection({ date, ...election });
        const isOld = date === OLD_DAY;
        const missing = expectedElectors - attendingElectors;
        const isOpen = isOld
          ? missing * 5 < expectedElectors
          : missing <= Math.floor(expectedElectors / 5);
        if (!isOpen) {
          expect([result.outcome, result.elected]).toEqual(['no-quorum', []]);
          return;
        }
        const base = isOld ? attendingElectors : expectedElectors;
        const above = candidates.filter(({ inFavour }) => pairOff(inFavour, base) === 'above');
        const place = (votes: number) => ({
          ahead: above.filter(({ inFavour }) => inFavour > votes).length,
          level: above.filter(({ inFavour }) => inFavour >= votes).length,
        });
        const elected = above.filter(({ inFavour }) => place(inFavour).level <= seats);
        const tied = above.filter(
          ({ inFavour }) => place(inFavour).ahead < seats && place(inFavour).level > seats,
        );
        expect(idsOf(result.elected)).toEqual(idsOf(elected));
        expect(idsOf(result.tied)).toEqual(idsOf(tied));
        expect(result.openSeats).toBe(seats - elected.length);
        expect(result.outcome === 'complete').toBe(elected.length === seats);
        expect(result.outcome === 'tied').toBe(tied.length > 0);
      }),
    );
  });

  it('find no contradiction in ballots that were really cast', () => {
    fc.assert(
      fc.property(anElection, ({ ballots, attendingElectors, seats, candidates }) => {
        const votes = candidates.map(({ inFavour }) => inFavour);
        expect(contradictionsOfBallots(ballots, attendingElectors, seats, votes)).toEqual([]);
      }),
    );
  });

  it('ask for as many candidates that a fifth of the seats can be left over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (seats) => {
        const least = leastCandidates('committee', seats, DAY) ?? 0;
        const isEnough = (candidates: number) => (candidates - seats) * 5 >= seats;
        expect([isEnough(least), isEnough(least - 1)]).toEqual([true, false]);
      }),
    );
  });

  it('leave seats out with the consent of half of the electors', () => {
    expect([15, 16].map((electors) => leastConsentToFewerSeats(electors, DAY))).toEqual([8, 8]);
    expect(leastConsentToFewerSeats(16, '1990-06-26')).toBeNull();
  });
});
