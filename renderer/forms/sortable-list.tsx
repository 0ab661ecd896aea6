import {
  AutoScroller,
  Cursor,
  Feedback,
  PointerActivationConstraints,
  PointerSensor,
  PreventSelection,
  StyleInjector,
} from '@dnd-kit/dom';
import { DragDropProvider } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import { useMemo, type ReactNode, type Ref } from 'react';

import { readContentSecurityNonce } from '../platform/nonce';

/**
 * A handle is a button as well, so a press becomes a drag only once it has moved by 6 px; under a
 * finger, which scrolls by moving, only after 250 ms of rest.
 */
const sensors = [
  PointerSensor.configure({
    activationConstraints: ({ pointerType }) =>
      pointerType === 'touch'
        ? [new PointerActivationConstraints.Delay({ value: 250, tolerance: 5 })]
        : [new PointerActivationConstraints.Distance({ value: 6 })],
  }),
];

interface SortableListProps {
  readonly onMove: (from: number, to: number) => void;
  readonly children: ReactNode;
}

/**
 * Reordering by pointer, the only file that knows the drag library. Its keyboard sensor and its
 * English announcements are left out: they would take Space and Enter from the controls inside,
 * and the list has buttons with Chinese words for the keyboard.
 */
export function SortableList({ onMove, children }: SortableListProps) {
  const plugins = useMemo(() => {
    const nonce = readContentSecurityNonce();
    const styles = StyleInjector.configure(nonce === null ? {} : { nonce });
    return [AutoScroller, Cursor, Feedback, PreventSelection, styles];
  }, []);
  return (
    <DragDropProvider
      sensors={sensors}
      plugins={plugins}
      onDragEnd={({ operation, canceled }) => {
        const { source } = operation;
        if (canceled || !isSortable(source)) return;
        if (source.initialIndex !== source.index) onMove(source.initialIndex, source.index);
      }}
    >
      {children}
    </DragDropProvider>
  );
}

interface SortableItem {
  readonly ref: Ref<HTMLLIElement>;
  /** Goes on the part that is dragged by. */
  readonly handleRef: Ref<HTMLButtonElement>;
  readonly isDragging: boolean;
}

/** One item of a `SortableList`. */
export function useSortableItem(id: string, index: number, isDisabled: boolean): SortableItem {
  const { ref, handleRef, isDragging } = useSortable({ id, index, disabled: isDisabled });
  return { ref, handleRef, isDragging };
}
