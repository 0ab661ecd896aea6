import { HandoverNav } from '../../forms/handover/handover-nav';
import { Page } from '../../ui/page';

/** 换届选举: preparation, the day of the election, and what follows from it. */
export function ElectionPage() {
  return (
    <Page title="换届选举">
      <HandoverNav />
    </Page>
  );
}
