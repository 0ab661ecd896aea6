import { HandoverNav } from '../../forms/handover/handover-nav';
import { Page } from '../../ui/page';

/** 各支部汇总: many branches' packages as one table, for the superior. */
export function BranchesPage() {
  return (
    <Page title="各支部汇总">
      <HandoverNav />
    </Page>
  );
}
