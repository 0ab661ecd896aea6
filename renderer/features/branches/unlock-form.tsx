import { Button } from 'antd';
import { useState } from 'react';

import { Field } from '../../ui/field';
import { SecretInput } from '../../ui/secret-input';

interface UnlockFormProps {
  /** Encrypted files that are not open yet. */
  readonly fileNames: readonly string[];
  /** Whether the passphrase before opened none of them. */
  readonly wasWrong: boolean;
  readonly onUnlock: (fileNames: readonly string[], passphrase: string) => void;
}

const ALL = '';

/** One passphrase for all encrypted files, or for one of them. */
export function UnlockForm({ fileNames, wasWrong, onUnlock }: UnlockFormProps) {
  const [target, setTarget] = useState(ALL);
  const [passphrase, setPassphrase] = useState('');
  // A file that opened meanwhile is no longer offered.
  const chosen = fileNames.includes(target) ? target : ALL;
  return (
    <form
      className="grid"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase === '') return;
        onUnlock(chosen === ALL ? fileNames : [chosen], passphrase);
      }}
    >
      <Field label="给哪个文件" className="span-6">
        {(control) => (
          <select
            {...control}
            className="select"
            value={chosen}
            onChange={(event) => setTarget(event.target.value)}
          >
            {fileNames.length === 1 ? null : (
              <option value={ALL}>全部 {fileNames.length} 个加了密码的文件</option>
            )}
            {fileNames.map((fileName) => (
              <option key={fileName} value={fileName}>
                {fileName}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label="密码"
        className="span-6"
        error={wasWrong ? '有的文件用刚才的密码打不开，请核对后再试。' : undefined}
      >
        {(control) => (
          <SecretInput
            {...control}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        )}
      </Field>
      <div className="actions span-12">
        <Button htmlType="submit" disabled={passphrase === ''}>
          用这个密码打开
        </Button>
        <span className="field-hint">每个文件要几秒钟。密码只在这一页用，不保存。</span>
      </div>
    </form>
  );
}
