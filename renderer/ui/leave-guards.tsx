import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useBlocker } from 'react-router';

import { assertPresent } from '@shared/util/assert';

import { useQuestion } from './questions';

/** Whether a form would lose something if its screen were left now. */
type Guard = () => boolean;

const LeaveGuardContext = createContext<Set<Guard> | null>(null);

const question = {
  title: '还有没保存的改动',
  text: '现在离开，这一页刚才的改动就没有了。',
  yes: '不保存，离开',
  no: '留在这里',
};

/**
 * Asks before a screen with unsaved changes is left for another room. Esc and the focused button
 * stay, so that nothing is lost by a slip. One for the whole app: of two blockers the router heeds
 * the last alone, and a screen may have several forms.
 */
export function LeaveGuards({ children }: { readonly children: ReactNode }) {
  const ask = useQuestion();
  const [guards] = useState(() => new Set<Guard>());
  const blocker = useBlocker(() => [...guards].some((hasChanges) => hasChanges()));

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void ask(question).then((isLeaving) => {
      if (isLeaving) blocker.proceed();
      else blocker.reset();
    });
  }, [blocker, ask]);

  return <LeaveGuardContext value={guards}>{children}</LeaveGuardContext>;
}

/**
 * Has the user asked before the screen is left while there are changes.
 *
 * @returns Lets the next leaving pass without asking, as after a save.
 */
export function useLeaveGuard(hasChanges: boolean): () => void {
  const guards = assertPresent(useContext(LeaveGuardContext), 'LeaveGuards is around the screens');
  const isAllowed = useRef(false);
  const present = useRef(hasChanges);
  useLayoutEffect(() => {
    present.current = hasChanges;
  });
  useLayoutEffect(() => {
    const guard = () => present.current && !isAllowed.current;
    guards.add(guard);
    return () => {
      guards.delete(guard);
    };
  }, [guards]);

  return useCallback(() => {
    isAllowed.current = true;
  }, []);
}
