import { AutoScroller, Cursor, Feedback, PreventSelection, StyleInjector } from '@dnd-kit/dom';
import { DragDropProvider, PointerSensor } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import { useMemo, type ReactNode, type Ref } from 'react';

import { readContentSecurityNonce } from '../../../platform/nonce';

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
      sensors={[PointerSensor]}
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
