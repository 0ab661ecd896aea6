import { describeVerdict } from '@shared/election/describe-verdict';
import type { JudgedRound } from '@shared/election/judge-round';
import { officeNames } from '@shared/election/rounds';
import type { CandidateTally } from '@shared/election/count-reading';
import { formatBasis } from '@shared/rules/provision';

import { Section } from '../../../ui/section';

const numberNames = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 第一轮：选举委员. */
export function toRoundTitle({ round }: JudgedRound, index: number): string {
  return `第${numberNames[index] ?? index + 1}轮：选举${officeNames[round.office]}`;
}

const stageWords = {
  ballots: '还没有发选票。',
  'first-reading': '正在计第一遍。',
  'second-reading': '正在计第二遍，两遍一致以后才有结果。',
  differing: '两遍计票对不上，对上以后才有结果。',
} as const;

interface RoundResultProps {
  readonly judged: JudgedRound;
  readonly index: number;
}

/** One round: its numbers, its votes in order, and what the rules say, with the sums. */
export function RoundResult({ judged, index }: RoundResultProps) {
  const { round, stage, result, tally, notes, outcome } = judged;
  const { seats, reason, issued, returned, superiorAnswer } = round;
  return (
    <Section
      title={toRoundTitle(judged, index)}
      note={`应选 ${seats} 名${reason === '' ? '' : `，${reason}`}`}
    >
      <div className="stack">
        {stage === 'counted' || stage === 'stopped' ? null : <p>{stageWords[stage]}</p>}
        {tally === null ? null : (
          <>
            <p className="numeric">
              发出选票 {issued} 张，收回 {returned} 张；有效 {tally.valid} 张，废票 {tally.invalid}{' '}
              张{tally.tooManyNames > 0 ? `（其中 ${tally.tooManyNames} 张超过名额）` : ''}。
            </p>
            <VotesTable judged={judged} people={tally.people} />
          </>
        )}
        {notes.map((note) => (
          <p key={note} role="status">
            <strong>{note}</strong>
          </p>
        ))}
        {outcome === 'fewer-seats' ? (
          <p>
            经 {round.consentToFewerSeats} 名选举人同意，减少 {judged.openSeats} 个名额。
          </p>
        ) : null}
        {superiorAnswer !== null && superiorAnswer.answer.trim() !== '' ? (
          <p>
            上级答复（{superiorAnswer.by}，{superiorAnswer.on ?? '日期未填'}）：
            {superiorAnswer.answer}
          </p>
        ) : null}
        {result === null ? null : <Reckoning judged={judged} />}
      </div>
    </Section>
  );
}

function Reckoning({ judged: { result } }: Pick<RoundResultProps, 'judged'>) {
  if (result === null) return null;
  const bases = [...new Set(result.provisions.map(formatBasis))];
  return (
    <div className="field-hint numeric">
      {result.formulas.map((formula) => (
        <p key={formula}>{formula}</p>
      ))}
      {bases.length === 0 ? null : <p>依据：{bases.join('；')}</p>}
      {result.questions.map((question) => (
        <p key={question}>{question}</p>
      ))}
    </div>
  );
}

function VotesTable(props: {
  readonly judged: JudgedRound;
  readonly people: readonly CandidateTally[];
}) {
  const ranked = props.people.toSorted((one, other) => other.inFavour - one.inFavour);
  return (
    <table className="result-table">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col" className="numeric">
            赞成
          </th>
          <th scope="col" className="numeric">
            不赞成
          </th>
          <th scope="col" className="numeric">
            弃权
          </th>
          <th scope="col">结果</th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.name}
              {one.isWrittenIn ? '（另选）' : ''}
            </th>
            <td className="numeric">{one.inFavour}</td>
            <td className="numeric">{one.isWrittenIn ? '' : one.against}</td>
            <td className="numeric">{one.isWrittenIn ? '' : one.abstained}</td>
            <td>{describeVerdict(props.judged, one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
