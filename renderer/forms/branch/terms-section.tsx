import { Button } from 'antd';
import { useState } from 'react';

import { toDatePart, toTimePart } from '@shared/domain/calendar';
import { currentTerm } from '@shared/domain/current-term';
import { newId } from '@shared/util/ids';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../data/book-context';
import { saveBranch } from '../../data/repositories/branches';
import { useSavedWord } from '../../data/save-state';
import { useReportUnsaved } from '../../data/use-report-unsaved';
import { clock } from '../../platform/clock';
import { ProblemNote } from '../../ui/problem-note';
import { Section } from '../../ui/section';
import { useLeaveGuard } from '../../ui/leave-guards';

import { TermFields } from './term-fields';
import { findTermFault, toTerms, toTermValues, type TermValues } from './term-values';

/** 届次: the elections of the committee, for the end of its term and the reminders of it. */
export function TermsSection() {
  const { db, branch } = useBook();
  const [changed, setChanged] = useState<readonly TermValues[] | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const savedWord = useSavedWord();
  useLeaveGuard(changed !== null);
  useReportUnsaved(changed !== null);
  const terms = changed ?? branch.terms.map(toTermValues);
  const present = currentTerm(branch, toDatePart(clock.nowLocal()));
  const add = () => {
    const nothing = { electedOn: null, until: null, approvedOn: null };
    setChanged([...terms, { id: newId(), name: '', ...nothing, note: '' }]);
  };
  const save = async () => {
    setAsked(true);
    if (terms.some((term) => findTermFault(term) !== undefined)) return;
    const saved = await saveBranch(db, { ...branch, terms: toTerms(terms) });
    setProblem(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    setChanged(null);
    setAsked(false);
    setSavedAt(toTimePart(clock.nowLocal()));
  };
  return (
    <Section title="届次" note={present === null ? '还没有登记' : `现在是${present.name}`}>
      <div className="stack">
        {problem === null ? null : <ProblemNote problem={problem} />}
        <ol className="stack">
          {terms.map((term, index) => (
            <TermFields
              key={term.id}
              kind={branch.kind}
              term={term}
              error={isAsked ? findTermFault(term) : undefined}
              onChange={(value) => setChanged(terms.with(index, value))}
              onRemove={() => setChanged(terms.toSpliced(index, 1))}
            />
          ))}
        </ol>
        <div className="actions">
          <Button onClick={add}>添加一届</Button>
          <Button disabled={changed === null} onClick={() => void save()}>
            保存届次
          </Button>
          <span role="status" className="field-hint numeric">
            {changed === null
              ? savedAt === null
                ? ''
                : `${savedWord} ${savedAt}`
              : '有改动还没有保存'}
          </span>
        </div>
      </div>
    </Section>
  );
}
