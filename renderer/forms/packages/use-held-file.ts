import { useCallback, useEffect, useRef } from 'react';

import type { OpenedPackage } from '../../workers/package/client';

/** A file that is open, until it is let go of. */
export interface OpenFile {
  readonly close: () => Promise<unknown>;
}

interface Held {
  readonly file: OpenFile;
  readonly opened: OpenedPackage | null;
}

/** The file and worker in use, let go of together when the screen is left. */
export function useHeldFile() {
  const held = useRef<Held | null>(null);
  const release = useCallback(async () => {
    const last = held.current;
    held.current = null;
    last?.opened?.close();
    await last?.file.close();
  }, []);
  useEffect(() => () => void release(), [release]);
  const hold = useCallback((file: OpenFile, opened: OpenedPackage | null) => {
    held.current = { file, opened };
  }, []);
  return { hold, release };
}
