import { Button } from 'antd';
import { useState } from 'react';

interface RecoveryStepProps {
  readonly code: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Second step: the recovery code, shown this once, to be written on paper. */
export function RecoveryStep({ code, onDone, onCancel }: RecoveryStepProps) {
  const [isWritten, setWritten] = useState(false);
  return (
    <div className="stack">
      <p>这是恢复码，只显示这一次。请抄在纸上，和党员档案放在一起，不要放在电脑旁边：</p>
      <p className="recovery-code" aria-label="恢复码">
        {code}
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={isWritten}
          onChange={(event) => setWritten(event.target.checked)}
        />
        已经抄在纸上，并且核对过
      </label>
      <div className="actions">
        <Button type="primary" disabled={!isWritten} onClick={onDone}>
          启用窗口口令
        </Button>
        <Button onClick={onCancel}>不设了</Button>
      </div>
    </div>
  );
}
