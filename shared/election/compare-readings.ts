import diff from 'fast-diff';

import type { ElectionRound, ReadBallot } from '../domain/election-day';
import { toNormalName } from '../domain/names';

import { markOf } from './count-reading';

/**
 * Where two readings of the same ballots do not agree. Ballots are numbered from 1 as each reading
 * has them.
 *
 * - `marks`: the same ballot, marked differently.
 * - `missing`: a ballot that only one of the readings has; the other skipped it, or it was read
 *   twice. `place` is where it would stand in the reading that lacks it.
 */
export type BallotDifference =
  | {
      readonly kind: 'marks';
      readonly first: number;
      readonly second: number;
      /** Candidates that are marked differently. */
      readonly candidateIds: readonly string[];
      readonly hasOtherNames: boolean;
      readonly isVoidInOne: boolean;
    }
  | {
      readonly kind: 'missing';
      readonly in: 'first' | 'second';
      /** In the reading that has it. */
      readonly number: number;
      readonly place: number;
    };

type Candidates = Pick<ElectionRound, 'candidates'>;

/** So few differences are never taken for a ballot skipped here and another doubled there. */
const MOST_TAKEN_ONE_BY_ONE = 3;
/** First of the characters that stand for ballots: the plane has no surrogates from here on. */
const FIRST_CODE = 0x4e00;

function writtenOf({ writtenIn }: ReadBallot): string {
  const names = writtenIn.map(toNormalName).filter((name) => name !== '');
  return [...new Set(names)].sort().join('\n');
}

/** Everything that two readers must agree on; of a void ballot only that it is void. */
function toWords({ candidates }: Candidates, ballot: ReadBallot): string {
  if (ballot.isVoid) return 'void';
  return [...candidates.map((one) => markOf(one, ballot)), writtenOf(ballot)].join('|');
}

/**
 * Compares two readings to the ballot. Both are in the order in which the ballots lie, so of equal
 * length they are compared one by one; where one reading skipped or doubled a ballot, that ballot
 * is named instead of all that follow it.
 */
export function compareReadings(
  round: Candidates,
  first: readonly ReadBallot[],
  second: readonly ReadBallot[],
): readonly BallotDifference[] {
  const context: Context = { round, first, second };
  const aligned = () => align(context);
  if (first.length !== second.length) return aligned();
  const oneByOne = first.flatMap((_, index) => compareAt(context, index, index));
  if (oneByOne.length <= MOST_TAKEN_ONE_BY_ONE) return oneByOne;
  const slipped = aligned();
  const isSlip = slipped.length === 2 && slipped.every(({ kind }) => kind === 'missing');
  return isSlip ? slipped : oneByOne;
}

interface Context {
  readonly round: Candidates;
  readonly first: readonly ReadBallot[];
  readonly second: readonly ReadBallot[];
}

function compareAt(
  { round, first, second }: Context,
  atFirst: number,
  atSecond: number,
): readonly BallotDifference[] {
  const [one, other] = [first[atFirst], second[atSecond]];
  if (one === undefined || other === undefined) return [];
  if (toWords(round, one) === toWords(round, other)) return [];
  const different = round.candidates.filter(
    (candidate) => markOf(candidate, one) !== markOf(candidate, other),
  );
  return [
    {
      kind: 'marks',
      first: atFirst + 1,
      second: atSecond + 1,
      candidateIds: different.map(({ id }) => id),
      hasOtherNames: writtenOf(one) !== writtenOf(other),
      isVoidInOne: one.isVoid !== other.isVoid,
    },
  ];
}

/** Each ballot as one character, the same for the same ballot. */
function toTexts({ round, first, second }: Context): readonly [first: string, second: string] {
  const codes = new Map<string, string>();
  const toCode = (ballot: ReadBallot) => {
    const words = toWords(round, ballot);
    const code = codes.get(words) ?? String.fromCharCode(FIRST_CODE + codes.size);
    codes.set(words, code);
    return code;
  };
  return [first.map(toCode).join(''), second.map(toCode).join('')];
}

/** A stretch in which the readings differ: from where in each, and how many ballots. */
interface Stretch {
  readonly atFirst: number;
  readonly atSecond: number;
  readonly inFirst: number;
  readonly inSecond: number;
}

function findStretches(context: Context): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [atFirst, atSecond, inFirst, inSecond] = [0, 0, 0, 0];
  const close = () => {
    if (inFirst + inSecond > 0) stretches.push({ atFirst, atSecond, inFirst, inSecond });
    [atFirst, atSecond, inFirst, inSecond] = [atFirst + inFirst, atSecond + inSecond, 0, 0];
  };
  for (const [kind, text] of diff(...toTexts(context))) {
    if (kind === diff.DELETE) inFirst += text.length;
    else if (kind === diff.INSERT) inSecond += text.length;
    else {
      close();
      atFirst += text.length;
      atSecond += text.length;
    }
  }
  close();
  return stretches;
}

function align(context: Context): readonly BallotDifference[] {
  return findStretches(context).flatMap((stretch) => explainStretch(context, stretch));
}

/** Pairs the ballots of a stretch in order; those that are over stand where the rest fits best. */
function explainStretch(context: Context, stretch: Stretch): readonly BallotDifference[] {
  const { atFirst, atSecond, inFirst, inSecond } = stretch;
  const pairs = Math.min(inFirst, inSecond);
  const over = Math.abs(inFirst - inSecond);
  const lacking = inFirst < inSecond ? 'first' : 'second';
  const explain = (before: number) =>
    Array.from({ length: pairs + over }, (_, index): readonly BallotDifference[] => {
      const shifted = index < before ? index : index - over;
      const isOver = index >= before && index < before + over;
      if (lacking === 'first') {
        if (!isOver) return compareAt(context, atFirst + shifted, atSecond + index);
        const place = atFirst + before + 1;
        return [{ kind: 'missing', in: lacking, number: atSecond + index + 1, place }];
      }
      if (!isOver) return compareAt(context, atFirst + index, atSecond + shifted);
      const place = atSecond + before + 1;
      return [{ kind: 'missing', in: lacking, number: atFirst + index + 1, place }];
    }).flat();
  const weigh = (differences: readonly BallotDifference[]) =>
    differences.reduce(
      (sum, one) => sum + (one.kind === 'marks' ? one.candidateIds.length + 1 : 0),
      0,
    );
  const choices = Array.from({ length: pairs + 1 }, (_, before) => explain(before));
  return choices.toSorted((one, other) => weigh(one) - weigh(other))[0] ?? [];
}
