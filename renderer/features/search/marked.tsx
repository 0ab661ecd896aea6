import type { ReactNode } from 'react';

import type { MarkedText } from '@shared/search/mark-text';

/** A text with what was found in it. */
export function Marked({ text, ranges }: MarkedText) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
