import { Link } from 'react-router';

import { useBook } from '../../data/book-context';
import { usePreferences } from '../../platform/preferences-context';
import { Page } from '../../ui/page';

import { RestoreFlow } from './restore-flow';

/** 恢复, beside an open book. */
export function RestorePage() {
  const { db } = useBook();
  const { change } = usePreferences();
  return (
    <Page title="恢复" note={<Link to="/settings/backups">回到备份</Link>}>
      <RestoreFlow
        bookId={db.bookId}
        openBook={db}
        onOpen={(bookId) => {
          change({ lastBookId: bookId });
          location.hash = '#/';
          location.reload();
        }}
      />
    </Page>
  );
}
