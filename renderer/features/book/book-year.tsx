import { useDeferredValue, useEffect } from 'react';
import { Route, Routes, useLocation, useNavigate, useParams } from 'react-router';

import { useBook } from '../../data/book-context';
import { loadBookYears } from '../../data/repositories/record-lists';
import { useLive } from '../../data/use-live';
import { SaveNote } from '../../forms/save-note';
import { clock } from '../../platform/clock';
import { ProblemNote } from '../../ui/problem-note';
import { RoomViews } from '../../ui/room-views';
import type { YearFrame } from '../../workers/typeset/protocol';
import { ReadingArea } from '../../forms/read-only/reading-area';

import { BookState } from './book-state';
import { ChoicesPanel } from './choices/choices-panel';
import { TextsPanel } from './choices/texts-panel';
import { useDesign } from './choices/use-design';
import { OpenNote } from './open-note';
import { PrintPanel } from './printing/print-panel';
import { useYearSession, type OpenYear } from './year/use-year-session';

/** The year of the address; this year where it names none. */
function useBookYear(): number {
  const { year = '' } = useParams();
  return Number(/^\d{4}$/.test(year) ? year : clock.nowLocal().slice(0, 4));
}

/** Every year that has records, the shown one and this year, newest first. */
function useOfferedYears(shown: number): readonly number[] {
  const { db } = useBook();
  const years = useLive(() => loadBookYears(db), [db]) ?? [];
  const thisYear = Number(clock.nowLocal().slice(0, 4));
  return [...new Set([...years, shown, thisYear])].sort((one, other) => other - one);
}

function YearChoice({ bookYear, view }: { readonly bookYear: number; readonly view: string }) {
  const years = useOfferedYears(bookYear);
  const navigate = useNavigate();
  return (
    <label className="check">
      年度
      <select
        className="select numeric"
        value={bookYear}
        onChange={({ target }) => void navigate(`/book/${target.value}${view}`)}
      >
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}

const views = [
  { path: '', name: '内容' },
  { path: '/texts', name: '文字' },
  { path: '/print', name: '打印' },
] as const;

interface PanelsProps {
  readonly year: OpenYear;
  readonly frame: YearFrame;
  readonly openIds: readonly string[];
}

/** Printing waits for the pages. */
function PrintView({ year }: { readonly year: OpenYear }) {
  const { state } = year;
  if (state.kind === 'ready') return <PrintPanel year={year} pages={state.pages} />;
  return <p className="field-hint">页面排好以后，在这里打印。</p>;
}

/** The sheet of choices; what was typed lives here, whichever part of it is shown. */
function Panels({ year, frame, openIds }: PanelsProps) {
  const editor = useDesign(frame.design);
  const { state } = year;
  const known = 'sections' in state ? state.sections : undefined;
  // The list comes with the pages, and both in one piece are more than the window does in 50 ms.
  const sections = useDeferredValue(known, undefined);
  return (
    <>
      <OpenNote
        bookYear={frame.bookYear}
        hasRecords={sections?.some(({ recordCount }) => recordCount > 0)}
        drafts={frame.drafts}
        correcting={frame.correcting}
        openIds={openIds}
      />
      <Routes>
        <Route
          index
          element={
            <ReadingArea>
              <ChoicesPanel editor={editor} sections={sections} />
            </ReadingArea>
          }
        />
        <Route
          path="texts"
          element={
            <ReadingArea>
              <TextsPanel editor={editor} />
            </ReadingArea>
          }
        />
        <Route path="print" element={<PrintView year={year} />} />
      </Routes>
    </>
  );
}

/** Ctrl+P leads to the ways to print: the browser's own would print the screen. */
function usePrintKey(bookYear: number): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isPrint = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p';
      if (!isPrint || event.isComposing || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void navigate(`/book/${bookYear}/print`, { replace: true });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate, bookYear]);
}

/** The book of one year: choices at the left, pages at the right. */
export function BookYear() {
  const bookYear = useBookYear();
  const { pathname } = useLocation();
  const year = useYearSession(bookYear);
  const { inputs } = year;
  usePrintKey(bookYear);
  const view = views.findLast(({ path }) => pathname.endsWith(path))?.path ?? '';
  return (
    <div className="book-desk">
      <p className="book-on-paper">印册子请在“成册”的“打印”里保存 PDF，再用看 PDF 的程序打印。</p>
      <div className="book-choices">
        <header className="book-heading">
          <h1>成册</h1>
          <YearChoice bookYear={bookYear} view={view} />
        </header>
        <RoomViews
          label="册子"
          views={views.map(({ path, name }) => ({ to: `/book/${bookYear}${path}`, name }))}
          present={`/book/${bookYear}${view}`}
          replace
        />
        {inputs === undefined ? <p className="field-hint">正在读取……</p> : null}
        {inputs?.ok === false ? <ProblemNote problem={inputs.error} /> : null}
        {inputs?.ok ? (
          <Panels
            key={bookYear}
            year={year}
            frame={inputs.value.frame}
            openIds={inputs.value.openIds}
          />
        ) : null}
        <p className="book-saved field-hint" role="status" data-testid="save-state">
          <SaveNote />
        </p>
      </div>
      <BookState {...{ bookYear, year }} />
    </div>
  );
}
