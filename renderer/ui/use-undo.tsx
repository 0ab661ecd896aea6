import { App, Button } from 'antd';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';

/** How long a deletion can be taken back on the spot, in milliseconds. */
const OFFER_MS = 10_000;
const KEY = 'undo';
/** Takes back from anywhere on the page, so that nobody has to tab to the bar. */
const UNDO_KEY = 'F8';

interface UndoBarProps {
  readonly text: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Says what was done and offers to take it back; waits while it is pointed at or has the focus. */
function UndoBar({ text, onUndo, onClose }: UndoBarProps) {
  const [isPointedAt, setPointedAt] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const isPaused = isPointedAt || hasFocus;

  useEffect(() => {
    if (isPaused) return;
    const timer = setTimeout(onClose, OFFER_MS);
    return () => clearTimeout(timer);
  }, [isPaused, onClose]);

  const cameFrom = useRef<EventTarget | null>(null);

  const takeBack = () => {
    onClose();
    onUndo();
    if (hasFocus && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  const takeBackByKey = useEffectEvent(takeBack);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== UNDO_KEY || event.isComposing) return;
      event.preventDefault();
      takeBackByKey();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <div
      className="actions"
      role="status"
      onMouseEnter={() => setPointedAt(true)}
      onMouseLeave={() => setPointedAt(false)}
      onFocus={(event) => {
        cameFrom.current = event.relatedTarget;
        setFocus(true);
      }}
      onBlur={() => setFocus(false)}
    >
      <span>{text}</span>
      <Button size="small" aria-keyshortcuts={UNDO_KEY} onClick={takeBack}>
        撤销<span aria-hidden="true">{UNDO_KEY}</span>
      </Button>
    </div>
  );
}

/**
 * Offers to take a deletion back for 10 seconds, in a bar above everything. A second offer
 * replaces the first, whose deletion then stands.
 */
export function useUndo(): (text: string, undo: () => void) => void {
  const { message } = App.useApp();
  return useCallback(
    (text, undo) => {
      const close = () => message.destroy(KEY);
      void message.open({
        key: KEY,
        duration: 0,
        content: <UndoBar key={text} text={text} onUndo={undo} onClose={close} />,
      });
    },
    [message],
  );
}
