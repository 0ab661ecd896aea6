import { useId, type KeyboardEvent } from 'react';

import type { BookSection } from '@shared/year-book/book-sections';

import { useSortableItem } from '../../../forms/sortable-list';

/** What stands behind a section's name: how much there is to print. */
function toAmount({ recordCount, isEmpty, isRequired }: BookSection): string {
  if (recordCount > 0) return `${recordCount} 份`;
  if (!isEmpty) return '';
  return isRequired ? '没有，印“无”' : '没有，不印';
}

/** What of a row can have the focus: its checkbox, and the handle by which a pointer drags it. */
export type SectionPart = 'name' | 'handle';

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

interface SectionRowProps {
  readonly section: BookSection;
  readonly index: number;
  readonly count: number;
  /** Whether the Tab key stops at this row; arrows lead to the others. */
  readonly isStop: boolean;
  readonly onStop: () => void;
  readonly onInclude: (isIncluded: boolean) => void;
  /** Puts the row elsewhere; its part that has the focus keeps it. */
  readonly onMove: (to: number, part: SectionPart) => void;
}

/** One section in the list: its handle, whether it is printed, what it holds and how much. */
export function SectionRow(props: SectionRowProps) {
  const { section, index, count, isStop, onStop, onInclude, onMove } = props;
  const { key, name, description, isIncluded } = section;
  const { ref, handleRef, isDragging } = useSortableItem(key, index, false);
  const noteId = useId();
  const moveByKey = (event: KeyboardEvent, part: SectionPart) => {
    const step = steps[event.key];
    if (step === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const to = index + step;
    if (to >= 0 && to < count) onMove(to, part);
  };
  return (
    <li ref={ref} className={isDragging ? 'book-section is-dragging' : 'book-section'}>
      <button
        ref={handleRef}
        type="button"
        className="book-section-handle"
        tabIndex={-1}
        data-section={key}
        data-part="handle"
        title="拖动，或按上下键"
        aria-label={`移动${name}，现在第 ${index + 1} 位，按上下键`}
        onFocus={onStop}
        onKeyDown={(event) => moveByKey(event, 'handle')}
      >
        <span aria-hidden="true">≡</span>
      </button>
      <label className="check book-section-name">
        <input
          type="checkbox"
          checked={isIncluded}
          tabIndex={isStop ? 0 : -1}
          data-section={key}
          data-part="name"
          aria-describedby={noteId}
          onFocus={onStop}
          onKeyDown={(event) => {
            if (event.altKey) moveByKey(event, 'name');
          }}
          onChange={({ target }) => onInclude(target.checked)}
        />
        {name}
      </label>
      <span className="book-section-amount numeric">{toAmount(section)}</span>
      <p id={noteId} className="book-section-note">
        {description}
      </p>
    </li>
  );
}
