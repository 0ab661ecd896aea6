import { useMemo } from 'react';

import type { HandoverItem } from '@shared/domain/handover';

import type { HandoverEditor } from '../sheet/use-handover-editor';

/** How rows of paper and things are changed; every change is saved. */
export interface ItemsEditor {
  readonly items: readonly HandoverItem[];
  readonly set: (item: HandoverItem) => void;
  readonly add: (items: readonly HandoverItem[]) => void;
  readonly addAfter: (id: string, items: readonly HandoverItem[]) => void;
  readonly remove: (id: string) => void;
  readonly putBack: (item: HandoverItem, index: number) => void;
  /** Moves a row up (-1) or down (1). */
  readonly move: (id: string, step: 1 | -1) => void;
}

/** Most rows of a list, as the row's schema has it. */
export const MOST_ITEMS = 500;

function moved(items: readonly HandoverItem[], id: string, step: 1 | -1) {
  const from = items.findIndex((item) => item.id === id);
  const [item, other] = [items[from], items[from + step]];
  if (item === undefined || other === undefined) return items;
  return items.with(from, other).with(from + step, item);
}

export function useItems({ handover, write }: HandoverEditor): ItemsEditor {
  const { items } = handover;
  const changes = useMemo(() => {
    const change = (next: (items: readonly HandoverItem[]) => readonly HandoverItem[]) =>
      write((present) => ({ ...present, items: next(present.items).slice(0, MOST_ITEMS) }));
    return {
      set: (item: HandoverItem) =>
        change((present) => present.map((one) => (one.id === item.id ? item : one))),
      add: (added: readonly HandoverItem[]) => change((present) => [...present, ...added]),
      addAfter: (id: string, added: readonly HandoverItem[]) =>
        change((present) => present.flatMap((one) => (one.id === id ? [one, ...added] : [one]))),
      remove: (id: string) => change((present) => present.filter((one) => one.id !== id)),
      putBack: (item: HandoverItem, index: number) =>
        change((present) => present.toSpliced(index, 0, item)),
      move: (id: string, step: 1 | -1) => change((present) => moved(present, id, step)),
    };
  }, [write]);
  return { items, ...changes };
}
