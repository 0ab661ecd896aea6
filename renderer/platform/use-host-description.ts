import { useEffect, useState } from 'react';

import type { HostDescription } from '@shared/ipc/host';
import type { Result } from '@shared/util/result';

import { host } from './host';

/** Where the page runs; null until the host has answered. */
export function useHostDescription(): Result<HostDescription> | null {
  const [described, setDescribed] = useState<Result<HostDescription> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void host.app.describe().then((result) => {
      if (isCurrent) setDescribed(result);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return described;
}
