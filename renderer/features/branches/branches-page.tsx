import { HandoverNav } from '../../forms/handover/handover-nav';
import { Page } from '../../ui/page';

import { BranchesView } from './branches-view';

/** 各支部汇总, for whom a branch's book is open. */
export function BranchesPage() {
  return (
    <Page title="各支部汇总">
      <div className="stack">
        <HandoverNav />
        <BranchesView />
      </div>
    </Page>
  );
}
