import { Button } from 'antd';

import type { YearState } from './year/year-session';
import type { OpenYear } from './year/use-year-session';

import { BookPreview } from './preview/book-preview';
import { UncoveredList } from './uncovered-list';

function toWorkWords(state: Extract<YearState, { kind: 'reading' | 'laying-out' }>): string {
  if (state.kind === 'laying-out') return '正在排版……';
  return state.total === 0 ? '正在读取记录……' : `正在读取记录 ${state.done}／${state.total}`;
}

interface BookStateProps {
  readonly bookYear: number;
  readonly year: OpenYear;
}

/** The pages, or why there are none yet. */
export function BookState({ bookYear, year }: BookStateProps) {
  const { session, state } = year;
  switch (state.kind) {
    case 'reading':
    case 'laying-out':
      return (
        <div className="book-preview book-waiting">
          <p role="status">{toWorkWords(state)}</p>
        </div>
      );
    case 'failed':
      return (
        <div className="book-preview book-waiting">
          <div className="note note-problem" role="alert">
            <p>
              <strong>页面没有排出来。</strong>
            </p>
            <p>记录、照片和您选的版面都在，没有改动。</p>
            <div className="actions">
              <Button onClick={session.retry}>再排一次</Button>
            </div>
          </div>
        </div>
      );
    case 'refused':
      return <UncoveredList {...{ bookYear, year }} problems={state.problems} />;
    case 'ready':
      return (
        <BookPreview
          key={bookYear}
          {...{ bookYear, session, pages: state.pages, isBehind: state.isBehind }}
        />
      );
  }
}
