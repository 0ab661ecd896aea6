import { useState } from 'react';

import type { FormReading } from '@shared/word/forms/fill-form';
import { newId } from '@shared/util/ids';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import type { WordTemplateFacts } from '../../../data/repositories/word-templates';
import { UnknownFields } from '../../../forms/word/word-outcome-note';
import { clock } from '../../../platform/clock';
import { FileDrop } from '../../../ui/file-drop';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';

import { FormChooser } from './form-chooser';
import { FormItem } from './form-item';
import { takeForm, toFormName, type FormFacts } from './take-form';

interface Taken {
  readonly name: string;
  readonly reading: FormReading;
}

/** 我的表格: the user's own forms, added by choosing or dropping a file. */
export function FormsSection({ forms }: { readonly forms: readonly WordTemplateFacts[] }) {
  const { db } = useBook();
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const take = async (file: File, before: FormFacts | null) => {
    setReading(true);
    setProblem(null);
    setTaken(null);
    const facts = before ?? {
      id: newId(),
      name: toFormName(file.name),
      kind: null,
      addedAtMs: clock.nowMs(),
    };
    const reading = await takeForm(db, file, facts);
    setReading(false);
    if (reading.ok) setTaken({ name: facts.name, reading: reading.value });
    else setProblem({ ...reading.error, what: `“${file.name}”：${reading.error.what}` });
  };
  const takeDropped = async (files: readonly File[]) => {
    for (const file of files) await take(file, null);
  };
  return (
    <Section title="我的表格" note={forms.length === 0 ? undefined : `${forms.length} 份`}>
      <FileDrop
        isActive={!isReading}
        className="word-drop stack"
        onFiles={(files) => void takeDropped(files)}
      >
        {forms.length === 0 ? (
          <p>
            还没有表格。在 WPS 里把表做好，要填的地方写上字段名，如 {'{主题}'}，存成
            .docx，再添加到这里；也可以把文件拖进来。
          </p>
        ) : (
          <ul className="word-forms" aria-label="我的表格">
            {forms.map((form) => (
              <FormItem
                key={form.id}
                form={form}
                onReplace={(file) => void take(file, form)}
                onProblem={setProblem}
              />
            ))}
          </ul>
        )}
        <div className="actions">
          <FormChooser
            label="添加表格"
            isPrimary
            isDisabled={isReading}
            onFile={(file) => void take(file, null)}
          />
          <span role="status">{isReading ? '正在读取……' : ''}</span>
        </div>
        {problem ? <ProblemNote problem={problem} /> : null}
        {taken ? <TakenNote taken={taken} /> : null}
      </FileDrop>
    </Section>
  );
}

function TakenNote({ taken: { name, reading } }: { readonly taken: Taken }) {
  const { known, unknown } = reading;
  const words =
    known.length === 0
      ? '表里没有找到字段名。请在要填的地方写上，如 {主题}，再替换这份表格。'
      : `认出 ${known.length} 个字段：${known.join('、')}。`;
  return (
    <div className="stack">
      <p className="note" role="status">
        “{name}”已放进记录簿。{words}
      </p>
      <UnknownFields unknown={unknown} />
    </div>
  );
}
