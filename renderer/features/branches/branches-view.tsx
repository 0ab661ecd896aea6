import { Button } from 'antd';
import { Fragment, useCallback, useId, useState } from 'react';

import { branchesColumns } from '@shared/superior/branches-columns';
import type { CountedBranch, GatheredBranches } from '@shared/superior/gather-branches';
import type { Problem } from '@shared/util/result';

import { SavedNote } from '../../forms/pages/saved-note';
import { WorkProgress } from '../../forms/packages/work-progress';
import { clock } from '../../platform/clock';
import { ProblemNote } from '../../ui/problem-note';
import { Section } from '../../ui/section';

import { BranchDialog } from './branch-dialog';
import { BranchesTable } from './branches-table';
import { saveBranches } from './save-branches';
import { SetAsideSection } from './set-aside-section';
import { SourceSection } from './source-section';
import { useBranches } from './use-branches';
import './branches.css';

interface GatheredProps {
  readonly gathered: GatheredBranches;
  readonly year: number;
}

/** Saves the table as a workbook, and tells where it went. */
function SaveAction({ gathered, year }: GatheredProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const save = async () => {
    setProblem(null);
    setSavedAt(null);
    const saved = await saveBranches(gathered, year);
    if (!saved.ok) setProblem(saved.error);
    else if (saved.value.outcome === 'saved') setSavedAt(saved.value.location);
  };
  return (
    <>
      <div className="actions">
        <Button onClick={() => void save()}>导出到 Excel</Button>
      </div>
      {problem === null ? null : <ProblemNote problem={problem} />}
      {savedAt === null ? null : <SavedNote location={savedAt} onProblem={setProblem} />}
    </>
  );
}

function Explanations() {
  const explained = branchesColumns.filter(
    ({ explanation, isOnScreen }) => explanation !== '' && isOnScreen,
  );
  const shown = new Map(explained.map(({ explanation }) => [explanation, new Array<string>()]));
  for (const { explanation, title } of explained) shown.get(explanation)?.push(title);
  return (
    <details className="branches-notes">
      <summary>各栏怎样数</summary>
      <dl className="facts">
        {[...shown].map(([explanation, titles]) => (
          <Fragment key={explanation}>
            <dt>{titles.join('、')}</dt>
            <dd>{explanation}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

function TableSection({ gathered, year }: GatheredProps) {
  const headingId = useId();
  const [opened, setOpened] = useState<CountedBranch | null>(null);
  const open = useCallback((branch: CountedBranch) => setOpened(branch), []);
  const { branches } = gathered;
  return (
    <section className="sheet" aria-labelledby={headingId}>
      <div className="section-heading">
        <h2 id={headingId}>
          {year}年度，{branches.length} 个支部
        </h2>
        <span className="section-heading-note">按名称排列；点栏目的名称可以另排</span>
      </div>
      <div className="stack">
        <SaveAction gathered={gathered} year={year} />
        <BranchesTable branches={branches} labelledBy={headingId} onOpen={open} />
        <Explanations />
      </div>
      {opened === null ? null : <BranchDialog branch={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

/** 各支部汇总: many branches' packages as one table, each of them verified. */
export function BranchesView() {
  const state = useBranches();
  const { year, chosen, gathered, unread, work, choose, chooseYear, goOn, unlock, cancel } = state;
  const { packages } = chosen;
  const isIdle = work === null;
  return (
    <div className="stack branches">
      <SourceSection
        year={year}
        presentYear={Number(clock.nowLocal().slice(0, 4))}
        isWorking={!isIdle}
        onYear={chooseYear}
        onFiles={choose}
      />
      {work === null ? null : (
        <Section title="请稍候">
          <WorkProgress {...work} onCancel={cancel} />
        </Section>
      )}
      {isIdle && packages.length > 0 && unread.length > 0 ? (
        <div className="note note-advice actions" role="status">
          <span>已取消，还有 {unread.length} 个文件没有看，下面只有看过的。</span>
          <Button onClick={goOn}>接着看</Button>
        </div>
      ) : null}
      {isIdle && packages.length === 0 && chosen.others.length > 0 ? (
        <p className="note note-advice" role="status">
          里面没有 .zip 或 .age 的文件，请选择放着各支部移交包或备份的文件夹。
        </p>
      ) : null}
      {isIdle && gathered.branches.length > 0 ? (
        <TableSection gathered={gathered} year={year} />
      ) : null}
      {isIdle ? <SetAsideSection gathered={gathered} onUnlock={unlock} /> : null}
    </div>
  );
}
