import { Button } from 'antd';

import { ReceivingFlow } from '../features/receiving/receiving-flow';
import { Page } from '../ui/page';

interface ReceiveAtStartProps {
  readonly onOpen: (bookId: string) => void;
  readonly onBack: () => void;
}

/** 接收 on a machine that has no book yet. */
export function ReceiveAtStart({ onOpen, onBack }: ReceiveAtStartProps) {
  return (
    <main>
      <Page title="接收移交" actions={<Button onClick={onBack}>回到开始</Button>}>
        <div className="receiving-start">
          <ReceivingFlow openBook={null} onOpen={onOpen} />
        </div>
      </Page>
    </main>
  );
}
