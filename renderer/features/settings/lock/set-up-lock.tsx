import { Button } from 'antd';
import { useState } from 'react';

import { makeWindowLock, type IdleMinutes, type NewLock } from '@shared/lock/window-lock';

import { Field } from '../../../ui/field';
import { SecretInput } from '../../../ui/secret-input';

import { IdleChoice } from './idle-choice';
import { findPassphraseFault } from './lock-words';

/** What a lock keeps out and what not, and what forgetting means: said before it is set. */
function LockExplanation() {
  return (
    <div className="field-hint stack">
      <p>
        设了口令，离开座位时可以锁上窗口，别人看不到、也改不了里面的内容。打开程序时也要先输口令。
      </p>
      <p>
        它只挡路过的人：资料本身没有加密，能拿走这台电脑或硬盘的人仍可能读到。要防这个，请给电脑的磁盘加密。
      </p>
      <p>
        忘了口令，可以用恢复码打开，恢复码只显示一次，要抄在纸上。两样都丢了，这个窗口就打不开了，只能在另一台电脑上用备份恢复。
      </p>
    </div>
  );
}

/** First step: the passphrase, typed twice, and how soon the window locks itself. */
export function SetUpLock({ onMade }: { readonly onMade: (made: NewLock) => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [minutes, setMinutes] = useState<IdleMinutes>(15);
  const [isChecked, setChecked] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const fault = findPassphraseFault(passphrase);
  const mismatch = repeated === passphrase ? undefined : '两次输入的不一样';
  const make = async () => {
    setChecked(true);
    if (fault !== undefined || mismatch !== undefined || isMaking) return;
    setMaking(true);
    onMade(await makeWindowLock(passphrase, minutes));
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <LockExplanation />
      <div className="grid">
        <Field label="口令" error={isChecked ? fault : undefined} className="span-4">
          {(control) => (
            <SecretInput
              {...control}
              autoComplete="new-password"
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          )}
        </Field>
        <Field label="再输一次" error={isChecked ? mismatch : undefined} className="span-4">
          {(control) => (
            <SecretInput
              {...control}
              autoComplete="new-password"
              value={repeated}
              onChange={(event) => setRepeated(event.target.value)}
            />
          )}
        </Field>
        <IdleChoice value={minutes} onChange={setMinutes} />
      </div>
      <div className="actions">
        <Button htmlType="submit" disabled={isMaking}>
          {isMaking ? '正在设置……' : '设置窗口口令'}
        </Button>
      </div>
    </form>
  );
}
