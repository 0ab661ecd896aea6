import { Button } from 'antd';
import { useEffect, useRef } from 'react';

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

import { FileHash } from './file-hash';
import { ListingNote } from './listing-note';

interface SavedBookNoteProps {
  readonly book: SavedBook;
  readonly year: OpenYear;
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
      <ListingNote listing={book.listing} />
      <WhileWritable>
        <OnPaper {...{ book, year }} />
      </WhileWritable>
    </div>
  );
}
