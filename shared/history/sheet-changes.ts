import { toPersonName } from '../book/model/attendance-blocks';
import type { FiledDocument } from '../domain/seal';
import { kindSheets, type PartKey } from '../domain/sheets/all-sheets';
import { toFieldText } from '../domain/sheets/field-text';
import type { FieldValue, SheetPart, SheetRow } from '../domain/sheets/field-values';
import {
  isRows,
  itemsOf,
  rowsOf,
  valueOf,
  type Sheet,
  type SheetField,
  type SheetRows,
} from '../domain/sheets/sheet';
import { assertPresent } from '../util/assert';

import { alignItems } from './align-items';
import { toNote, toSwap, toTextChange, type Change } from './change';
import type { CompareField } from './list-changes';

export type NameOf = (memberId: string) => string;

const nothingOnIt: SheetPart = {};

/** One field in two versions: a long text piece by piece, anything short as a whole. */
export function compareValues(
  field: SheetField,
  [old, now]: readonly [FieldValue | undefined, FieldValue | undefined],
  label: string,
  nameOf: NameOf,
): readonly Change[] {
  const [before, after] = [toFieldText(field, old, nameOf), toFieldText(field, now, nameOf)];
  if (field.control === 'text') return toTextChange(before, after, label);
  return toSwap(before || '没有填', after || '没有填', label);
}

/** A row in one line, as it is told when the whole of it is new or gone. */
function toRowWords(rows: SheetRows, row: SheetRow, nameOf: NameOf): string {
  return rows.fields
    .map((field) => toFieldText(field, valueOf(row, field), nameOf))
    .filter((words) => words !== '')
    .join('，');
}

/** Rows belong together by their id, or by their words where one was cut and typed again. */
function compareRows(
  rows: SheetRows,
  [old, now]: readonly [SheetPart, SheetPart],
  nameOf: NameOf,
): readonly Change[] {
  const { items, isReordered } = alignItems(
    rowsOf(old, rows),
    rowsOf(now, rows),
    (row) => JSON.stringify(row['id']),
    (row) => toRowWords(rows, row, nameOf),
  );
  const changes = items.flatMap(({ before, after }): readonly Change[] => {
    const place = after?.place ?? before?.place ?? 0;
    const label = `${rows.label}第 ${place} 行`;
    if (before === null || after === null) {
      const words = (row: SheetRow | undefined) => (row ? toRowWords(rows, row, nameOf) : '');
      const whole = after === null ? `${rows.label}原第 ${place} 行` : label;
      return toTextChange(words(before?.item), words(after?.item), whole);
    }
    return rows.fields.flatMap((field) =>
      compareValues(
        field,
        [valueOf(before.item, field), valueOf(after.item, field)],
        `${label}${field.label}`,
        nameOf,
      ),
    );
  });
  return isReordered ? [...changes, toNote(`${rows.label}的先后次序有调整`)] : changes;
}

function sheetOf(key: PartKey): Sheet {
  const found = Object.values(kindSheets).find((one) => one.key === key);
  return assertPresent(found, `a kind has the part ${key}`).sheet;
}

/** What a kind asks of its own: field by field, lists row by row, in the order of the form. */
export function compareSheet(key: PartKey): CompareField {
  const sheet = sheetOf(key);
  return (before, after) => {
    const partOf = ({ content }: FiledDocument): SheetPart => content[key] ?? nothingOnIt;
    const [old, now] = [partOf(before), partOf(after)];
    const nameOf: NameOf = (memberId) =>
      toPersonName(after.people, memberId) || toPersonName(before.people, memberId);
    return itemsOf(sheet).flatMap((item) =>
      isRows(item)
        ? compareRows(item, [old, now], nameOf)
        : compareValues(item, [valueOf(old, item), valueOf(now, item)], item.label, nameOf),
    );
  };
}
