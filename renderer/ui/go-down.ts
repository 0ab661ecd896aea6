import type { KeyboardEvent } from 'react';

/** Enter goes to the same column of the next row, Shift+Enter to that of the one before. */
export function goDown(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (!(event.target instanceof HTMLElement)) return;
  const { column } = event.target.dataset;
  if (column === undefined) return;
  event.preventDefault();
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)];
  const next = cells[cells.indexOf(event.target) + (event.shiftKey ? -1 : 1)];
  if (next) next.focus();
  else event.target.blur();
}
