import { Button } from 'antd';
import { useState } from 'react';

import { PassphraseFields } from '../../../forms/packages/passphrase-fields';

interface WriteFormProps {
  /** Whether one was written before. */
  readonly isAgain: boolean;
  readonly onWrite: (passphrase: string | null) => void;
}

/** Whether the package gets a passphrase, and the button that writes it. */
export function WriteForm({ isAgain, onWrite }: WriteFormProps) {
  const [isEncrypted, setEncrypted] = useState(false);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={isEncrypted}
          onChange={(event) => setEncrypted(event.target.checked)}
        />
        加密码，U 盘丢了别人也打不开
      </label>
      {isEncrypted ? (
        <>
          <p>密码请当面或打电话告诉接收人，不要和 U 盘放在一起，也不要写在移交清单上。</p>
          <PassphraseFields onChange={setPassphrase} />
        </>
      ) : null}
      <div className="actions">
        <Button
          type={isAgain ? 'default' : 'primary'}
          disabled={isEncrypted && passphrase === null}
          onClick={() => onWrite(isEncrypted ? passphrase : null)}
        >
          {isAgain ? '重新写移交包' : '写移交包'}
        </Button>
      </div>
    </>
  );
}
