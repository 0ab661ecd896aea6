import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';

import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { addPrinting, removeLastPrinting } from '../../../data/repositories/printings';
import { SavedNote } from '../../../forms/pages/saved-note';
import { WhileWritable } from '../../../forms/read-only/reading-area';
import { clock } from '../../../platform/clock';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { useUndo } from '../../../ui/use-undo';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import type { SavedBook } from '../year/file-work';
import type { OpenYear } from '../year/use-year-session';

const notCopied: Problem = {
  code: 'not-copied',
  what: '没有复制成功。',
  safe: '文件已经保存，没有改动。',
  next: '请用鼠标选中这一串字母数字，再按 Ctrl+C。',
};

async function copy(text: string): Promise<Result<null>> {
  try {
    await navigator.clipboard.writeText(text);
    return succeed(null);
  } catch (error) {
    reportError(error);
    return fail(notCopied);
  }
}

/** The hash in groups of eight, as it is read out and compared. */
const toGroups = (sha256: string) => sha256.match(/.{8}/gu) ?? [];

interface SavedBookNoteProps {
  readonly book: SavedBook;
  readonly year: OpenYear;
}

/** The hash, to be compared and to be copied. */
function FileHash({ sha256 }: Pick<SavedBook, 'sha256'>) {
  const tellProblem = useTellProblem();
  const [isCopied, setCopied] = useState(false);
  const copyHash = async () => {
    const copied = await copy(sha256);
    tellProblem(copied);
    setCopied(copied.ok);
  };
  return (
    <>
      <p className="field-label">文件的 SHA-256（一个字不差才相同）</p>
      <p className="book-hash numeric">
        {toGroups(sha256).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <Button size="small" onClick={() => void copyHash()}>
        {isCopied ? '已复制' : '复制'}
      </Button>
    </>
  );
}

/** The word for it, once it is on paper: of one file only once. */
function OnPaper({ book, year }: SavedBookNoteProps) {
  const { db } = useBook();
  const tellProblem = useTellProblem();
  const offerUndo = useUndo();
  const place = useRef<HTMLDivElement>(null);
  const { bookYear = 0, printings = [] } = year.inputs?.ok ? year.inputs.value.frame : {};
  const isPrinted = printings.some(({ id }) => id === book.printingId);
  useKeptFocus(place, isPrinted ? 'printed' : 'saved');
  const confirm = async () => {
    const printing = {
      ...{ id: book.printingId, bookYear, pages: [...book.pages] },
      printedAtMs: clock.nowMs(),
    };
    const added = await addPrinting(db, printing);
    tellProblem(added);
    if (!added.ok) return;
    offerUndo('已记下这次打印', () => void removeLastPrinting(db, printing).then(tellProblem));
  };
  return (
    <div ref={place} tabIndex={-1} className="note book-open-note">
      {isPrinted ? (
        <p role="status">已记下。以后选“只印新的”，就从这次接着印。</p>
      ) : (
        <>
          <p>用看 PDF 的程序打开它去打印。印好了记一下，下次可以只印新的和改过的。</p>
          <div className="actions">
            <Button onClick={() => void confirm()}>已经打印好了</Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Where the file is and what proves it; and, once it is on paper, the word for it. */
export function SavedBookNote({
  book,
  year,
  isNew,
}: SavedBookNoteProps & { readonly isNew: boolean }) {
  const tellProblem = useTellProblem();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It comes below the button, which may stand at the lower edge of the window.
    if (isNew) note.current?.scrollIntoView({ block: 'nearest' });
  }, [isNew]);
  return (
    <div ref={note} className="stack">
      <SavedNote
        location={book.location}
        onProblem={(problem) => tellProblem({ ok: false, error: problem })}
      />
      <div>
        <p className="numeric">文件共 {book.pageCount} 页。</p>
        <FileHash sha256={book.sha256} />
      </div>
      <WhileWritable>
        <OnPaper {...{ book, year }} />
      </WhileWritable>
    </div>
  );
}
