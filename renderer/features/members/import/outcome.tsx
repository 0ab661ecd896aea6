import { Button } from 'antd';
import { useNavigate } from 'react-router';

import type { BadRow } from '@shared/roster/import/read-roster';
import type { Problem } from '@shared/util/result';

import { Page } from '../../../ui/page';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';

import { BadRows } from './reading-notes';
import type { DoneImport } from './use-import';

interface OutcomeProps {
  readonly done: DoneImport;
  readonly bad: readonly BadRow[];
  /** Why the import could not be taken back; null if nobody tried. */
  readonly problem: Problem | null;
  readonly onAgain: () => void;
}

/** The account of an import that was made. */
export function Outcome({ done, bad, problem, onAgain }: OutcomeProps) {
  const navigate = useNavigate();
  const { added, changed } = done;
  return (
    <Page title="名册已导入">
      <Section title={`已导入 ${added + changed} 人`}>
        <div className="stack">
          {problem === null ? null : <ProblemNote problem={problem} />}
          <p>
            新增 {added} 人，更改 {changed} 人。
          </p>
          <BadRows rows={bad} />
          {bad.length === 0 ? null : (
            <p>这些行还没有进名册。改好以后再导入一次，已在名册的人不会重复。</p>
          )}
          <div className="actions">
            <Button type="primary" onClick={() => void navigate('/members')}>
              去看名册
            </Button>
            <Button onClick={onAgain}>再导入一张</Button>
          </div>
        </div>
      </Section>
    </Page>
  );
}
