import { useRef, useState } from 'react';

import type { BookSection } from '@shared/year-book/book-sections';
import { orderSections } from '@shared/year-book/section-order';

import { SortableList } from '../../../forms/sortable-list';

import { SectionRow } from './section-row';
import type { DesignEditor } from './use-design';

interface SectionListProps {
  readonly sections: readonly BookSection[];
  readonly editor: DesignEditor;
}

/** Sections of the book: whether each is printed, and in which order. */
export function SectionList({ sections, editor }: SectionListProps) {
  const [told, setTold] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const chosen = new Map(editor.design.sections.map(({ key, isIncluded }) => [key, isIncluded]));
  const shown = orderSections(sections, editor.design.sections).map((section) => ({
    ...section,
    isIncluded: chosen.get(section.key) ?? true,
  }));
  const choose = (next: readonly BookSection[]) =>
    editor.choose({ sections: next.map(({ key, isIncluded }) => ({ key, isIncluded })) });
  const move = (from: number, to: number) => {
    const moved = shown[from];
    if (!moved) return;
    choose(shown.toSpliced(from, 1).toSpliced(to, 0, moved));
    setTold(`${moved.name}移到第 ${to + 1} 位`);
    // The row is put elsewhere in the page, which takes the focus from it.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-section="${moved.key}"]`)?.focus(),
    );
  };
  return (
    <>
      <SortableList onMove={move}>
        <ol ref={list} className="book-sections" aria-label="册子的各部分">
          {shown.map((section, index) => (
            <SectionRow
              key={section.key}
              {...{ section, index }}
              count={shown.length}
              onInclude={(isIncluded) => choose(shown.with(index, { ...section, isIncluded }))}
              onMove={(to) => move(index, to)}
            />
          ))}
        </ol>
      </SortableList>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </>
  );
}
