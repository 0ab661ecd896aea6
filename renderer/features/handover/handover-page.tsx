import { HandoverNav } from '../../forms/handover/handover-nav';
import { Page } from '../../ui/page';

/** 移交: the list, the package and the receiver's confirmation. */
export function HandoverPage() {
  return (
    <Page title="移交">
      <HandoverNav />
    </Page>
  );
}
