import { readFile } from 'node:fs/promises';

import { expect, type Locator, type Page } from '@playwright/test';

import { readTable } from '../../shared/tables/read-table';
import type { Sheet, SheetCell } from '../../shared/tables/sheet';

/** A table of 统计 as the screen shows it: head, rows and total. */
export interface ShownTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

async function readShown(section: Locator): Promise<ShownTable> {
  const title = await section.getByRole('heading', { level: 2 }).innerText();
  const rows = await section
    .locator('tr')
    .evaluateAll((elements) =>
      elements.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.innerText)),
    );
  return { title, rows };
}

/** All tables of one view of 统计; those that say in words that they are empty have no rows. */
export async function readView(page: Page, view: string): Promise<readonly ShownTable[]> {
  const link = page.getByRole('navigation', { name: '各表' }).getByRole('link', { name: view });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  const sections = page.getByRole('main').getByRole('region');
  await expect(sections.first()).toBeVisible();
  return Promise.all((await sections.all()).map(readShown));
}

/** The sheets of a saved workbook, read as a roster from anywhere would be. */
export async function readWorkbook(path: string): Promise<readonly Sheet[]> {
  const reading = readTable(new Uint8Array(await readFile(path)));
  if (!reading.ok) throw new Error(reading.error.what);
  return reading.value.sheets;
}

/** The sheet of a title. 一张表格 is there twice: in one row to be joined to others, then as shown. */
export function findSheet(sheets: readonly Sheet[], title: string): Sheet | undefined {
  return sheets.findLast(({ rows }) => toWords(rows[0]?.cells[0], '') === title);
}

/** A cell in the words of the screen; a share is kept as a fraction and shown in hundredths. */
function toWords(cell: SheetCell | null | undefined, shown: string): string {
  if (!cell) return '';
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'date') return cell.date;
  return shown.endsWith('%') ? `${(cell.value * 100).toFixed(1)}%` : String(cell.value);
}

/** Two numbers in one cell of the screen are two columns of the worksheet; nothing is — there. */
function spread(text: string, isPair: boolean): readonly string[] {
  const plain = text === '—' ? '' : text;
  if (!isPair) return [plain];
  const [part = '', whole = ''] = plain.split('/');
  return [part, whole];
}

/** The rows that a worksheet has to hold, cell by cell, for what the screen shows. */
function toExpected({ rows }: ShownTable, head: readonly string[]): readonly (readonly string[])[] {
  const [titles, ...body] = rows;
  // An empty table is words on screen, and its head alone in a worksheet.
  if (titles === undefined) return [head];
  const isPair = titles.map((title) => head.includes(`${title}应参加`));
  const expectedHead = titles.flatMap((title, place) =>
    isPair[place] === true ? [`${title}出席`, `${title}应参加`] : [title],
  );
  const cells = body.map((row) =>
    row.flatMap((text, place) => spread(text, row.length > 1 && isPair[place] === true)),
  );
  return [expectedHead, ...cells];
}

/** Holds a table of the screen against its worksheet, cell by cell, head and total too. */
export function expectSameCells(shown: ShownTable, sheet: Sheet | undefined): void {
  const [title, , ...written] = sheet?.rows.map(({ cells }) => cells) ?? [];
  expect(toWords(title?.[0], ''), 'title').toBe(shown.title);
  const head = (written[0] ?? []).map((cell) => toWords(cell, ''));
  const expected = toExpected(shown, head);
  for (const [index, row] of expected.entries()) {
    const cells = written[index] ?? [];
    const length = Math.max(row.length, cells.length);
    const read = Array.from({ length }, (_, place) => toWords(cells[place], row[place] ?? ''));
    expect(read, `${shown.title}, row ${index}`).toEqual(row);
  }
  const notes = written.slice(expected.length).map((cells) => cells.length);
  expect(notes, `${shown.title}: only notes below`).toEqual(notes.map(() => 1));
}
