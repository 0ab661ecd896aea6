import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import { tryParseDate } from '@shared/domain/parse-date';
import type { Plan } from '@shared/domain/plan';
import { describeDrift, driftOf } from '@shared/plan/plan-items';
import type { Result } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { changePlan } from '../../../data/repositories/plans';
import { clock } from '../../../platform/clock';
import { Dialog } from '../../../ui/dialog';
import { ParsedField } from '../../../ui/parsed-field';
import { useQuestion } from '../../../ui/questions';
import { useTellProblem } from '../../../ui/use-tell-problem';

interface SubmissionPartProps {
  readonly plan: Plan;
  /** Writes what was typed before the plan is kept as it was handed in. */
  readonly flush: () => Promise<Result<null>>;
}

/** 备案: when the plan was handed in, and in words whether it was changed since. */
export function SubmissionPart({ plan, flush }: SubmissionPartProps) {
  const { db } = useBook();
  const ask = useQuestion();
  const tellProblem = useTellProblem();
  const [isAsking, setAsking] = useState(false);
  const { submission } = plan;
  const drift = driftOf(plan);

  const submit = async (on: string) => {
    setAsking(false);
    const flushed = await flush();
    if (!flushed.ok) return;
    const submitted = await changePlan(db, plan.id, clock.nowMs(), (stored) => ({
      ...stored,
      submission: { on, aim: stored.aim, items: stored.items },
    }));
    tellProblem(submitted);
  };
  const withdraw = async () => {
    const isSure = await ask({
      title: '取消备案？',
      text: '备案日期和当时的文本不再保留，现在的计划不变。',
      yes: '取消备案',
      no: '留着',
    });
    if (!isSure) return;
    const change = (stored: Plan) => ({ ...stored, submission: null });
    tellProblem(await changePlan(db, plan.id, clock.nowMs(), change));
  };
  return (
    <div className="plan-submission actions">
      {submission === null ? (
        <>
          <span className="field-hint">还没有备案。</span>
          <Button onClick={() => setAsking(true)}>登记备案日期</Button>
        </>
      ) : (
        <>
          <span className="numeric">{formatDate(submission.on)}备案。</span>
          <span role="status">
            {drift === null ? '备案后没有改动。' : `备案后有改动：${describeDrift(drift)}。`}
          </span>
          <Link to={`/plan/${plan.bookYear}/submitted`}>看备案时的文本</Link>
          <Button size="small" onClick={() => void withdraw()}>
            取消备案
          </Button>
        </>
      )}
      {isAsking ? (
        <SubmissionDialog onSubmit={(on) => void submit(on)} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  );
}

interface SubmissionDialogProps {
  readonly onSubmit: (on: string) => void;
  readonly onClose: () => void;
}

function SubmissionDialog({ onSubmit, onClose }: SubmissionDialogProps) {
  const today = toDatePart(clock.nowLocal());
  const [on, setOn] = useState<string | null>(today);
  return (
    <Dialog
      title="登记备案日期"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            type="primary"
            disabled={on === null}
            onClick={() => {
              if (on !== null) onSubmit(on);
            }}
          >
            登记
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>现在的计划会作为备案文本留存一份。以后仍然可以改，改动会写明是备案以后的。</p>
        <ParsedField
          label="报上级备案的日期"
          value={on}
          parse={(text) => tryParseDate(text, today)}
          format={formatDate}
          onChange={setOn}
        />
      </div>
    </Dialog>
  );
}
