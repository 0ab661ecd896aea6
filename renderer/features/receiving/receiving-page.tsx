import { useBook } from '../../data/book-context';
import { HandoverNav } from '../../forms/handover/handover-nav';
import { usePreferences } from '../../platform/preferences-context';
import { Page } from '../../ui/page';

import { Receipts } from './receipts';
import { ReceivingFlow } from './receiving-flow';

/** 接收: a predecessor's package is judged and taken over. */
export function ReceivingPage() {
  const { db } = useBook();
  const { change } = usePreferences();
  return (
    <Page title="接收">
      <HandoverNav />
      <div className="receiving">
        <ReceivingFlow
          openBook={db}
          onOpen={(bookId) => {
            change({ lastBookId: bookId });
            location.hash = '#/';
            location.reload();
          }}
        />
        <Receipts />
      </div>
    </Page>
  );
}
