import type { BallotMark, BallotReading, ElectionRound, ReadBallot } from '../domain/election-day';
import { toNormalName } from '../domain/names';

/** 另选他人 on one ballot; more cannot be stored. */
const MOST_WRITTEN_IN = 10;

/** A ballot of which nothing was read yet. */
export const blankBallot: ReadBallot = { marks: {}, writtenIn: [], isVoid: false };

/** Whether nothing was read of a ballot yet; 弃权 on everybody is a mark. */
export function isUntouched({ marks, writtenIn, isVoid }: ReadBallot): boolean {
  return Object.keys(marks).length === 0 && writtenIn.length === 0 && !isVoid;
}

/** Marks one candidate; the same mark a second time takes it back. */
export function toggleMark(ballot: ReadBallot, candidateId: string, mark: BallotMark): ReadBallot {
  const { [candidateId]: present, ...others } = ballot.marks;
  const marks = present === mark ? others : { ...others, [candidateId]: mark };
  return { ...ballot, marks, isVoid: false };
}

/** 弃权 on everybody: a ballot that was put in blank. */
export function abstainOnAll({ candidates }: Pick<ElectionRound, 'candidates'>): ReadBallot {
  const marks = Object.fromEntries(candidates.map(({ id }) => [id, 'abstained' as const]));
  return { marks, writtenIn: [], isVoid: false };
}

/** Declares a ballot void, as illegible, or takes that back; its marks stay for a second look. */
export function toggleVoid(ballot: ReadBallot): ReadBallot {
  return { ...ballot, isVoid: !ballot.isVoid };
}

/** Writes somebody in; who is a candidate is marked instead, and nobody is written in twice. */
export function writeIn(
  { candidates }: Pick<ElectionRound, 'candidates'>,
  ballot: ReadBallot,
  text: string,
): ReadBallot {
  const name = toNormalName(text);
  if (name === '') return ballot;
  const candidate = candidates.find((one) => toNormalName(one.name) === name);
  if (candidate) return { ...ballot, marks: { ...ballot.marks, [candidate.id]: 'for' } };
  if (ballot.writtenIn.includes(name) || ballot.writtenIn.length >= MOST_WRITTEN_IN) return ballot;
  return { ...ballot, writtenIn: [...ballot.writtenIn, name], isVoid: false };
}

export function strikeWrittenIn(ballot: ReadBallot, name: string): ReadBallot {
  return { ...ballot, writtenIn: ballot.writtenIn.filter((one) => one !== name) };
}

/** Puts a ballot at an index of a reading; one behind the last is added. */
export function putBallot(
  reading: BallotReading,
  index: number,
  ballot: ReadBallot,
): BallotReading {
  const { ballots } = reading;
  if (index >= ballots.length) return { ...reading, ballots: [...ballots, ballot] };
  return { ...reading, ballots: ballots.with(index, ballot) };
}

/** Adds a ballot that a reading skipped; those from its index on move behind it. */
export function insertBallot(
  reading: BallotReading,
  index: number,
  ballot: ReadBallot,
): BallotReading {
  return { ...reading, ballots: reading.ballots.toSpliced(index, 0, ballot) };
}

/** Takes out a ballot that was read twice. */
export function removeBallot(reading: BallotReading, index: number): BallotReading {
  return { ...reading, ballots: reading.ballots.toSpliced(index, 1) };
}

/** A round with one of its readings changed; one that is not there yet begins with nobody. */
export function changeReading(
  round: ElectionRound,
  index: number,
  update: (reading: BallotReading) => BallotReading,
): ElectionRound {
  const empty: BallotReading = { reader: '', marker: '', ballots: [], isFinished: false };
  const changed = update(round.readings[index] ?? empty);
  return {
    ...round,
    readings: [...round.readings.slice(0, index), changed, ...round.readings.slice(index + 1)],
  };
}
