import { App } from 'antd';
import { useCallback } from 'react';

import { toSentence, type Result } from '@shared/util/result';

/** How long a problem stays in view, in seconds; long enough to read three sentences. */
const SECONDS = 12;

/** Tells a failure that has no place of its own on the screen; success is passed by. */
export function useTellProblem(): (result: Result<unknown>) => void {
  const { message } = App.useApp();
  return useCallback(
    (result) => {
      if (!result.ok) void message.error(toSentence(result.error), SECONDS);
    },
    [message],
  );
}
