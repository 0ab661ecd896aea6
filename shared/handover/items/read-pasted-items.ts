import {
  handoverMedia,
  handoverMediumNames,
  type HandoverItem,
  type HandoverMedium,
} from '../../domain/handover';
import { splitCells } from '../../tables/split-cells';

import { emptyItem } from './offered-items';
import { tryParseCount } from './parse-count';

type Column = Exclude<keyof HandoverItem, 'id'> | 'number' | 'other';

/** Longest text of one field, as the row's schema has it. */
const MOST_CHARACTERS = 200;

/** Words of a heading that name a column; the first that fits counts. */
const headings: readonly (readonly [RegExp, Column])[] = [
  [/^序号$/u, 'number'],
  [/名称|题名|材料|物品/u, 'title'],
  [/年度|年份/u, 'year'],
  [/载体|类型/u, 'medium'],
  [/数量/u, 'count'],
  [/单位/u, 'unit'],
  [/页/u, 'pages'],
  [/期限/u, 'retention'],
  [/位置|地点|路径|存放/u, 'place'],
  [/完好|状况|情况/u, 'condition'],
  [/备注|说明/u, 'note'],
];

/** The order of the printed form, for rows that come without a heading. */
const usual: readonly Column[] = [
  'title',
  'year',
  'medium',
  'count',
  'unit',
  'pages',
  'retention',
  'place',
  'condition',
  'note',
];

/**
 * Reads rows that were copied from WPS or Excel: by their heading where the first row is one, else
 * in the order of the form. What fits no field is kept in the note; nothing is left out.
 */
export function readPastedItems(text: string, newId: () => string): readonly HandoverItem[] {
  const rows = splitCells(text, '\t').filter((row) => row.some((cell) => cell.trim() !== ''));
  const columns = toColumns(rows[0] ?? []);
  return (columns === null ? rows : rows.slice(1)).map((row) =>
    readRow(row, columns ?? withNumber(row), newId()),
  );
}

function toColumns(first: readonly string[]): readonly Column[] | null {
  const found = first.map(
    (cell): Column =>
      headings.find(([pattern]) => pattern.test(cell.replace(/\s/g, '')))?.[1] ?? 'other',
  );
  const named = new Set(found.filter((column) => column !== 'other'));
  return named.has('title') && (named.size > 1 || first.length === 1) && isHeading(first)
    ? found
    : null;
}

/** A row that says something of a thing has a number in it; a heading has none. */
function isHeading(cells: readonly string[]): boolean {
  return cells.every((cell) => !/\d/u.test(cell)) && cells.every((cell) => cell.length < 12);
}

/** A first cell that is a running number is none of the form's columns. */
function withNumber(row: readonly string[]): readonly Column[] {
  const hasNumber = row.length > 1 && /^\s*\d{1,3}[.、]?\s*$/u.test(row[0] ?? '');
  return hasNumber ? ['number', ...usual] : usual;
}

function readRow(cells: readonly string[], columns: readonly Column[], id: string): HandoverItem {
  let item = emptyItem(id);
  const rest: string[] = [];
  cells.forEach((cell, index) => {
    const text = cell.replace(/\s+/gu, ' ').trim();
    if (text === '') return;
    const put = putCell(item, columns[index] ?? 'other', text);
    if (put === null) rest.push(text);
    else item = put;
  });
  const note = [item.note, ...rest].filter((text) => text !== '').join('；');
  return { ...item, note: note.slice(0, MOST_CHARACTERS) };
}

/** Puts a cell in its field; null where the field cannot say it. */
function putCell(item: HandoverItem, column: Column, text: string): HandoverItem | null {
  if (column === 'number') return item;
  if (column === 'other' || text.length > MOST_CHARACTERS) return null;
  if (column === 'medium') {
    const medium = readMedium(text);
    return medium === null ? null : { ...item, medium };
  }
  if (column !== 'count') return { ...item, [column]: text };
  const parsed = tryParseCount(text);
  if (!parsed.ok) return null;
  const { count, unit } = parsed.value;
  return { ...item, count, unit: unit ?? item.unit };
}

function readMedium(text: string): HandoverMedium | null {
  const known = handoverMedia.find((medium) => handoverMediumNames[medium] === text);
  if (known !== undefined) return known;
  if (text.includes('纸')) return 'paper';
  if (/电子|光盘|[uU]盘/u.test(text)) return 'electronic';
  return /实物|物品/u.test(text) ? 'thing' : null;
}
