import { Button } from 'antd';
import { useRef, useState } from 'react';

import type { Result } from '@shared/util/result';

import type { ListedBookFile } from '../../../data/repositories/book-files';
import { toSizeWords } from '../../../forms/packages/size-words';
import { ProblemNote } from '../../../ui/problem-note';

import { checkFile, type FileVerdict } from './check-file';
import { FileVerdictNote } from './file-verdict';

interface Check {
  readonly name: string;
  readonly sizeBytes: number;
  /** Null while the file is read. */
  readonly verdict: Result<FileVerdict> | null;
}

function useFileCheck(listed: readonly ListedBookFile[]) {
  const [check, setCheck] = useState<Check | null>(null);
  const newest = useRef(0);
  const run = async (file: File) => {
    const number = (newest.current += 1);
    const facts = { name: file.name, sizeBytes: file.size };
    setCheck({ ...facts, verdict: null });
    const verdict = await checkFile(file, listed);
    // Of a file chosen before the last one nothing more is told.
    if (number === newest.current) setCheck({ ...facts, verdict });
  };
  return { check, run };
}

function Outcome({ check: { name, sizeBytes, verdict } }: { readonly check: Check }) {
  if (verdict === null) {
    return (
      <p className="numeric">
        正在核对“{name}”（{toSizeWords(sizeBytes)}）……
      </p>
    );
  }
  if (!verdict.ok) return <ProblemNote problem={verdict.error} />;
  return <FileVerdictNote name={name} verdict={verdict.value} />;
}

/** Tells whether a PDF that somebody holds is one of the listed files. */
export function FileCheck({ listed }: { readonly listed: readonly ListedBookFile[] }) {
  const input = useRef<HTMLInputElement>(null);
  const { check, run } = useFileCheck(listed);
  return (
    <div className="stack">
      <div className="actions">
        <Button onClick={() => input.current?.click()}>核对一个 PDF</Button>
        <span className="field-hint">选一份 PDF，看它是不是其中一份，有没有被改过。</span>
        <input
          ref={input}
          hidden
          type="file"
          aria-label="选择要核对的 PDF"
          accept=".pdf,application/pdf"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void run(file);
            // The same file can be chosen again only if the field forgets it.
            event.target.value = '';
          }}
        />
      </div>
      <div role="status">{check === null ? null : <Outcome check={check} />}</div>
    </div>
  );
}
