import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

import { useHasPassedOn } from '../../../data/handover-context';
import type { ListedBookFile } from '../../../data/repositories/book-files';
import { BookFileList } from '../../../forms/book-files/book-file-list';
import { useBookFiles } from '../../../forms/book-files/use-book-files';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';

import { FileCheck } from './file-check';

/** So many are shown before one asks for all. */
const SHOWN_FILES = 6;

function Files({ files }: { readonly files: readonly ListedBookFile[] }) {
  const [hasAll, setHasAll] = useState(false);
  return (
    <div className="stack">
      <FileCheck listed={files} />
      <BookFileList
        label="登记过的全年文件"
        files={hasAll ? files : files.slice(0, SHOWN_FILES)}
        hasYears
      />
      {hasAll || files.length <= SHOWN_FILES ? null : (
        <div className="actions">
          <Button onClick={() => setHasAll(true)}>显示全部 {files.length} 份</Button>
        </div>
      )}
    </div>
  );
}

function NoFiles() {
  if (useHasPassedOn()) {
    return <p className="field-hint">没有登记过。这本记录簿已经移交，现在保存的文件不登记。</p>;
  }
  return (
    <p className="field-hint">
      还没有登记过。在<Link to="/book">“成册”的“打印”</Link>
      里保存全册的 PDF 时自动登记，以后在这里能认出它有没有被改过。
    </p>
  );
}

function Content() {
  const files = useBookFiles(null);
  if (files === undefined) return <p className="field-hint">正在读取……</p>;
  if (!files.ok) return <ProblemNote problem={files.error} />;
  return files.value.length === 0 ? <NoFiles /> : <Files files={files.value} />;
}

/** The files of whole years that were saved, and whether a PDF is one of them. */
export function BookFilesSection() {
  return (
    <Section title="全年文件" note="保存过的全册 PDF，按 SHA-256 登记">
      <Content />
    </Section>
  );
}
