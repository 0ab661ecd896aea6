import fc from 'fast-check';

import { toElectionOutcome, type CandidateVotes } from '@shared/domain/election-outcome';
import { describe, expect, it } from 'vitest';

const votes = (...numbers: readonly number[]): CandidateVotes[] =>
  numbers.map((inFavour, index) => ({ name: `甲乙丙丁戊己`[index] ?? '', inFavour }));

describe('toElectionOutcome', () => {
  it('elects those with more than half of the expected voters, by votes', () => {
    expect(toElectionOutcome(votes(7, 10, 9, 5), 3, 10)).toEqual({
      elected: ['乙', '丙', '甲'],
      tied: [],
      vacant: 0,
    });
  });

  it('elects nobody on exactly half, and leaves the seat open', () => {
    expect(toElectionOutcome(votes(8, 9), 2, 16)).toEqual({
      elected: ['乙'],
      tied: [],
      vacant: 1,
    });
  });

  it('takes those with more votes where too many have passed', () => {
    expect(toElectionOutcome(votes(9, 8, 7, 6), 3, 10).elected).toEqual(['甲', '乙', '丙']);
  });

  it('decides nothing between equal votes at the last seat', () => {
    expect(toElectionOutcome(votes(9, 7, 7, 6), 2, 10)).toEqual({
      elected: ['甲'],
      tied: ['乙', '丙'],
      vacant: 1,
    });
  });

  it('never elects more than the seats nor anybody without the majority', () => {
    const anyVotes = fc.array(fc.nat(50), { maxLength: 6 });
    fc.assert(
      fc.property(anyVotes, fc.nat(6), fc.integer({ min: 1, max: 50 }), (numbers, seats, base) => {
        const candidates = votes(...numbers);
        const { elected, tied, vacant } = toElectionOutcome(candidates, seats, base);
        const inFavour = (name: string) => candidates.find((one) => one.name === name)!.inFavour;
        expect(elected.length).toBeLessThanOrEqual(seats);
        expect(vacant).toBe(seats - elected.length);
        for (const name of [...elected, ...tied]) expect(inFavour(name) * 2).toBeGreaterThan(base);
        if (tied.length > 0) expect(elected.length + tied.length).toBeGreaterThan(seats);
      }),
    );
  });
});
