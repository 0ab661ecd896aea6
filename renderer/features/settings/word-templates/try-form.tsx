import { Button } from 'antd';
import { useState } from 'react';

import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import type { WordTemplateFacts } from '../../../data/repositories/word-templates';
import { WordOutcomeNote } from '../../../forms/word/word-outcome-note';
import { loadFiledSource, saveWord, type WordOutcome } from '../../../forms/word/word-source';
import { ProblemNote } from '../../../ui/problem-note';

import { RecordChoice, useFiledRecords } from './record-choice';

/** 试填: the form with a record that is filed already, to look at in WPS. */
export function TryForm({ form }: { readonly form: WordTemplateFacts }) {
  const { db } = useBook();
  const records = useFiledRecords(form.kind);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [outcome, setOutcome] = useState<WordOutcome | null>(null);
  if (!records) return <p>正在读取……</p>;
  const recordId = chosen ?? records[0]?.id;
  if (recordId === undefined) {
    return <p className="field-hint">还没有归档的这类记录。归档一份以后，就能试填。</p>;
  }
  const fill = async () => {
    setWorking(true);
    setProblem(null);
    setOutcome(null);
    const source = await loadFiledSource(db, recordId);
    const saved = source === null ? null : await saveWord(db, source, form.id);
    setWorking(false);
    if (saved?.ok === true) setOutcome(saved.value);
    if (saved?.ok === false) setProblem(saved.error);
  };
  return (
    <div className="stack word-try">
      <RecordChoice
        label="用哪份记录试填"
        records={records}
        chosenId={recordId}
        onChoose={setChosen}
      />
      <div className="actions">
        <Button disabled={isWorking} onClick={() => void fill()}>
          填好并保存
        </Button>
        <span role="status">{isWorking ? '正在生成 Word 文件……' : ''}</span>
      </div>
      {problem ? <ProblemNote problem={problem} /> : null}
      {outcome ? <WordOutcomeNote outcome={outcome} onProblem={setProblem} /> : null}
    </div>
  );
}
