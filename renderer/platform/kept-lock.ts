import { windowLockSchema, type WindowLock } from '@shared/lock/window-lock';

type LockStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const storageKey = 'branch-record-book:window-lock';

/** The window lock of this machine; null if none is set, or what is stored can open for nobody. */
export function loadWindowLock(storage: LockStorage = localStorage): WindowLock | null {
  try {
    const text = storage.getItem(storageKey);
    return text === null ? null : windowLockSchema.parse(JSON.parse(text));
  } catch {
    // A torn value has no key to open it with; it must not shut the user out for ever.
    return null;
  }
}

/**
 * Keeps the lock, or takes it away.
 *
 * @returns Whether it is stored: without that it is gone at the next start.
 */
export function keepWindowLock(
  lock: WindowLock | null,
  storage: LockStorage = localStorage,
): boolean {
  try {
    if (lock === null) storage.removeItem(storageKey);
    else storage.setItem(storageKey, JSON.stringify(lock));
    return true;
  } catch (error) {
    reportError(error);
    return false;
  }
}
