import { Link } from 'react-router';

import { useHasPassedOn } from '../../../data/handover-context';
import { BookFileList } from '../../../forms/book-files/book-file-list';
import { useBookFiles } from '../../../forms/book-files/use-book-files';
import { ProblemNote } from '../../../ui/problem-note';

/** Of a year; 核验 shows them all. */
const SHOWN_FILES = 3;

function Files({ bookYear }: { readonly bookYear: number }) {
  const files = useBookFiles(bookYear);
  const hasPassedOn = useHasPassedOn();
  if (files === undefined) return <p className="field-hint">正在读取……</p>;
  if (!files.ok) return <ProblemNote problem={files.error} />;
  const count = files.value.length;
  if (count === 0) {
    return (
      <p className="field-hint">
        {hasPassedOn
          ? '没有。这本记录簿已经移交，现在保存的文件不登记。'
          : '还没有。保存全册的 PDF（不是小册子）时自动登记，以后能认出它有没有被改过。'}
      </p>
    );
  }
  return (
    <>
      <BookFileList label="已登记的全年文件" files={files.value.slice(0, SHOWN_FILES)} />
      <p className="field-hint numeric">
        {count > SHOWN_FILES ? `更早的还有 ${count - SHOWN_FILES} 份。` : null}
        手里的 PDF 是不是其中一份，<Link to="/settings/verification">到“核验”里核对</Link>。
      </p>
    </>
  );
}

/** The files of the whole year that were saved and can be known again. */
export function ListedFiles({ bookYear }: { readonly bookYear: number }) {
  return (
    <div>
      <p className="field-label">已登记的全年文件</p>
      <Files bookYear={bookYear} />
    </div>
  );
}
