import { HandoverNav } from '../../forms/handover/handover-nav';
import { Page } from '../../ui/page';

/** 接收: a predecessor's package is judged and taken over. */
export function ReceivingPage() {
  return (
    <Page title="接收">
      <HandoverNav />
    </Page>
  );
}
