import type { KeyboardEvent } from 'react';

import type { BookSection } from '@shared/year-book/book-sections';

import { useSortableItem } from '../../../forms/sortable-list';

/** What stands behind a section's name: how much there is to print. */
function toAmount({ recordCount, isEmpty, isRequired }: BookSection): string {
  if (recordCount > 0) return `${recordCount} 份`;
  if (!isEmpty) return '';
  return isRequired ? '没有，印“无”' : '没有，不印';
}

interface SectionRowProps {
  readonly section: BookSection;
  readonly index: number;
  readonly count: number;
  readonly onInclude: (isIncluded: boolean) => void;
  readonly onMove: (to: number) => void;
}

/** One section in the list: its handle, whether it is printed, and how much there is. */
export function SectionRow({ section, index, count, onInclude, onMove }: SectionRowProps) {
  const { key, name, description, isIncluded } = section;
  const { ref, handleRef, isDragging } = useSortableItem(key, index, false);
  const moveByKey = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowUp: index - 1, ArrowDown: index + 1 };
    const to = steps[event.key];
    if (to === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (to >= 0 && to < count) onMove(to);
  };
  return (
    <li ref={ref} className={isDragging ? 'book-section is-dragging' : 'book-section'}>
      <button
        ref={handleRef}
        type="button"
        className="book-section-handle"
        data-section={key}
        title="拖动，或按上下键"
        aria-label={`移动${name}，现在第 ${index + 1} 位，按上下键`}
        onKeyDown={moveByKey}
      >
        <span aria-hidden="true">≡</span>
      </button>
      <label className="check book-section-name" title={description}>
        <input
          type="checkbox"
          checked={isIncluded}
          onChange={({ target }) => onInclude(target.checked)}
        />
        {name}
      </label>
      <span className="book-section-amount numeric">{toAmount(section)}</span>
    </li>
  );
}
