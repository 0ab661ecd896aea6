import { useCallback, useEffect, useState } from 'react';

import type { BackupState } from '@shared/ipc/backup-host';
import type { Result } from '@shared/util/result';

import { host } from './host';

/** How often the state is read anew: while a backup is being made, and otherwise. */
const RUNNING_MS = 500;
const RESTING_MS = 30_000;

/** Backups of a book, followed as they are made. */
export interface FollowedBackups {
  /** Null until the host has answered, and in the browser, which has no backups. */
  readonly state: Result<BackupState> | null;
  readonly refresh: () => Promise<void>;
}

export function useBackupState(bookId: string): FollowedBackups {
  const [state, setState] = useState<Result<BackupState> | null>(null);
  const refresh = useCallback(async () => {
    const described = await host.backups?.describe(bookId);
    if (described) setState(described);
  }, [bookId]);
  const isRunning = state?.ok === true && state.value.running !== null;
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => void refresh(), isRunning ? RUNNING_MS : RESTING_MS);
    return () => clearInterval(timer);
  }, [refresh, isRunning]);
  return { state, refresh };
}
