import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';

import { opensLock, toWaitMs, type WindowLock } from '@shared/lock/window-lock';

import { clock } from '../../platform/clock';
import { Field } from '../../ui/field';
import { SecretInput } from '../../ui/secret-input';

import './lock.css';

interface LockScreenProps {
  readonly lock: WindowLock;
  /** Keeps what a try changed of the lock. */
  readonly onTry: (lock: WindowLock) => void;
  readonly onOpen: () => void;
}

/** Milliseconds until the next try, counted down while there are any. */
function useWait(lock: WindowLock): number {
  const [nowMs, setNowMs] = useState(() => clock.nowMs());
  const waitMs = toWaitMs(lock, nowMs);
  const isWaiting = waitMs > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setNowMs(clock.nowMs()), 500);
    return () => clearInterval(timer);
  }, [isWaiting, lock]);
  return waitMs;
}

/** All that is on the page while the window is locked. */
export function LockScreen({ lock, onTry, onOpen }: LockScreenProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isTrying, setTrying] = useState(false);
  const waitMs = useWait(lock);
  const input = useRef<HTMLInputElement>(null);

  const open = async () => {
    if (typed === '' || isTrying || toWaitMs(lock, clock.nowMs()) > 0) return;
    setTrying(true);
    const isRight = await opensLock(lock, typed);
    setTrying(false);
    setTyped('');
    setWrong(!isRight);
    const wrongTries = isRight ? 0 : lock.wrongTries + 1;
    onTry({ ...lock, wrongTries, lastTryMs: clock.nowMs() });
    if (isRight) onOpen();
    else input.current?.focus();
  };
  const waitWords =
    waitMs > 0 ? `输错了 ${lock.wrongTries} 次，请等 ${Math.ceil(waitMs / 1000)} 秒再试。` : '';
  const error = isWrong && waitMs === 0 ? '口令不对，请再试。' : undefined;
  return (
    <main className="lock-screen">
      <form
        className="sheet stack"
        aria-labelledby="lock-title"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <h1 id="lock-title">支部记录簿已锁定</h1>
        <p>打开的内容都在，解锁后回到原来的地方。</p>
        <Field label="口令" error={error}>
          {(control) => (
            <SecretInput
              {...control}
              ref={input}
              autoFocus
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <p className="field-hint">忘了口令，就输入写在纸上的恢复码（五组字母和数字）。</p>
        <p role="status" className="numeric">
          {isTrying ? '正在核对……' : waitWords}
        </p>
        <div className="actions">
          <Button type="primary" htmlType="submit" disabled={waitMs > 0}>
            解锁
          </Button>
        </div>
      </form>
    </main>
  );
}
