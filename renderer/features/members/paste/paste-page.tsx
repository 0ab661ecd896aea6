import { Button } from 'antd';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';

import { toDatePart } from '@shared/domain/calendar';
import type { Member } from '@shared/domain/member';
import { parseRosterPaste, type BadRow } from '@shared/roster/import/read-roster';
import { planImport, type PlannedRow } from '@shared/roster/plan-import';
import type { RosterField } from '@shared/roster/import/roster-field';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { loadMembers } from '../../../data/repositories/members';
import { useLive } from '../../../data/use-live';
import { clock } from '../../../platform/clock';
import { Field } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';
import { useUndo } from '../../../ui/use-undo';

import { BadRows } from './paste-notes';
import { PastePreview } from './paste-preview';
import { useImport } from './use-import';

interface Outcome {
  readonly imported: number;
  readonly bad: readonly BadRow[];
}

/** How many are left out and why, for the sentence beside the button. */
function toLeftOutWords(parts: readonly (readonly [number, string])[]): string {
  const words = parts.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return words.length === 0 ? '没有漏下的行。' : `另有 ${words.join('，')}，不导入。`;
}

function Imported({ outcome }: { readonly outcome: Outcome }) {
  const navigate = useNavigate();
  return (
    <Page title="名册已导入">
      <Section title={`已导入 ${outcome.imported} 人`}>
        <div className="stack">
          <BadRows rows={outcome.bad} />
          {outcome.bad.length === 0 ? null : (
            <p>这些行还没有进名册。改好以后再粘贴一次，已在名册的人不会重复。</p>
          )}
          <div className="actions">
            <Button type="primary" onClick={() => void navigate('/members')}>
              去看名册
            </Button>
          </div>
        </div>
      </Section>
    </Page>
  );
}

function usePaste(members: readonly Member[]) {
  const { branch } = useBook();
  const [text, setText] = useState('');
  const [columns, setColumns] = useState<Readonly<Record<number, RosterField | null>>>({});
  const [isFullByDefault, setFullByDefault] = useState(false);
  const [ticks, setTicks] = useState<ReadonlyMap<number, boolean>>(new Map());
  const read = useDeferredValue(text);
  const paste = useMemo(
    () =>
      parseRosterPaste(read, {
        today: toDatePart(clock.nowLocal()),
        groups: branch.groups,
        columns,
        defaultCategory: isFullByDefault ? 'full' : null,
      }),
    [read, branch.groups, columns, isFullByDefault],
  );
  const rows = useMemo(() => planImport(paste.ok, members), [paste, members]);
  const isTaken = useCallback(
    (row: PlannedRow) => ticks.get(row.rowNumber) ?? row.match === 'new',
    [ticks],
  );
  const take = useCallback(
    (rowNumber: number, isTicked: boolean) =>
      setTicks((before) => new Map(before).set(rowNumber, isTicked)),
    [],
  );
  const changeText = (next: string) => {
    setText(next);
    setColumns({});
    setTicks(new Map());
  };
  const chooseColumn = (index: number, field: RosterField | null) => {
    setColumns((before) => ({
      ...Object.fromEntries(
        Object.entries(before).map(([key, value]) => [key, value === field ? null : value]),
      ),
      [index]: field,
    }));
  };
  return {
    text,
    changeText,
    paste,
    rows,
    isTaken,
    take,
    chooseColumn,
    isFullByDefault,
    setFullByDefault,
  };
}

/** Pasting a roster: the text, what it was read as, and one button that says what it will do. */
export function PastePage() {
  const { db } = useBook();
  const navigate = useNavigate();
  const members = useLive(() => loadMembers(db), [db]);
  const state = usePaste(members ?? []);
  const { importDrafts, takeBack } = useImport();
  const offerUndo = useUndo();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  if (outcome !== null) return <Imported outcome={outcome} />;
  if (!members) return <p className="page">正在读取……</p>;
  const { paste, rows, isTaken } = state;
  const taken = rows.filter(isTaken);
  const left = rows.filter((row) => !isTaken(row));
  const same = left.filter(({ match }) => match === 'same').length;
  const namesakes = left.filter(({ match }) => match === 'namesake').length;

  const run = async () => {
    setBusy(true);
    const done = await importDrafts(taken.map(({ draft }) => draft));
    setBusy(false);
    if (!done.ok) {
      setProblem(done.error);
      return;
    }
    setOutcome({ imported: taken.length, bad: paste.bad });
    offerUndo(`已导入 ${taken.length} 人`, () => {
      void takeBack(done.value).then((taking) => {
        if (taking.ok) setOutcome(null);
        else setProblem(taking.error);
      });
    });
  };

  return (
    <Page
      title="粘贴名册"
      actions={<Button onClick={() => void navigate('/members')}>返回名册</Button>}
    >
      <Section title="原来的名册">
        <Field
          label="从 WPS 或 Excel 复制后粘贴到这里"
          hint="连同表头一起选中、复制，再到这里粘贴。粘贴后先看结果，按了“导入”才会进名册。"
        >
          {(control) => (
            <textarea
              {...control}
              className="textarea paste-area"
              spellCheck={false}
              value={state.text}
              onChange={(event) => state.changeText(event.target.value)}
            />
          )}
        </Field>
      </Section>
      {state.text.trim() === '' ? null : (
        <>
          <PastePreview
            paste={paste}
            rows={rows}
            isTaken={isTaken}
            onTake={state.take}
            onChooseColumn={state.chooseColumn}
            isFullByDefault={state.isFullByDefault}
            onFullByDefault={state.setFullByDefault}
          />
          {problem === null ? null : <ProblemNote problem={problem} />}
          <div className="paste-foot">
            <Button
              type="primary"
              disabled={taken.length === 0 || isBusy}
              onClick={() => void run()}
            >
              {isBusy ? '正在导入……' : `导入 ${taken.length} 人`}
            </Button>
            <span role="status">
              {toLeftOutWords([
                [paste.bad.length, '行不能导入'],
                [same, '人已在名册'],
                [namesakes, '人与名册里的人同名、要核对'],
                [left.length - same - namesakes, '人没有勾选'],
              ])}
            </span>
          </div>
        </>
      )}
    </Page>
  );
}
