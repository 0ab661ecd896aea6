import type { ReactNode } from 'react';

import { useIsReadOnly } from '../../data/handover-context';
import './reading-area.css';

interface ReadingAreaProps {
  readonly children: ReactNode;
}

/**
 * Fields and buttons that change the book: in one that has passed on they are shown and do
 * nothing; the banner over the room says why. Links go on working.
 */
export function ReadingArea({ children }: ReadingAreaProps) {
  const isReadOnly = useIsReadOnly();
  return (
    <fieldset className="plain-fieldset reading-area" disabled={isReadOnly}>
      {isReadOnly ? <legend className="visually-hidden">已移交，只能看</legend> : null}
      {children}
    </fieldset>
  );
}

/** What is only offered while the book can be changed. */
export function WhileWritable({ children }: ReadingAreaProps) {
  return useIsReadOnly() ? null : children;
}
