import { createContext, useContext } from 'react';

import type { WindowLock } from '@shared/lock/window-lock';

/** The window's lock and what can be done with it. */
export interface WindowLockAccess {
  /** Null while none is set. */
  readonly lock: WindowLock | null;
  readonly isLocked: boolean;
  /** Sets, changes or takes away the lock; false if this machine does not store it. */
  readonly change: (lock: WindowLock | null) => boolean;
  /** Writes what is pending and locks; does nothing while no lock is set. */
  readonly lockNow: () => Promise<void>;
}

export const WindowLockContext = createContext<WindowLockAccess>({
  lock: null,
  isLocked: false,
  change: () => false,
  lockNow: () => Promise.resolve(),
});

export function useWindowLock(): WindowLockAccess {
  return useContext(WindowLockContext);
}
