import { App } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';

/**
 * Asks before a screen with unsaved changes is left for another room. Esc and the focused button
 * stay, so that nothing is lost by a slip.
 *
 * @returns Lets the next leaving pass without asking, as after a save.
 */
export function useLeaveGuard(hasChanges: boolean): () => void {
  const { modal } = App.useApp();
  const isAllowed = useRef(false);
  const blocker = useBlocker(() => hasChanges && !isAllowed.current);

  useEffect(() => {
    if (blocker.state !== 'blocked') return undefined;
    const dialog = modal.confirm({
      title: '还有没保存的改动',
      content: '现在离开，这一页刚才的改动就没有了。',
      okText: '不保存，离开',
      cancelText: '留在这里',
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    });
    return () => dialog.destroy();
  }, [blocker, modal]);

  return useCallback(() => {
    isAllowed.current = true;
  }, []);
}
