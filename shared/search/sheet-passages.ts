import type { RecordContent } from '../domain/record';
import { toFieldText } from '../domain/sheets/field-text';
import type { SheetPart, SheetRow } from '../domain/sheets/field-values';
import {
  isRows,
  itemsOf,
  rowsOf,
  valueOf,
  type SheetField,
  type SheetRows,
} from '../domain/sheets/sheet';
import { memberIdsIn, sheetsOf } from '../domain/sheets/sheets-of';

import type { Passage } from './search-document';

/** Members are found by the names that they have now, so no name of theirs stands in the text. */
const noName = () => '';

function toFieldPassage(part: SheetPart | SheetRow, field: SheetField): Passage {
  const value = valueOf(part, field);
  const memberIds = memberIdsIn(field.control, value);
  const isDate = field.control === 'date' && typeof value === 'string' && value !== '';
  return {
    label: field.label,
    text: memberIds.length > 0 ? '' : toFieldText(field, value, noName),
    ...(memberIds.length > 0 ? { memberIds } : {}),
    ...(isDate ? { date: value } : {}),
  };
}

function toRowsPassages(part: SheetPart, rows: SheetRows): readonly Passage[] {
  return rowsOf(part, rows).flatMap((row) =>
    rows.fields.map((field) => {
      const passage = toFieldPassage(row, field);
      return { ...passage, label: `${rows.rowName}·${passage.label}` };
    }),
  );
}

/** What the sheets of a record's kinds hold, field by field. */
export function toSheetPassages(content: RecordContent): readonly Passage[] {
  return sheetsOf(content).flatMap(({ sheet, part }) =>
    itemsOf(sheet).flatMap((item) =>
      isRows(item) ? toRowsPassages(part, item) : [toFieldPassage(part, item)],
    ),
  );
}
