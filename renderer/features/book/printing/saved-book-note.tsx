import { Button } from 'antd';
import { useState } from 'react';

import { newId } from '@shared/util/ids';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { addPrinting, removeLastPrinting } from '../../../data/repositories/printings';
import { SavedNote } from '../../../forms/pages/saved-note';
import { clock } from '../../../platform/clock';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { useUndo } from '../../../ui/use-undo';
import type { OpenYear } from '../year/use-year-session';
import { WhileWritable } from '../../../forms/read-only/reading-area';

import type { SavedBook } from './use-book-file';

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

/** Where the file is and what proves it; and, once it is on paper, the word for it. */
export function SavedBookNote({ book, year }: SavedBookNoteProps) {
  const { db } = useBook();
  const tellProblem = useTellProblem();
  const offerUndo = useUndo();
  const [isCopied, setCopied] = useState(false);
  const [isPrinted, setPrinted] = useState(false);
  const bookYear = year.inputs?.ok ? year.inputs.value.frame.bookYear : 0;

  const copyHash = async () => {
    const copied = await copy(book.sha256);
    tellProblem(copied);
    setCopied(copied.ok);
  };
  const confirm = async () => {
    const printing = { id: newId(), bookYear, printedAtMs: clock.nowMs(), pages: [...book.pages] };
    const added = await addPrinting(db, printing);
    tellProblem(added);
    if (!added.ok) return;
    setPrinted(true);
    offerUndo('已记下这次打印', () => {
      setPrinted(false);
      void removeLastPrinting(db, printing).then(tellProblem);
    });
  };
  return (
    <div className="stack">
      <SavedNote
        location={book.location}
        onProblem={(problem) => tellProblem({ ok: false, error: problem })}
      />
      <div>
        <p className="numeric">文件共 {book.pageCount} 页。</p>
        <p className="field-label">文件的 SHA-256（一个字不差才相同）</p>
        <p className="book-hash numeric">
          {toGroups(book.sha256).map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </p>
        <Button size="small" onClick={() => void copyHash()}>
          {isCopied ? '已复制' : '复制'}
        </Button>
      </div>
      <WhileWritable>
        <div className="note book-open-note">
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
      </WhileWritable>
    </div>
  );
}
