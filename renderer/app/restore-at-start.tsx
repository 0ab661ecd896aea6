import { Button } from 'antd';

import { RestoreFlow } from '../features/keeping/restore-flow';
import { Page } from '../ui/page';

interface RestoreAtStartProps {
  readonly onOpen: (bookId: string) => void;
  readonly onBack: () => void;
}

/** 恢复 on a machine that has no book yet. */
export function RestoreAtStart({ onOpen, onBack }: RestoreAtStartProps) {
  return (
    <main>
      <Page title="恢复" actions={<Button onClick={onBack}>回到开始</Button>}>
        <RestoreFlow bookId={null} openBook={null} onOpen={onOpen} />
      </Page>
    </main>
  );
}
