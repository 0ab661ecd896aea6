import { App, Button } from 'antd';
import { useCallback } from 'react';

/** Offers to take something back. */
export function useUndo(): (text: string, undo: () => void) => void {
  const { message } = App.useApp();
  return useCallback(
    (text: string, undo: () => void) => {
      const key = text;
      void message.open({
        key,
        duration: 10,
        content: (
          <span>
            {text}{' '}
            <Button
              size="small"
              onClick={() => {
                message.destroy(key);
                undo();
              }}
            >
              撤销
            </Button>
          </span>
        ),
      });
    },
    [message],
  );
}
