import { Button } from 'antd';

import { BranchesView } from '../features/branches/branches-view';
import { Page } from '../ui/page';

/** 各支部汇总 for a superior, who has no book of their own. */
export function BranchesAtStart({ onBack }: { readonly onBack: () => void }) {
  return (
    <main>
      <Page title="各支部汇总" actions={<Button onClick={onBack}>回到开始</Button>}>
        <BranchesView />
      </Page>
    </main>
  );
}
