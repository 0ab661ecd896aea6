import type { ElectionRound, ReadBallot } from '@shared/domain/election-day';
import { countReading } from '@shared/election/count-reading';

/** The five strokes of 正 in the order of writing, in a square of 20. */
const strokes = ['M3 3H17', 'M10 3V17', 'M10 10H16', 'M5 9V17', 'M2 17H18'] as const;
const PER_CHARACTER = strokes.length;

/** Votes as on the blackboard: a stroke of 正 for each, five to a character. */
export function TallyMarks({ count }: { readonly count: number }) {
  const characters = Math.ceil(count / PER_CHARACTER);
  return (
    <span className="tally-marks" aria-hidden="true">
      {Array.from({ length: characters }, (_, index) => (
        <svg key={index} viewBox="0 0 20 20" className="tally-mark">
          {strokes.slice(0, count - index * PER_CHARACTER).map((path) => (
            <path key={path} d={path} />
          ))}
        </svg>
      ))}
    </span>
  );
}

interface TallyBoardProps {
  readonly round: ElectionRound;
  readonly ballots: readonly ReadBallot[];
}

/** What was read so far, as it would stand on the blackboard. */
export function TallyBoard({ round, ballots }: TallyBoardProps) {
  const tally = countReading(round, ballots);
  return (
    <table className="tally-board">
      <caption className="field-hint numeric">
        已读 {tally.ballots} 张，有效 {tally.valid} 张，废票 {tally.invalid} 张
      </caption>
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">赞成</th>
          <th scope="col" className="numeric">
            票数
          </th>
          <th scope="col">不赞成</th>
          <th scope="col">弃权</th>
        </tr>
      </thead>
      <tbody>
        {tally.people.map(({ id, name, isWrittenIn, inFavour, against, abstained }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              {isWrittenIn ? '（另选）' : ''}
            </th>
            <td>
              <TallyMarks count={inFavour} />
            </td>
            <td className="numeric">{inFavour}</td>
            <td className="numeric">{isWrittenIn ? '' : against}</td>
            <td className="numeric">{isWrittenIn ? '' : abstained}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
