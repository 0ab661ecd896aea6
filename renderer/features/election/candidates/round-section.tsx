import { Button } from 'antd';

import type { ElectionRound } from '@shared/domain/election-day';
import { moveItem } from '@shared/election/move-item';
import { changeRound, isRoundUnderWay, officeNames } from '@shared/election/rounds';

import { Field } from '../../../ui/field';
import { Section } from '../../../ui/section';
import { useUndo } from '../../../ui/use-undo';

import { CandidateList } from './candidate-list';
import { CandidatePicker } from './candidate-picker';
import { RoundNotes } from './round-notes';
import type { RoundProps } from './round-props';

const seatChoices = Array.from({ length: 15 }, (_, index) => index + 1);

/** One round: its seats and candidates, and what the rule says of their number. */
export function RoundSection({ round, election, change }: RoundProps) {
  const offerUndo = useUndo();
  const { office, seats, candidates, reason } = round;
  const isFixed = isRoundUnderWay(round);
  const set = (update: (one: ElectionRound) => ElectionRound) =>
    change((one) => ({ ...one, rounds: changeRound(one.rounds, round.id, update) }));
  const drop = () => {
    const index = election.rounds.findIndex(({ id }) => id === round.id);
    change((one) => ({ ...one, rounds: one.rounds.filter(({ id }) => id !== round.id) }));
    offerUndo('已去掉一轮选举', () =>
      change((one) => ({ ...one, rounds: one.rounds.toSpliced(index, 0, round) })),
    );
  };
  const removeCandidate = (id: string) => {
    const index = candidates.findIndex((one) => one.id === id);
    const removed = candidates[index];
    if (removed === undefined) return;
    set((one) => ({ ...one, candidates: one.candidates.filter((other) => other.id !== id) }));
    offerUndo(`已去掉候选人${removed.name}`, () =>
      set((one) => ({ ...one, candidates: one.candidates.toSpliced(index, 0, removed) })),
    );
  };
  return (
    <Section
      title={reason === '' ? officeNames[office] : `${officeNames[office]}（${reason}）`}
      note={`应选 ${seats} 名，候选人 ${candidates.length} 名`}
    >
      <div className="stack">
        {isFixed ? (
          <p className="note">已经发了选票，名额和候选人不再改。</p>
        ) : (
          <div className="grid">
            <Field label="应选名额" className="span-2">
              {(control) => (
                <select
                  {...control}
                  className="select numeric"
                  value={seats}
                  onChange={(event) =>
                    set((one) => ({ ...one, seats: Number(event.target.value) }))
                  }
                >
                  {seatChoices.map((count) => (
                    <option key={count} value={count}>
                      {count}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <CandidatePicker round={round} election={election} change={change} />
          </div>
        )}
        <CandidateList
          round={round}
          isFixed={isFixed}
          onMove={(from, by) =>
            set((one) => ({ ...one, candidates: moveItem(one.candidates, from, by) }))
          }
          onRemove={removeCandidate}
        />
        <RoundNotes round={round} election={election} change={change} />
        {isFixed || candidates.length > 0 ? null : (
          <div className="actions">
            <Button onClick={drop}>不选{officeNames[office]}，去掉</Button>
          </div>
        )}
      </div>
    </Section>
  );
}
