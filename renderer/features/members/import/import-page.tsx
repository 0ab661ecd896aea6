import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import type { Member } from '@shared/domain/member';
import type { PlannedRow } from '@shared/roster/import/plan-import';
import type { BadRow } from '@shared/roster/import/read-roster';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { loadMembers } from '../../../data/repositories/members';
import { useLive } from '../../../data/use-live';
import { Page } from '../../../ui/page';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';
import { useUndo } from '../../../ui/use-undo';

import { ColumnChoices } from './column-choices';
import { Outcome } from './outcome';
import { PlanSection } from './plan-section';
import { SourceSection } from './source-section';
import { useImport, type DoneImport } from './use-import';
import { usePlan } from './use-plan';
import { useSource } from './use-source';
import './import.css';

interface ImportFootProps {
  readonly taken: readonly PlannedRow[];
  readonly all: readonly PlannedRow[];
  readonly bad: readonly BadRow[];
  readonly step: string | null;
  readonly onImport: () => void;
}

/** How many are left out and why, for the sentence beside the button. */
function toLeftOutWords({ all, taken, bad }: ImportFootProps): string {
  const count = (kind: PlannedRow['kind']) => all.filter((row) => row.kind === kind).length;
  const unticked = count('new') + count('changed') - taken.length;
  const parts: readonly (readonly [number, string])[] = [
    [bad.length, '行不能导入'],
    [count('same'), '人没有变化'],
    [count('unsure'), '人要您定是谁'],
    [unticked, '人没有勾选'],
  ];
  const words = parts.filter(([number]) => number > 0).map(([number, text]) => `${number} ${text}`);
  return words.length === 0 ? '没有漏下的行。' : `另有 ${words.join('，')}，不导入。`;
}

function ImportFoot(props: ImportFootProps) {
  const { taken, step, onImport } = props;
  const changed = taken.filter(({ kind }) => kind === 'changed').length;
  const parts = changed === 0 ? '' : `（新增 ${taken.length - changed}，更改 ${changed}）`;
  return (
    <div className="paste-foot">
      <Button type="primary" disabled={taken.length === 0 || step !== null} onClick={onImport}>
        导入 {taken.length} 人{parts}
      </Button>
      <span role="status">{step === null ? toLeftOutWords(props) : `${step}……`}</span>
    </div>
  );
}

function ImportForm({ members, source, onDone }: ImportFormProps) {
  const navigate = useNavigate();
  const plan = usePlan(source.table, members);
  const job = useImport();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { reading } = plan;
  const { rows } = plan.plan;
  const taken = rows.filter(plan.isTaken);

  const run = async () => {
    setProblem(null);
    const done = await job.run(taken);
    if (done.ok) onDone(done.value, reading.bad, job.takeBack);
    else setProblem(done.error);
  };

  return (
    <Page
      title="导入名册"
      actions={<Button onClick={() => void navigate('/members')}>返回名册</Button>}
    >
      <SourceSection state={source} />
      {source.table === null ? null : (
        <>
          <Section title="各列是什么">
            <ColumnChoices columns={reading.columns} onChoose={plan.chooseColumn} />
          </Section>
          <PlanSection state={plan} members={members} />
          {problem === null ? null : <ProblemNote problem={problem} />}
          <ImportFoot
            taken={taken}
            all={rows}
            bad={reading.bad}
            step={job.step}
            onImport={() => void run()}
          />
        </>
      )}
    </Page>
  );
}

interface ImportFormProps {
  readonly members: readonly Member[];
  readonly source: ReturnType<typeof useSource>;
  readonly onDone: (
    done: DoneImport,
    bad: readonly BadRow[],
    takeBack: ReturnType<typeof useImport>['takeBack'],
  ) => void;
}

/** Importing a roster: where it comes from, what it was read as, and one button that says what. */
export function ImportPage() {
  const { db } = useBook();
  const members = useLive(() => loadMembers(db), [db]);
  // Kept over the import, so that one that is taken back shows the table again.
  const source = useSource();
  const offerUndo = useUndo();
  const [outcome, setOutcome] = useState<{ done: DoneImport; bad: readonly BadRow[] } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const again = () => {
    source.startOver();
    setProblem(null);
    setOutcome(null);
  };
  if (outcome !== null) return <Outcome {...outcome} problem={problem} onAgain={again} />;
  if (!members) return <p className="page">正在读取……</p>;
  return (
    <ImportForm
      members={members}
      source={source}
      onDone={(done, bad, takeBack) => {
        setOutcome({ done, bad });
        offerUndo(`已导入 ${done.added + done.changed} 人`, () => {
          void takeBack(done).then((taking) => {
            if (taking.ok) setOutcome(null);
            else setProblem(taking.error);
          });
        });
      }}
    />
  );
}
