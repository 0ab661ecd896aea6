import { Button } from 'antd';
import { useRef, useState } from 'react';

import type { TemplateBook } from '@shared/template/plan-template';
import type { Template } from '@shared/template/template';
import type { Problem } from '@shared/util/result';

import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';

import { readTemplateFile } from './read-template-file';
import { TemplatePreview } from './template-preview';

/** 导入模板: a file is looked at first; nothing is taken before it is ticked. */
export function ImportSection({ book }: { readonly book: TemplateBook }) {
  const picker = useRef<HTMLInputElement>(null);
  const [template, setTemplate] = useState<Template | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = await readTemplateFile(file);
    setTemplate(found.ok ? found.value : null);
    setProblem(found.ok ? null : found.error);
  };
  return (
    <Section title="导入模板" note="上级发来的，名字以“.支部模板.json”结尾">
      <div className="stack">
        {problem === null ? null : <ProblemNote problem={problem} />}
        {template === null ? (
          <>
            <p>先看模板里有什么、会改动什么，再一项一项打勾取用。</p>
            <div>
              <Button onClick={() => picker.current?.click()}>选择模板文件</Button>
            </div>
          </>
        ) : (
          <TemplatePreview
            key={`${template.title} ${template.issuedOn}`}
            template={template}
            book={book}
            onClose={() => {
              setTemplate(null);
              setProblem(null);
            }}
          />
        )}
        <input
          ref={picker}
          hidden
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            void read(event.target.files?.[0]);
            // So that the same file, mended, can be chosen once more.
            event.target.value = '';
          }}
        />
      </div>
    </Section>
  );
}
