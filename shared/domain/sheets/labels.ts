import { kindSheets } from './all-sheets';
import { itemsOf } from './sheet';

/** Labels of everything on the sheets of all kinds, as the page prints them. */
export const sheetLabels: ReadonlySet<string> = new Set(
  Object.values(kindSheets).flatMap(({ sheet }) => itemsOf(sheet).map(({ label }) => label)),
);
