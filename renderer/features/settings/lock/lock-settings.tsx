import { Button } from 'antd';
import { useState } from 'react';

import { opensLock, toWaitMs, type WindowLock } from '@shared/lock/window-lock';

import { clock } from '../../../platform/clock';
import { useWindowLock } from '../../../platform/window-lock-context';
import { Field } from '../../../ui/field';
import { SecretInput } from '../../../ui/secret-input';

import { IdleChoice } from './idle-choice';

/** Takes the lock away, for who knows the passphrase. */
function RemoveLock({ lock }: { readonly lock: WindowLock }) {
  const { change } = useWindowLock();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const remove = async () => {
    const waitMs = toWaitMs(lock, clock.nowMs());
    if (typed === '') setError('请输入现在的口令');
    else if (waitMs > 0) setError(`输错的次数多了，请等 ${Math.ceil(waitMs / 1000)} 秒再试`);
    else if (await opensLock(lock, typed)) change(null);
    else {
      setTyped('');
      setError('口令不对');
      change({ ...lock, wrongTries: lock.wrongTries + 1, lastTryMs: clock.nowMs() });
    }
  };
  return (
    <form
      className="grid"
      onSubmit={(event) => {
        event.preventDefault();
        void remove();
      }}
    >
      <Field label="停用或更换：先输入现在的口令或恢复码" error={error} className="span-6">
        {(control) => (
          <SecretInput
            {...control}
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <div className="actions span-12">
        <Button htmlType="submit">停用窗口口令</Button>
      </div>
    </form>
  );
}

/** The lock that is set: lock now, how soon by itself, and the way to be rid of it. */
export function LockSettings({ lock }: { readonly lock: WindowLock }) {
  const { change, lockNow } = useWindowLock();
  return (
    <div className="stack">
      <p>窗口口令已启用，打开程序时要先输口令。</p>
      <div className="grid">
        <IdleChoice
          value={lock.idleMinutes}
          onChange={(minutes) => change({ ...lock, idleMinutes: minutes })}
        />
      </div>
      <div className="actions">
        <Button onClick={() => void lockNow()}>现在锁定 Ctrl+L</Button>
      </div>
      <RemoveLock lock={lock} />
    </div>
  );
}
