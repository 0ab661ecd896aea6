import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

import type { ElectionRound } from '@shared/domain/election-day';
import { officeNames } from '@shared/election/rounds';
import type { NextRound, NextStep } from '@shared/election/next-step';

import { Section } from '../../../ui/section';
import { NumberField } from '../number-field';
import { toElectionPath } from '../parts';

import { AnswerForm } from './answer-form';

interface NextStepSectionProps {
  readonly electionId: string;
  readonly step: NextStep;
  readonly onBegin: (next: NextRound) => void;
  readonly onRound: (roundId: string, changes: Partial<ElectionRound>) => void;
}

/** What follows from the last round, with the one button that does it. */
export function NextStepSection({ electionId, step, onBegin, onRound }: NextStepSectionProps) {
  switch (step.kind) {
    case 'finish':
      return (
        <Section title="下一步">
          <Link to={toElectionPath(electionId, 'tally')}>
            {step.judged.stage === 'ballots' ? '去发选票、计票' : '接着计票'}
          </Link>
        </Section>
      );
    case 'stop':
      return (
        <Section title="下一步">
          <p>
            请先核对到会人数和选票张数，在{' '}
            <Link to={toElectionPath(electionId, 'tally')}>计票</Link> 里改正。
          </p>
        </Section>
      );
    case 'ask':
      return (
        <Section title="下一步：请示上级">
          <AnswerForm
            judged={step.judged}
            onAnswer={(superiorAnswer) => onRound(step.judged.round.id, { superiorAnswer })}
          />
        </Section>
      );
    case 'vote':
      return <VoteAgain step={step} onBegin={onBegin} onRound={onRound} />;
    case 'begin':
    case 'elect-posts':
    case 'done':
      return null;
  }
}

function VoteAgain({
  step,
  onBegin,
  onRound,
}: Pick<NextStepSectionProps, 'onBegin' | 'onRound'> & {
  readonly step: Extract<NextStep, { readonly kind: 'vote' }>;
}) {
  const { next, leastConsent, judged } = step;
  const [leftOutIds, setLeftOutIds] = useState<readonly string[]>([]);
  const candidates = next.candidates.filter(({ id }) => !leftOutIds.includes(id));
  // Who is equal, or stood in a void round, stands again; only after too few there is a choice.
  const isFree = judged.outcome === 'too-few';
  const office = officeNames[next.office];
  return (
    <Section title={`下一步：${next.reason}`}>
      <div className="stack">
        <p>
          再选{office} {next.seats} 名。
        </p>
        {isFree ? (
          <fieldset className="plain-fieldset actions">
            <legend className="field-label">候选人</legend>
            {next.candidates.length === 0 ? '开始以后，在“候选人”里定。' : null}
            {next.candidates.map(({ id, name }) => (
              <label key={id} className="check">
                <input
                  type="checkbox"
                  checked={!leftOutIds.includes(id)}
                  onChange={(event) =>
                    setLeftOutIds(
                      event.target.checked
                        ? leftOutIds.filter((one) => one !== id)
                        : [...leftOutIds, id],
                    )
                  }
                />
                {name}
              </label>
            ))}
          </fieldset>
        ) : (
          <p>候选人：{candidates.map(({ name }) => name).join('、')}</p>
        )}
        <div className="actions">
          <Button type="primary" onClick={() => onBegin({ ...next, candidates })}>
            开始再次投票
          </Button>
          {isFree ? <span>发选票以前，还可以在“候选人”里增减。</span> : null}
        </div>
        {leastConsent === null ? null : (
          <div>
            <p>
              或者：当选人数接近应选名额的，经半数以上选举人（至少 {leastConsent}{' '}
              人）同意，也可以减少名额，不再投票。
            </p>
            <div className="grid">
              <NumberField
                label="同意减少名额的人数"
                value={judged.round.consentToFewerSeats}
                onChange={(consentToFewerSeats) =>
                  onRound(judged.round.id, { consentToFewerSeats })
                }
              />
            </div>
          </div>
        )}
      </div>
    </Section>
  );
}
