import type { SuperiorAnswer } from '@shared/domain/election-day';
import { isAnswered, type JudgedRound } from '@shared/election/judge-round';

import { DayInput } from '../../../forms/day-input';
import { Field } from '../../../ui/field';
import { LineInput } from '../../../ui/line-input';

const emptyAnswer: SuperiorAnswer = { by: '', on: null, answer: '', isElected: false };

interface AnswerFormProps {
  readonly judged: JudgedRound;
  readonly onAnswer: (answer: SuperiorAnswer) => void;
}

/** The superior's answer: who, when and what; it decides once all three are there. */
export function AnswerForm({ judged, onAnswer }: AnswerFormProps) {
  const answer = judged.round.superiorAnswer ?? emptyAnswer;
  const names = judged.doubtful.map(({ name }) => name).join('、');
  const set = (changes: Partial<SuperiorAnswer>) => onAnswer({ ...answer, ...changes });
  return (
    <div className="stack">
      <p>在得到答复以前，程序不说{names}当选，也不说落选。请把答复记在这里。</p>
      <div className="grid">
        <LineInput
          label="谁答复的"
          className="span-4"
          value={answer.by}
          onChange={(by) => set({ by })}
        />
        <DayInput
          label="答复日期"
          className="span-4"
          value={answer.on}
          onChange={(on) => set({ on })}
        />
        <Field label="答复内容" className="span-12">
          {(control) => (
            <textarea
              {...control}
              className="textarea"
              maxLength={20_000}
              value={answer.answer}
              onChange={(event) => set({ answer: event.target.value })}
            />
          )}
        </Field>
      </div>
      <fieldset className="plain-fieldset actions">
        <legend className="field-label">按答复，{names}</legend>
        {[true, false].map((isElected) => (
          <label key={String(isElected)} className="check">
            <input
              type="radio"
              name={`answer-${judged.round.id}`}
              checked={judged.round.superiorAnswer !== null && answer.isElected === isElected}
              onChange={() => set({ isElected })}
            />
            {isElected ? '当选' : '不当选'}
          </label>
        ))}
      </fieldset>
      {isAnswered(answer) ? null : (
        <p className="field-hint">谁、哪天、什么内容都填了，才按答复定结果。</p>
      )}
    </div>
  );
}
