import { toPersonName } from '../../book/model/attendance-blocks';
import { toPrintableParagraphs } from '../../book/fonts/printable-text';
import type { FiledDocument, FiledPerson } from '../../domain/seal';
import { toFieldText } from '../../domain/sheets/field-text';
import type { SheetRow } from '../../domain/sheets/field-values';
import {
  isRows,
  itemsOf,
  rowsOf,
  valueOf,
  type SheetField,
  type SheetRows,
} from '../../domain/sheets/sheet';
import { sheetsOf, type FilledSheet } from '../../domain/sheets/sheets-of';

import type { FormList, FormRow, FormText } from './form-values';
import { columnsOf, isListField, toEmptyList } from './form-vocabulary';

type People = readonly FiledPerson[];

/** What the sheets of a record's kinds say, under the labels that the page prints. */
export function toSheetValues({ content, people }: Pick<FiledDocument, 'content' | 'people'>): {
  readonly texts: readonly FormText[];
  readonly lists: readonly FormList[];
} {
  const items = sheetsOf(content).flatMap((filled) =>
    itemsOf(filled.sheet).map((item) => ({ filled, item })),
  );
  return {
    texts: items.flatMap(({ filled, item }) =>
      isRows(item) || isListField(item)
        ? []
        : [{ name: item.label, value: toText(item, filled.part, people) }],
    ),
    lists: items.flatMap(({ filled, item }) => {
      if (!isRows(item) && !isListField(item)) return [];
      const isOfPeople = !isRows(item) && item.control === 'members';
      const empty = toEmptyList(item.label, columnsOf(item), isOfPeople);
      return [{ ...empty, rows: toRows(item, filled, people) }];
    }),
  };
}

function toText(field: SheetField, holder: SheetRow | FilledSheet['part'], people: People): string {
  return toFieldText(field, valueOf(holder, field), (id) => toPersonName(people, id));
}

function toRows(item: SheetField | SheetRows, { part }: FilledSheet, people: People): FormRow[] {
  if (isRows(item)) return rowsOf(part, item).map((row) => toListRow(item, row, people));
  if (item.control === 'members') {
    const ids = valueOf(part, item);
    return people
      .filter(({ memberId }) => Array.isArray(ids) && ids.includes(memberId))
      .map(({ memberId }) => {
        const name = toPersonName(people, memberId);
        return { whole: name, cells: { 姓名: name } };
      });
  }
  return toPrintableParagraphs(toText(item, part, people)).map((text) => ({
    whole: text,
    cells: { 文字: text },
  }));
}

function toListRow({ fields }: SheetRows, row: SheetRow, people: People): FormRow {
  const cells = fields.map((field) => [field.label, toText(field, row, people)] as const);
  return {
    whole: cells
      .filter(([, text]) => text !== '')
      .map(([label, text], index) => (index === 0 ? text : `${label}：${text}`))
      .join('，'),
    cells: Object.fromEntries(cells),
  };
}
