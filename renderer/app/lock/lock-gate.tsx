import { useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

import type { WindowLock } from '@shared/lock/window-lock';

import { flushAll } from '../../platform/flushing';
import { keepWindowLock, loadWindowLock } from '../../platform/kept-lock';
import { WindowLockContext } from '../../platform/window-lock-context';

import { createContentShelf } from './content-shelf';
import { LockScreen } from './lock-screen';
import { useIdleLock } from './use-idle-lock';
import { useLockKey, useShutOut } from './use-lock-keys';

interface LockGateProps {
  /** Holds everything of the app; in the document only while the window is not locked. */
  readonly content: HTMLElement;
  readonly children: ReactNode;
}

/** Shows the app, or the lock in its place; the app itself goes on living out of sight. */
export function LockGate({ content, children }: LockGateProps) {
  const [lock, setLock] = useState(loadWindowLock);
  const [isLocked, setLocked] = useState(lock !== null);
  const shelf = useMemo(() => createContentShelf(content), [content]);

  useLayoutEffect(() => {
    if (isLocked) return;
    shelf.putBack();
    return shelf.takeOut;
  }, [isLocked, shelf]);

  const isSet = lock !== null;
  const lockNow = useCallback(async () => {
    if (!isSet) return;
    await flushAll();
    setLocked(true);
  }, [isSet]);
  const change = useCallback((next: WindowLock | null) => {
    setLock(next);
    return keepWindowLock(next);
  }, []);
  const isOpen = isSet && !isLocked;
  useIdleLock(isOpen ? lock.idleMinutes : null, () => void lockNow());
  useLockKey(isOpen, () => void lockNow());
  useShutOut(isLocked);

  const access = useMemo(
    () => ({ lock, isLocked, change, lockNow }),
    [lock, isLocked, change, lockNow],
  );
  return (
    <WindowLockContext value={access}>
      {isLocked && lock !== null ? (
        <LockScreen lock={lock} onTry={change} onOpen={() => setLocked(false)} />
      ) : null}
      {createPortal(children, content)}
    </WindowLockContext>
  );
}
