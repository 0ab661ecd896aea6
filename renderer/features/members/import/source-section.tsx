import { Button } from 'antd';
import { useRef } from 'react';

import { Field } from '../../../ui/field';
import { FileDrop } from '../../../ui/file-drop';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';

import type { useSource } from './use-source';

type SourceState = ReturnType<typeof useSource>;

const fileEndings = '.xlsx,.xls,.csv,.tsv,.txt,.et,.htm,.html';

function FileButton({ words, onFile }: { words: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{words}</Button>
      <input
        ref={input}
        type="file"
        aria-label="选择名册文件"
        accept={fileEndings}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file can be chosen again, mended meanwhile, only if the field forgets it.
          event.target.value = '';
        }}
      />
    </>
  );
}

function SheetChoice({ source, chooseSheet }: Pick<SourceState, 'source' | 'chooseSheet'>) {
  if (source.kind !== 'file' || source.workbook.sheets.length < 2) return null;
  return (
    <Field label="用哪一张工作表" className="import-sheet">
      {(control) => (
        <select
          {...control}
          className="select"
          value={source.sheet}
          onChange={(event) => chooseSheet(Number(event.target.value))}
        >
          {source.workbook.sheets.map(({ name, rows, isHidden }, index) => (
            <option key={index} value={index}>
              {`${name}（${rows.length} 行${isHidden ? '，已隐藏' : ''}）`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function PasteField({ text, paste }: { text: string; paste: (text: string) => void }) {
  return (
    <Field
      label="从 WPS 或 Excel 复制后粘贴到这里"
      hint="连同表头一起选中、复制，再到这里粘贴。先看结果，按了“导入”才会进名册。"
    >
      {(control) => (
        <textarea
          {...control}
          className="textarea paste-area"
          spellCheck={false}
          value={text}
          onChange={(event) => paste(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Where the roster comes from: a file chosen or dropped, or what was copied out of one. */
export function SourceSection({ state }: { readonly state: SourceState }) {
  const { source, problem, readFile, paste, chooseSheet, startOver } = state;
  const open = (file: File) => void readFile(file);
  return (
    <Section title="原来的名册">
      <FileDrop
        isActive
        className="import-drop"
        onFiles={([file]) => {
          if (file) open(file);
        }}
      >
        <div className="stack">
          {problem === null ? null : <ProblemNote problem={problem} />}
          <div className="import-file">
            <FileButton words={source.kind === 'file' ? '换一个文件' : '选择文件'} onFile={open} />
            {source.kind === 'file' ? (
              <>
                <strong className="import-file-name">{source.fileName}</strong>
                <Button type="text" onClick={startOver}>
                  不用这个文件
                </Button>
              </>
            ) : (
              <span className="field-hint">
                .xlsx、.xls、.csv 都可以，也可以把文件拖到这里。原来的文件不会改动。
              </span>
            )}
          </div>
          {source.kind === 'reading' ? <p role="status">正在读取 {source.fileName}……</p> : null}
          <SheetChoice source={source} chooseSheet={chooseSheet} />
          {source.kind === 'paste' ? <PasteField text={source.text} paste={paste} /> : null}
        </div>
      </FileDrop>
    </Section>
  );
}
