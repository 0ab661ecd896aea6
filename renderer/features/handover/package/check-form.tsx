import { Button } from 'antd';
import { useState } from 'react';

import type { HandoverPackage } from '@shared/domain/handover';

import { Field } from '../../../ui/field';
import { SecretInput } from '../../../ui/secret-input';

interface CheckFormProps {
  readonly written: HandoverPackage;
  readonly label: string;
  readonly isMain: boolean;
  readonly onCheck: (passphrase: string | null) => void;
}

/** Picks the saved file and reads it whole once more. */
export function CheckForm({ written, label, isMain, onCheck }: CheckFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const { isEncrypted } = written;
  return (
    <div className="stack">
      {isEncrypted ? (
        <Field label="移交包的密码" hint="核对加了密码的文件要用" className="span-6">
          {(control) => (
            <SecretInput
              {...control}
              autoComplete="off"
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <div className="actions">
        <Button
          type={isMain ? 'primary' : 'default'}
          disabled={isEncrypted && passphrase === ''}
          onClick={() => onCheck(isEncrypted ? passphrase : null)}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}
