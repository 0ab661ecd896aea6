import type { ReadBallot } from '@shared/domain/election-day';
import { compareReadings } from '@shared/election/compare-readings';
import { judgeRound } from '@shared/election/judge-round';
import { toggleMark } from '@shared/election/mark-ballot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aReading, aRound, ballotFor, candidatesNamed } from '../builders/election';
import { modelRound } from '../rules/election-model';

const names = ['甲', '乙', '丙', '丁', '戊', '己'];
/** Somebody whom voters write in. */
const OTHER = '庚';

const aCast = (standing: readonly string[]) =>
  fc.option(fc.subarray([...standing, OTHER]), { nil: null, freq: 12 });

const aVote = fc
  .record({
    expected: fc.integer({ min: 1, max: 25 }),
    away: fc.nat(6),
    seats: fc.integer({ min: 1, max: 5 }),
    standing: fc.integer({ min: 1, max: 6 }),
    answer: fc.option(fc.boolean(), { nil: null }),
    isTieVote: fc.boolean(),
    /** Ballots that came back above those given out. */
    extra: fc.constantFrom(0, 0, 0, 0, 1),
  })
  .chain(({ away, standing, extra, ...rest }) => {
    const attending = Math.max(0, rest.expected - away);
    const people = names.slice(0, standing);
    const cast = fc.array(aCast(people), { maxLength: attending + extra, size: 'max' });
    return cast.map((ballots) => ({ ...rest, attending, people, ballots }));
  });

const sorted = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).sort();

describe('a round of an election', () => {
  it('comes to what the slow model says', () => {
    fc.assert(
      fc.property(aVote, ({ people, ballots, answer, isTieVote, ...numbers }) => {
        const { expected, attending, seats } = numbers;
        const candidates = candidatesNamed(people);
        const read = ballots.map((cast): ReadBallot =>
          cast === null ? { marks: {}, writtenIn: [], isVoid: true } : ballotFor(candidates, cast),
        );
        const round = aRound({
          ...{ seats, candidates, issued: attending, returned: ballots.length },
          readings: [aReading(read), aReading(read)],
          superiorAnswer:
            answer === null
              ? null
              : { by: '镇党委', on: '2026-06-18', answer: '已研究', isElected: answer },
        });
        const voters = {
          date: '2026-06-17',
          expectedElectors: expected,
          attendingElectors: attending,
        };
        const judged = judgeRound(round, voters, { isTieVote, electedBefore: 0 });
        const model = modelRound({
          ...{ ...numbers, candidates: people, ballots, answer, isTieVote },
          ...{ issued: attending, returned: ballots.length },
        });
        expect({
          outcome: judged.outcome,
          elected: sorted(judged.elected),
          tied: sorted(judged.tied),
          doubtful: sorted(judged.doubtful),
        }).toEqual({
          outcome: model.outcome,
          elected: [...model.elected].sort(),
          tied: [...model.tied].sort(),
          doubtful: [...model.doubtful].sort(),
        });
        for (const { name, inFavour } of judged.tally?.people ?? []) {
          expect([name, inFavour]).toEqual([name, model.votes.get(name)]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const candidates = candidatesNamed(names.slice(0, 4));
const round = { candidates };
const aBallot = fc.subarray(names.slice(0, 4)).map((cast) => ballotFor(candidates, cast));
const someBallots = fc.array(aBallot, { minLength: 1, maxLength: 60, size: 'max' });

/** Marks one candidate of a ballot otherwise than it was. */
function flip(ballot: ReadBallot, place: number): ReadBallot {
  const id = candidates[place]?.id ?? '';
  return toggleMark(ballot, id, ballot.marks[id] === 'for' ? 'against' : 'for');
}

describe('two readings of the same ballots', () => {
  it('differ in exactly the ballots and candidates that were marked differently', () => {
    const slips = fc.uniqueArray(fc.record({ at: fc.nat(59), place: fc.nat(3) }), {
      maxLength: 3,
      selector: ({ at }) => at,
    });
    fc.assert(
      fc.property(someBallots, slips, (ballots, all) => {
        const flips = all.filter(({ at }) => at < ballots.length);
        const second = flips.reduce(
          (list, { at, place }) => list.with(at, flip(list[at] ?? list[0]!, place)),
          ballots,
        );
        const found = compareReadings(round, ballots, second).map((one) =>
          one.kind === 'marks' ? [one.first, one.second, ...one.candidateIds] : one.kind,
        );
        const expected = flips
          .toSorted((one, other) => one.at - other.at)
          .map(({ at, place }) => [at + 1, at + 1, candidates[place]?.id]);
        expect(found).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('name a ballot that one of them skipped, and none that follows it', () => {
    fc.assert(
      fc.property(someBallots, fc.nat(59), fc.boolean(), (ballots, place, isFirst) => {
        const at = place % ballots.length;
        const shorter = ballots.toSpliced(at, 1);
        const [first, second] = isFirst ? [shorter, ballots] : [ballots, shorter];
        const [found, ...others] = compareReadings(round, first, second);
        expect(others).toEqual([]);
        if (found?.kind !== 'missing') throw new Error('a ballot is missing');
        expect(found.in).toBe(isFirst ? 'first' : 'second');
        // Among equal ballots in a row any may be the one.
        const named = ballots[found.number - 1] ?? ballots[0]!;
        expect(shorter.toSpliced(found.place - 1, 0, named)).toEqual(ballots);
      }),
      { numRuns: 1000 },
    );
  });
});
