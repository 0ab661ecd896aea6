import { formatMonthDay } from '../../domain/calendar';
import type { FiledPerson } from '../../domain/seal';
import { toFieldText } from '../../domain/sheets/field-text';
import type { SheetRow } from '../../domain/sheets/field-values';
import {
  isField,
  isRows,
  itemsOf,
  rowsOf,
  valueOf,
  type SheetField,
  type SheetHalf,
  type SheetRows,
} from '../../domain/sheets/sheet';
import type { FilledSheet } from '../../domain/sheets/sheets-of';
import { toPersonName } from './attendance-blocks';
import type { Block, FormField } from './book-model';
import { toParagraphs } from './paragraphs';

type People = readonly FiledPerson[];

function toText(field: SheetField, holder: SheetRow | FilledSheet['part'], people: People): string {
  return toFieldText(field, valueOf(holder, field), (id) => toPersonName(people, id));
}

/** Short fields stand in the head of the page: wide ones alone in a row, others two and two. */
export function toSheetHeadRows({ sheet, part }: FilledSheet, people: People): FormField[][] {
  const fields = itemsOf(sheet)
    .filter(isField)
    .filter((field) => isShort(field) && field.isOffPage !== true)
    .map((field) => ({ field, value: toText(field, part, people) }))
    .filter(({ value }) => value !== '');
  const rows: FormField[][] = [];
  let open: FormField[] | null = null;
  for (const { field, value } of fields) {
    const cell = { label: field.label, value, note: '' };
    if (field.span > 6) {
      rows.push([cell]);
    } else if (open === null) {
      open = [cell];
      rows.push(open);
    } else {
      open.push(cell);
      open = null;
    }
  }
  return rows;
}

function isShort({ control }: SheetField): boolean {
  return control !== 'text' && control !== 'members';
}

/** Members ticked on the roster, as the list of those who attended is printed. */
function toNames(field: SheetField, part: FilledSheet['part'], people: People): Block[] {
  const ids = valueOf(part, field);
  const named = people.filter(({ memberId }) => Array.isArray(ids) && ids.includes(memberId));
  if (named.length === 0) return [];
  const names = named.map(({ name, distinction }) => ({ name, note: distinction }));
  return [{ kind: 'names', label: field.label, names }];
}

/** Lists of names and tables go with the head of the page, whose lines they share. */
export function toSheetTables({ sheet, part }: FilledSheet, people: People): readonly Block[] {
  return itemsOf(sheet).flatMap((item) => {
    if (!isRows(item)) return item.control === 'members' ? toNames(item, part, people) : [];
    const rows = rowsOf(part, item);
    return item.print === 'table' && rows.length > 0 ? [toTable(item, rows, people)] : [];
  });
}

/** Long texts of one half of a sheet, each under its label; what is empty is left out. */
export function toSheetBlocks(
  { sheet, part }: FilledSheet,
  half: SheetHalf,
  people: People,
): readonly Block[] {
  return sheet[half].flatMap((item) => {
    if (isRows(item)) return toListBlocks(item, rowsOf(part, item), people);
    if (item.control !== 'text') return [];
    const text = toText(item, part, people);
    if (text === '') return [];
    return [{ kind: 'heading' as const, text: item.label }, ...toParagraphs('', text, item.label)];
  });
}

function toListBlocks(list: SheetRows, rows: readonly SheetRow[], people: People): Block[] {
  if (list.print === 'table' || rows.length === 0) return [];
  return [{ kind: 'heading', text: list.label }, ...toRowBlocks(list, rows, people)];
}

/** A table's room is narrow: its days go without year and weekday. */
function toCell(field: SheetField, row: SheetRow, people: People): string {
  const value = valueOf(row, field);
  const isDate = field.control === 'date' && typeof value === 'string';
  return isDate ? formatMonthDay(value) : toText(field, row, people);
}

/** Columns that nobody filled in are left out. */
function toTable(list: SheetRows, rows: readonly SheetRow[], people: People): Block {
  const fields = list.fields.filter(
    (field, index) => index === 0 || rows.some((row) => toCell(field, row, people) !== ''),
  );
  const total = fields.reduce((sum, { span }) => sum + span, 0);
  return {
    kind: 'table',
    label: list.label,
    columns: fields.map(({ label, span, control }) => ({
      ...{ title: label, share: span / total },
      ...(control === 'count' ? { align: 'center' } : {}),
    })),
    rows: rows.map((row) => fields.map((field) => toCell(field, row, people))),
  };
}

function toRowBlocks(list: SheetRows, rows: readonly SheetRow[], people: People): Block[] {
  const [heading, ...others] = list.fields;
  return rows.flatMap((row, index): Block[] => {
    const title = heading === undefined ? '' : toText(heading, row, people);
    const texts = others
      .filter(({ isOffPage }) => isOffPage !== true)
      .map((field) => ({ label: field.label, text: toText(field, row, people) }))
      .filter(({ text }) => text !== '');
    return [
      {
        kind: 'item',
        isHeading: texts.length > 0,
        number: rows.length === 1 ? '' : `${index + 1}.`,
        text: title,
        field: list.label,
      },
      ...texts.flatMap(({ label, text }) => toParagraphs(label, text, list.label)),
    ];
  });
}
