import { useState } from 'react';

import { judgePassphrase } from '@shared/package/passphrase';

import { Field } from '../../ui/field';
import { SecretInput } from '../../ui/secret-input';

interface PassphraseFieldsProps {
  /** Null while what is typed cannot be used. */
  readonly onChange: (passphrase: string | null) => void;
}

/** A passphrase typed twice; a weak one is told plainly and refused. */
export function PassphraseFields({ onChange }: PassphraseFieldsProps) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const weakness = first === '' ? null : judgePassphrase(first);
  const differs = second !== '' && second !== first;
  const change = (one: string, other: string) => {
    setFirst(one);
    setSecond(other);
    onChange(one === other && judgePassphrase(one) === null ? one : null);
  };
  return (
    <div className="stack">
      <p>
        <strong>忘了密码，这个文件就再也打不开，程序也没有办法。</strong>
        请把密码写在纸上，和文件分开放。
      </p>
      <div className="grid">
        <Field
          label="密码"
          hint="至少六个汉字，或十二个字母和数字"
          error={weakness ?? undefined}
          className="span-6"
        >
          {(control) => (
            <SecretInput
              {...control}
              autoComplete="new-password"
              value={first}
              onChange={(event) => change(event.target.value, second)}
            />
          )}
        </Field>
        <Field
          label="再输一次"
          error={differs ? '两次输入的密码不一样。' : undefined}
          className="span-6"
        >
          {(control) => (
            <SecretInput
              {...control}
              autoComplete="new-password"
              value={second}
              onChange={(event) => change(first, event.target.value)}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
