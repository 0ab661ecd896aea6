import { useEffect, useMemo } from 'react';
import { createHashRouter, NavLink, Outlet, RouterProvider, useLocation } from 'react-router';

import { createBookCheck, type BookCheck } from '../data/book-check';
import { BookCheckContext } from '../data/book-check-context';
import { BookContext, useBook } from '../data/book-context';
import { loadHandoverState } from '../data/handed-over';
import { HandoverContext } from '../data/handover-context';
import { findRevisionInJournal } from '../data/journal-revision';
import { BookSearchContext } from '../data/book-search-context';
import type { OpenedBook } from '../data/open-books';
import { loadBranch } from '../data/repositories/branches';
import { useLive } from '../data/use-live';
import { Search } from '../features/search/search';
import { host } from '../platform/host';
import { useWindowLock } from '../platform/window-lock-context';
import { KeptViewProvider } from '../ui/kept-view';
import { LeaveGuards } from '../ui/leave-guards';
import { useArrival } from '../ui/use-arrival';

import { useBackgroundCheck } from './background-check';
import { HandedOverBanner } from './handed-over-banner';
import { useOpenSearch } from './open-search';
import { rooms, toDocumentTitle } from './rooms';
import { routes } from './routes';
import { SaveWords } from './save-words';
import { useKeeping } from './use-keeping';
import './shell.css';

/** The rail on the left and the room beside it. */
function Frame() {
  const { branch } = useBook();
  const { pathname } = useLocation();
  useArrival(pathname);
  const { lock, isLocked, lockNow } = useWindowLock();
  useEffect(() => {
    document.title = isLocked ? '支部记录簿（已锁定）' : toDocumentTitle(pathname, branch.name);
  }, [pathname, branch.name, isLocked]);
  return (
    <div className="shell">
      <nav className="rail" aria-label="各室">
        <p className="rail-branch">{branch.name}</p>
        <Search />
        <ul>
          {rooms.map((room) => (
            <li key={room.to}>
              <NavLink className="rail-room" to={room.to} end={room.to === '/'}>
                {room.name}
              </NavLink>
            </li>
          ))}
        </ul>
        {lock === null ? null : (
          <button type="button" className="rail-lock" onClick={() => void lockNow()}>
            锁定窗口 Ctrl+L
          </button>
        )}
        <SaveWords />
      </nav>
      <main className="room" tabIndex={-1}>
        <HandedOverBanner />
        <LeaveGuards>
          <Outlet />
        </LeaveGuards>
      </main>
    </div>
  );
}

/** A damaged text is compared with the journal's, where there is a journal. */
function toBookCheck({ db, bookId }: OpenedBook): BookCheck {
  const { journal } = host;
  return journal === null
    ? createBookCheck(db)
    : createBookCheck(db, (...revision) => findRevisionInJournal(journal, bookId, ...revision));
}

interface ShellProps {
  readonly book: OpenedBook;
  /** Another window with a newer program takes the book over. */
  readonly onTakenOver: () => void;
}

/** The rooms of an open book. */
export function Shell({ book, onTakenOver }: ShellProps) {
  useKeeping(book, onTakenOver);
  const branch = useLive(() => loadBranch(book.db), [book]);
  const handoverState = useLive(() => loadHandoverState(book.db), [book]);
  const router = useMemo(
    () => createHashRouter([{ element: <Frame />, children: [...routes] }]),
    [],
  );
  const check = useMemo(() => toBookCheck(book), [book]);
  useBackgroundCheck(check);
  const search = useOpenSearch(book.db);
  const open = useMemo(() => (branch ? { db: book.db, branch } : null), [book, branch]);
  if (!open || !handoverState) return null;
  return (
    <BookContext value={open}>
      <BookCheckContext value={check}>
        <BookSearchContext value={search}>
          <HandoverContext value={handoverState}>
            <KeptViewProvider>
              <RouterProvider router={router} />
            </KeptViewProvider>
          </HandoverContext>
        </BookSearchContext>
      </BookCheckContext>
    </BookContext>
  );
}
