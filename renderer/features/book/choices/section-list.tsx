import { useRef, useState, type KeyboardEvent } from 'react';

import type { BookSection } from '@shared/year-book/book-sections';
import { orderSections } from '@shared/year-book/section-order';

import { SortableList } from '../../../forms/sortable-list';
import { toNextLine } from '../next-line';

import { SectionRow, type SectionPart } from './section-row';
import type { DesignEditor } from './use-design';

interface SectionListProps {
  readonly sections: readonly BookSection[];
  readonly editor: DesignEditor;
}

/**
 * Sections of the book: whether each is printed, and in which order. One stop of the Tab key;
 * arrows lead from row to row, Space chooses, and with Alt the arrows take the row along.
 */
export function SectionList({ sections, editor }: SectionListProps) {
  const [told, setTold] = useState('');
  const [stop, setStop] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const chosen = new Map(editor.design.sections.map(({ key, isIncluded }) => [key, isIncluded]));
  const shown = orderSections(sections, editor.design.sections).map((section) => ({
    ...section,
    isIncluded: chosen.get(section.key) ?? true,
  }));
  const choose = (next: readonly BookSection[]) =>
    editor.choose({ sections: next.map(({ key, isIncluded }) => ({ key, isIncluded })) });
  const find = (key: string, part: SectionPart) =>
    list.current?.querySelector<HTMLElement>(`[data-section="${key}"][data-part="${part}"]`);
  const move = (from: number, to: number, part: SectionPart) => {
    const moved = shown[from];
    if (!moved) return;
    choose(shown.toSpliced(from, 1).toSpliced(to, 0, moved));
    setTold(`${moved.name}移到第 ${to + 1} 位`);
    // The row is put elsewhere in the page, which takes the focus from it.
    requestAnimationFrame(() => find(moved.key, part)?.focus());
  };
  const lead = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const index = shown.findIndex(({ key }) => key === stop);
    const next = toNextLine(event.key, index, shown.length);
    if (next === null) return;
    event.preventDefault();
    const section = shown[next];
    if (section) find(section.key, 'name')?.focus();
  };
  const stopAt = shown.find(({ key }) => key === stop) ?? shown[0];
  return (
    <>
      <SortableList onMove={(from, to) => move(from, to, 'handle')}>
        <ol ref={list} className="book-sections" aria-label="册子的各部分" onKeyDown={lead}>
          {shown.map((section, index) => (
            <SectionRow
              key={section.key}
              {...{ section, index }}
              count={shown.length}
              isStop={section.key === stopAt?.key}
              onStop={() => setStop(section.key)}
              onInclude={(isIncluded) => choose(shown.with(index, { ...section, isIncluded }))}
              onMove={(to, part) => move(index, to, part)}
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
