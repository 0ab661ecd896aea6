import type { BookModel } from '@shared/book/model/book-model';
import type { Problem } from '@shared/util/result';

import { ProblemNote } from '../../ui/problem-note';

import { PageSheet } from './page-sheet';
import { usePages } from './use-pages';
import './pages.css';

const notLaidOut: Problem = {
  code: 'not-laid-out',
  what: '页面没有排出来。',
  safe: '记录和照片都在，没有改动。',
  next: '请关掉这一页再打开；还不行就重新启动程序。',
};

const noPhotos: ReadonlyMap<string, string> = new Map();

interface BookPagesProps {
  /** Made anew only when its content changes: each new one is laid out. */
  readonly book: BookModel;
  /** Address of each photo's picture. */
  readonly photoUrls?: ReadonlyMap<string, string>;
}

/** The pages of a book as they print. */
export function BookPages({ book, photoUrls = noPhotos }: BookPagesProps) {
  const state = usePages(book);
  if (state.kind === 'working') {
    return (
      <p className="field-hint" role="status">
        正在排版……
      </p>
    );
  }
  if (state.kind === 'failed') return <ProblemNote problem={notLaidOut} />;
  if (state.kind === 'refused') {
    return (
      <div className="stack">
        {state.problems.map((problem) => (
          <ProblemNote key={problem.what} problem={problem} />
        ))}
      </div>
    );
  }
  const { pages } = state;
  return (
    <div className="page-sheets" aria-label={`页面预览，共 ${pages.pages.length} 页`} role="group">
      {pages.pages.map((page) => (
        <PageSheet key={page.number} page={page} pages={pages} photoUrls={photoUrls} />
      ))}
    </div>
  );
}
