import { Button } from 'antd';
import { useState } from 'react';

import type { HandoverPackage } from '@shared/domain/handover';
import { isSameCode, normalizeCode, toConfirmationCode } from '@shared/handover/handover-codes';

import { Field } from '../../../ui/field';

interface CodeFormProps {
  readonly written: HandoverPackage;
  readonly label: string;
  readonly onRight: () => Promise<void>;
}

const wrongCode =
  '确认码不对。请核对是不是输错了一位；还不对，就是接收人接收的不是这一次写的移交包，请对照核对码。';

/** Asks for the code that the receiver's program shows once the package is taken over. */
export function CodeForm({ written, label, onRight }: CodeFormProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const judge = async () => {
    if (normalizeCode(typed) === '') {
      setError('请输入接收人的程序显示的确认码。');
      return;
    }
    setBusy(true);
    const code = await toConfirmationCode(written.tagManifestSha256);
    if (isSameCode(typed, code)) await onRight();
    else setError(wrongCode);
    setBusy(false);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void judge();
      }}
    >
      <Field label="接收人的确认码" hint="八位，如 4HNC-7DQA；大小写都可以" error={error}>
        {(control) => (
          <input
            {...control}
            className="input code-input"
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <div className="actions">
        <Button type="primary" htmlType="submit" disabled={isBusy}>
          {label}
        </Button>
      </div>
    </form>
  );
}
