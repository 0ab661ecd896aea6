import { cleanup, render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';

import { BookContext } from '@renderer/data/book-context';
import { BookDatabase } from '@renderer/data/db';
import { loadBranch, saveBranch } from '@renderer/data/repositories/branches';
import { saveMembers } from '@renderer/data/repositories/members';
import { useLive } from '@renderer/data/use-live';
import { LeaveGuards } from '@renderer/ui/leave-guards';
import { QuestionProvider } from '@renderer/ui/questions';
import type { Branch } from '@shared/domain/branch';
import type { Member } from '@shared/domain/member';

import { withFirstMeta } from './open-database';

interface BookSetting {
  readonly branch: Branch;
  readonly members?: readonly Member[];
  /** Address of the first screen, as `/members/new`. */
  readonly at?: string;
}

let bookNumber = 0;

function BookFrame({ db, children }: { readonly db: BookDatabase; readonly children: ReactNode }) {
  const branch = useLive(() => loadBranch(db), [db]);
  return branch ? <BookContext value={{ db, branch }}>{children}</BookContext> : null;
}

/** Shows a screen with a real book under it, as the shell does; the last screen goes. */
export async function renderInBook(screen: ReactNode, setting: BookSetting): Promise<BookDatabase> {
  cleanup();
  bookNumber += 1;
  const db = withFirstMeta(new BookDatabase(`test-${bookNumber}`));
  await saveBranch(db, setting.branch);
  await saveMembers(db, setting.members ?? []);
  const router = createMemoryRouter(
    [
      {
        path: '*',
        element: (
          <LeaveGuards>
            <BookFrame db={db}>{screen}</BookFrame>
          </LeaveGuards>
        ),
      },
    ],
    { initialEntries: [setting.at ?? '/'] },
  );
  render(
    <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
      <App>
        <QuestionProvider>
          <RouterProvider router={router} />
        </QuestionProvider>
      </App>
    </ConfigProvider>,
  );
  return db;
}
