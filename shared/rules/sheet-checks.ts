import { formatDate, toDatePart } from '../domain/calendar';
import type { SheetRow } from '../domain/sheets/field-values';
import {
  isEmptyValue,
  isRows,
  itemsOf,
  askedItems,
  rowsOf,
  valueOf,
  type SheetField,
  type SheetRows,
} from '../domain/sheets/sheet';
import { sheetsOf, type FilledSheet } from '../domain/sheets/sheets-of';

import type { CheckContext, Checks } from './check';

type Need = NonNullable<SheetField['need']>;

/** Checks of each kind's own part: what its sheet says that a record of the kind needs. */
export const sheetChecks: Checks = {
  'sheet-field-missing': { field: 'content', find: (context) => findEmpty(context, 'required') },
  'sheet-field-advised': { field: 'content', find: (context) => findEmpty(context, 'advised') },
  'sheet-date-in-future': { field: 'content', find: findFutureDates },
};

function findFutureDates({ content, now }: CheckContext): readonly string[] {
  const today = toDatePart(now);
  return sheetsOf(content).flatMap(({ sheet, part }) =>
    itemsOf(sheet).flatMap((item) => {
      const holders = isRows(item) ? rowsOf(part, item) : [part];
      return (isRows(item) ? item.fields : [item])
        .filter(({ isPast }) => isPast === true)
        .flatMap((field) => holders.map((holder) => ({ field, value: valueOf(holder, field) })))
        .flatMap(({ field, value }) =>
          typeof value === 'string' && value > today
            ? [`${field.label}${formatDate(value)}还没有到。`]
            : [],
        );
    }),
  );
}

function findEmpty({ content, frame }: CheckContext, need: Need): readonly string[] {
  return sheetsOf(content).flatMap((filled) =>
    askedItems(itemsOf(filled.sheet), frame).flatMap((item) =>
      isRows(item) ? findInRows(filled, item, need) : findInField(filled, item, need),
    ),
  );
}

function findInField({ name, part }: FilledSheet, field: SheetField, need: Need): string[] {
  if (field.need !== need || !isEmptyValue(valueOf(part, field))) return [];
  return [`${name}没有填写${field.label}。`];
}

function findInRows({ name, part }: FilledSheet, list: SheetRows, need: Need): string[] {
  const rows = rowsOf(part, list);
  if (rows.length === 0) return list.need === need ? [`${name}没有填写${list.label}。`] : [];
  return rows.flatMap((row, index) => findInRow(list, row, index, need));
}

function findInRow(list: SheetRows, row: SheetRow, index: number, need: Need): string[] {
  return list.fields
    .filter((field) => field.need === need && isEmptyValue(valueOf(row, field)))
    .map(({ label }) => `${list.label}第${index + 1}条没有填写${label}。`);
}
