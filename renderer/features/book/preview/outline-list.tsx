import { useEffect, useRef, type KeyboardEvent } from 'react';

import type { OutlineEntry } from '@shared/book/layout/page-list';

import type { YearPages } from '../../../workers/typeset/protocol';

import { toNextLine } from '../next-line';

import { frontName } from './front-name';

interface Line {
  readonly title: string;
  readonly page: number;
  readonly level: number;
}

function toEntryLines(entries: readonly OutlineEntry[], level = 1): readonly Line[] {
  return entries.flatMap(({ title, page, entries: within }) => [
    { title, page, level },
    ...toEntryLines(within, level + 1),
  ]);
}

/** What the file's bookmarks lead to, and before them the cover, which has none. */
function toLines({ outline }: YearPages): readonly Line[] {
  const lines = toEntryLines(outline);
  const isFrontMissing = lines[0]?.page !== 1;
  return isFrontMissing ? [{ title: frontName, page: 1, level: 1 }, ...lines] : lines;
}

interface OutlineListProps {
  readonly pages: YearPages;
  readonly present: number;
  readonly onJump: (pageNumber: number) => void;
}

/** The book's contents: one stop of the Tab key, arrows lead through it, Enter goes there. */
export function OutlineList({ pages, present, onJump }: OutlineListProps) {
  const list = useRef<HTMLOListElement>(null);
  const lines = toLines(pages);
  const here = Math.max(
    0,
    lines.findLastIndex(({ page }) => page <= present),
  );
  useEffect(() => {
    // Not while somebody goes through the list.
    if (list.current?.contains(document.activeElement)) return;
    list.current?.children[here]?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const move = (event: KeyboardEvent<HTMLOListElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const index = buttons.indexOf(event.target as HTMLButtonElement);
    const next = toNextLine(event.key, index, buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <nav className="book-outline" aria-label="册子目录">
      <ol ref={list} onKeyDown={move}>
        {lines.map(({ title, page, level }, index) => (
          <li key={index}>
            <button
              type="button"
              className={`book-outline-line book-outline-${level}`}
              tabIndex={index === here ? 0 : -1}
              aria-current={index === here ? 'location' : undefined}
              onClick={() => onJump(page)}
            >
              <span>{title}</span>
              <span className="numeric">{pages.pages[page - 1]?.label ?? ''}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
