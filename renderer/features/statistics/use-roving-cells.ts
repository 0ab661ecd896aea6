import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next button in a direction; cells without one are passed over. */
function findNext(cell: HTMLTableCellElement, key: string): HTMLButtonElement | null {
  const [down, right] = steps[key] ?? [0, 0];
  const table = cell.closest('table');
  const rows = table ? [...table.rows] : [];
  let row = rows.findIndex((one) => one === cell.parentElement) + down;
  let column = cell.cellIndex + right;
  for (;;) {
    const next = rows[row]?.cells[column];
    if (row < 0 || next === undefined) return null;
    const button = next.querySelector('button');
    if (button) return button;
    row += down;
    column += right;
  }
}

/**
 * Makes a table of buttons one stop of the Tab key; arrows lead from number to number. Without it
 * a table of 200 members would be two thousand stops.
 */
export function useRovingCells() {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const buttons = table.current?.querySelectorAll<HTMLButtonElement>('.figure-button') ?? [];
    if ([...buttons].some(({ tabIndex }) => tabIndex === 0)) return;
    const [first] = buttons;
    if (first) first.tabIndex = 0;
  });
  const onFocus = ({ target }: FocusEvent<HTMLTableElement>) => {
    if (!(target instanceof HTMLButtonElement)) return;
    for (const button of table.current?.querySelectorAll<HTMLButtonElement>(
      '.figure-button[tabindex="0"]',
    ) ?? []) {
      button.tabIndex = -1;
    }
    target.tabIndex = 0;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const { target, key, nativeEvent } = event;
    if (nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(key in steps) || !(target instanceof HTMLButtonElement)) return;
    const cell = target.closest<HTMLTableCellElement>('td, th');
    const next = cell ? findNext(cell, key) : null;
    event.preventDefault();
    next?.focus();
  };
  return { table, onFocus, onKeyDown };
}
