import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
  /** Buttons at the foot; the first one that has `autoFocus` gets the focus. */
  readonly actions: ReactNode;
  /** Esc, or the like. */
  readonly onClose: () => void;
}

/**
 * A dialog over the page: the browser's own, which keeps the focus inside, closes on Esc and gives
 * the focus back. (A library's dialog sets inline styles that the page's policy refuses.)
 */
export function Dialog({ title, className, children, actions, onClose }: DialogProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // A layout effect: closed while it is still in the page, the dialog gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    // Out of the page, as behind the lock, a dialog can only be marked to be opened with it.
    if (element.isConnected) element.showModal();
    else element.open = true;
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className ?? ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="actions dialog-actions">{actions}</div>
    </dialog>
  );
}
