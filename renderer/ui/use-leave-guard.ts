import { useCallback, useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';

import { useQuestion } from './questions';

/**
 * Asks before a screen with unsaved changes is left for another room. Esc and the focused button
 * stay, so that nothing is lost by a slip.
 *
 * @returns Lets the next leaving pass without asking, as after a save.
 */
export function useLeaveGuard(hasChanges: boolean): () => void {
  const ask = useQuestion();
  const isAllowed = useRef(false);
  const blocker = useBlocker(() => hasChanges && !isAllowed.current);

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const question = {
      title: '还有没保存的改动',
      text: '现在离开，这一页刚才的改动就没有了。',
      yes: '不保存，离开',
      no: '留在这里',
    };
    void ask(question).then((isLeaving) => {
      if (isLeaving) blocker.proceed();
      else blocker.reset();
    });
  }, [blocker, ask]);

  return useCallback(() => {
    isAllowed.current = true;
  }, []);
}
