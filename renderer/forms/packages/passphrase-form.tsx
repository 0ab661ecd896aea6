import { Button } from 'antd';
import { useState } from 'react';

import type { Problem } from '@shared/util/result';

import { Field } from '../../ui/field';
import { SecretInput } from '../../ui/secret-input';

interface PassphraseFormProps {
  readonly fileName: string;
  /** Why the one before did not open the file. */
  readonly problem: Problem | null;
  readonly onOpen: (passphrase: string) => void;
  readonly onBack: () => void;
}

/** Asks for the passphrase of an encrypted file. */
export function PassphraseForm({ fileName, problem, onOpen, onBack }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') onOpen(passphrase);
      }}
    >
      <p>
        <span className="backup-path">{fileName}</span> 加了密码，要输入当时设的密码才能打开。
      </p>
      <Field
        label="密码"
        error={problem === null ? undefined : `${problem.what}${problem.next}`}
        className="span-6"
      >
        {(control) => (
          <SecretInput
            {...control}
            autoComplete="off"
            autoFocus
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        )}
      </Field>
      <div className="actions">
        <Button type="primary" htmlType="submit" disabled={passphrase === ''}>
          打开
        </Button>
        <Button onClick={onBack}>换一个文件</Button>
      </div>
    </form>
  );
}
