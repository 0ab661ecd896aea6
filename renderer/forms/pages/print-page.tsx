import { useState, type ReactNode } from 'react';

import type { BookModel } from '@shared/book/model/book-model';
import type { Problem } from '@shared/util/result';

import { clock } from '../../platform/clock';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';

import { BookPages } from './book-pages';
import { PageActions } from './page-actions';
import { SavedNote } from './saved-note';

interface PrintPageProps {
  readonly title: string;
  readonly note?: string;
  readonly book: BookModel;
  /** The way back. */
  readonly back: ReactNode;
  /** Choices about the pages; not printed. */
  readonly children?: ReactNode;
}

/** Pages as they print, to be saved as a file or put on paper. */
export function PrintPage({ title, note, book, back, children }: PrintPageProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  return (
    <Page
      title={title}
      note={note}
      actions={
        <>
          {back}
          <PageActions
            gather={() =>
              Promise.resolve({
                book,
                photos: new Map<string, Blob>(),
                madeAtMs: clock.nowMs(),
                name: book.title,
              })
            }
            onProblem={setProblem}
            onSaved={setSavedAt}
          />
        </>
      }
    >
      <div className="stack">
        {problem ? <ProblemNote problem={problem} /> : null}
        {savedAt === null ? null : <SavedNote location={savedAt} onProblem={setProblem} />}
        {children}
        <BookPages book={book} />
      </div>
    </Page>
  );
}
