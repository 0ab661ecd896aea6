import { useCallback, useRef, useState } from 'react';

import type { Plan, PlanItem } from '@shared/domain/plan';
import { inOrder } from '@shared/plan/plan-items';

import { useBook } from '../../../data/book-context';
import type { DraftSaver } from '../../../data/draft-saver';
import { changePlan, withLines, type PlanLines } from '../../../data/repositories/plans';
import { useSaver } from '../../../data/use-saver';

/** The lines as they stand on the screen, and how they are changed; every change is saved. */
export interface LinesEditor extends PlanLines {
  readonly setAim: (aim: string) => void;
  readonly setItem: (item: PlanItem) => void;
  /** Adds lines to their months, after those that are there. */
  readonly add: (items: readonly PlanItem[]) => void;
  readonly addAfter: (item: PlanItem, added: PlanItem) => void;
  /** Answers where the line stood. */
  readonly remove: (id: string) => number;
  /** Puts a removed line back where it was. */
  readonly putBack: (item: PlanItem, index: number) => void;
  /** Moves a line up (-1) or down (1) within its month. */
  readonly move: (id: string, step: 1 | -1) => void;
  readonly flush: DraftSaver['flush'];
}

function moved(items: readonly PlanItem[], id: string, step: 1 | -1): readonly PlanItem[] {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  const other = items[from + step];
  if (item === undefined || other?.month !== item.month) return items;
  return items.with(from, other).with(from + step, item);
}

/** Keeps a plan's lines while they are edited. */
export function usePlanLines(plan: Plan): LinesEditor {
  const { db } = useBook();
  const [lines, setLines] = useState<PlanLines>({ aim: plan.aim, items: inOrder(plan.items) });
  const latest = useRef(lines);
  const saver = useSaver((atMs) =>
    changePlan(db, plan.id, atMs, (stored) => withLines(stored, latest.current)),
  );
  const change = useCallback(
    (next: (present: PlanLines) => PlanLines) => {
      const changed = next(latest.current);
      if (changed === latest.current) return;
      latest.current = changed;
      setLines(changed);
      saver.noteChange();
    },
    [saver],
  );
  const changeItems = useCallback(
    (next: (items: readonly PlanItem[]) => readonly PlanItem[]) =>
      change((present) => {
        const items = next(present.items);
        return items === present.items ? present : { ...present, items: inOrder(items) };
      }),
    [change],
  );
  return {
    ...lines,
    setAim: useCallback((aim) => change((present) => ({ ...present, aim })), [change]),
    setItem: useCallback(
      (item) => changeItems((items) => items.map((one) => (one.id === item.id ? item : one))),
      [changeItems],
    ),
    add: useCallback((added) => changeItems((items) => [...items, ...added]), [changeItems]),
    addAfter: useCallback(
      (item, added) =>
        changeItems((items) => items.flatMap((one) => (one.id === item.id ? [one, added] : [one]))),
      [changeItems],
    ),
    remove: useCallback(
      (id) => {
        const index = latest.current.items.findIndex((one) => one.id === id);
        changeItems((items) => items.filter((one) => one.id !== id));
        return index;
      },
      [changeItems],
    ),
    putBack: useCallback(
      (item, index) => changeItems((items) => items.toSpliced(index, 0, item)),
      [changeItems],
    ),
    move: useCallback((id, step) => changeItems((items) => moved(items, id, step)), [changeItems]),
    flush: saver.flush,
  };
}
