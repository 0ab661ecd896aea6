import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

import type { RecordSource } from '@shared/book/model/to-record-chapter';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../data/book-context';
import { loadWordTemplates } from '../../data/repositories/word-templates';
import { useLive } from '../../data/use-live';
import { Dialog } from '../../ui/dialog';
import { ProblemNote } from '../../ui/problem-note';

import { isFormFor, saveWord, type WordOutcome } from './word-source';
import { WordOutcomeNote } from './word-outcome-note';
import './word.css';

interface WordButtonProps {
  /** The record as it stands when the file is made. */
  readonly source: RecordSource;
  readonly size?: 'small' | 'middle';
}

/** 存为 Word: in the standard form, or in one of the user's own. */
export function WordButton({ source, size = 'middle' }: WordButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={size} onClick={() => setOpen(true)}>
        存为 Word
      </Button>
      {isOpen ? <WordDialog source={source} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface WordDialogProps {
  readonly source: RecordSource;
  readonly onClose: () => void;
}

function WordDialog({ source, onClose }: WordDialogProps) {
  const { db } = useBook();
  const forms = useLive(() => loadWordTemplates(db), [db]);
  const [formId, setFormId] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [outcome, setOutcome] = useState<WordOutcome | null>(null);
  const save = async () => {
    setWorking(true);
    setProblem(null);
    setOutcome(null);
    const saved = await saveWord(db, source, formId);
    setWorking(false);
    if (saved.ok) setOutcome(saved.value);
    else setProblem(saved.error);
  };
  const offered = (forms ?? []).filter((form) => isFormFor(form, source));
  return (
    <Dialog
      title="存为 Word"
      onClose={onClose}
      actions={
        <>
          <Button type="primary" autoFocus disabled={isWorking} onClick={() => void save()}>
            保存 Word
          </Button>
          <Button onClick={onClose}>关闭</Button>
        </>
      }
    >
      <div className="stack">
        <fieldset className="word-choices">
          <legend>用哪种表格</legend>
          <Choice
            name="标准格式"
            hint="内容和打印的页面一样，可以在 WPS 里接着改"
            isChosen={formId === null}
            onChoose={() => setFormId(null)}
          />
          {offered.map(({ id, name }) => (
            <Choice
              key={id}
              name={name}
              hint="自己的表格，按字段名填好"
              isChosen={formId === id}
              onChoose={() => setFormId(id)}
            />
          ))}
        </fieldset>
        {offered.length === 0 ? (
          <p className="field-hint">
            上级发了固定的 Word 表格？到
            <Link to="/settings/word-templates">设置里的“Word 表格”</Link>
            放进来，以后都能照它填好。
          </p>
        ) : null}
        {isWorking ? <p role="status">正在生成 Word 文件……</p> : null}
        {problem ? <ProblemNote problem={problem} /> : null}
        {outcome ? <WordOutcomeNote outcome={outcome} onProblem={setProblem} /> : null}
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly hint: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, hint, isChosen, onChoose }: ChoiceProps) {
  return (
    <div>
      <label className="check">
        <input type="radio" name="word-form" checked={isChosen} onChange={onChoose} />
        {name}
      </label>
      <p className="field-hint word-choice-hint">{hint}</p>
    </div>
  );
}
