import type { Frame } from '../record-kind';

import type { FieldValue, SheetPart, SheetRow } from './field-values';

/** How a field is filled in, and so what it holds. */
export type FieldControl =
  /** Text, one line or several. */
  | 'line'
  | 'text'
  /** `YYYY-MM-DD` or null. */
  | 'date'
  /** A whole number of people, ballots and the like. */
  | 'count'
  /** Hours in tenths. */
  | 'tenths'
  /** One of `choices`, or empty where none is chosen yet. */
  | 'choice'
  /** A member of the branch by id, or null. */
  | 'member'
  /** Members of the branch by id, ticked on the roster of the day. */
  | 'members'
  /** The same, with those offered first whose post is one of the committee. */
  | 'committee'
  | 'person'
  | 'group';

/** One field of a sheet. */
export interface SheetField<Key extends string = string> {
  readonly key: Key;
  /** As printed. */
  readonly label: string;
  /** After the label on the form, as 没有就不填. */
  readonly hint?: string;
  readonly control: FieldControl;
  /** Twelfths of the form's width; a table on the page takes its columns' widths from them too. */
  readonly span: 2 | 3 | 4 | 6 | 8 | 12;
  /** The words of each value of a choice. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Printed after a number, as 张. */
  readonly unit?: string;
  /** Told before filing if it is empty: `required` stands in its way, `advised` does not. */
  readonly need?: 'required' | 'advised';
  /** Filled in, but not printed, since the page says it already in another place. */
  readonly isOffPage?: true;
  /** A day that has passed when the record is filed, as that of something done. */
  readonly isPast?: true;
  /** Decides who is expected, so it stands among the basics, before the attendance. */
  readonly isConvening?: true;
  /** Asked only where the record has no attendance sheet that says it already. */
  readonly isForNamed?: true;
}

/** A list on a sheet, one row after the other. */
export interface SheetRows<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  /** What one row is, as 议题. */
  readonly rowName: string;
  readonly fields: readonly SheetField[];
  /** `blocks` where rows hold long texts: the first field as a heading, the others below it. */
  readonly print: 'table' | 'blocks';
  /** On the form: each row in one line, for lists of many people. Else a part of its own. */
  readonly form?: 'lines';
  /** Offers to list everybody who is expected; the first field is then a member. */
  readonly offersRoster?: true;
  /** Offers to order the rows by 姓氏笔画 of the first field, a name. */
  readonly ordersByStrokes?: true;
  /** Whether filing asks for a row at least. */
  readonly need?: 'required' | 'advised';
}

/** What a kind asks beyond the common form: fields and lists in the order of form and page. */
export interface Sheet<Key extends string = string> {
  /** Printed before the minutes; short fields go into the head of the page. */
  readonly ahead: readonly (SheetField<Key> | SheetRows<Key>)[];
  /** Printed after the minutes. */
  readonly after: readonly (SheetField<Key> | SheetRows<Key>)[];
}

/** Where items stand: before or after the minutes. */
export type SheetHalf = keyof Sheet;

/** Those of a sheet's items that are asked in a record with this frame. */
export function askedItems(
  items: readonly (SheetField | SheetRows)[],
  frame: Frame,
): readonly (SheetField | SheetRows)[] {
  return items.filter(
    (item) => isRows(item) || item.isForNamed !== true || !frame.has('attendance'),
  );
}

/** Whether an item of a sheet is a list. */
export function isRows(item: SheetField | SheetRows): item is SheetRows {
  return 'fields' in item;
}

/** Whether an item of a sheet is a single field. */
export function isField(item: SheetField | SheetRows): item is SheetField {
  return !isRows(item);
}

/** Everything on a sheet, in order. */
export function itemsOf(sheet: Sheet): readonly (SheetField | SheetRows)[] {
  return [...sheet.ahead, ...sheet.after];
}

const emptyValues: Readonly<Record<FieldControl, FieldValue>> = {
  line: '',
  text: '',
  date: null,
  count: 0,
  tenths: 0,
  choice: '',
  member: null,
  members: [],
  committee: [],
  person: { memberId: null, name: '' },
  group: { groupId: null, name: '' },
};

/** A row of a list with nothing filled in. */
export function toEmptyRow(rows: SheetRows, id: string): SheetRow {
  return { id, ...toEmptyFields(rows.fields) };
}

/** A sheet with nothing filled in; its schema parses it. */
export function toEmptyPart(sheet: Sheet): SheetPart {
  const items = itemsOf(sheet);
  return {
    ...toEmptyFields(items.filter(isField)),
    ...Object.fromEntries(items.filter(isRows).map(({ key }) => [key, []])),
  };
}

function toEmptyFields(fields: readonly SheetField[]): SheetRow {
  return Object.fromEntries(fields.map(({ key, control }) => [key, emptyValues[control]]));
}

/** Whether nothing is filled in; a count of 0 is nothing. */
export function isEmptyValue(value: FieldValue | undefined): boolean {
  if (value === undefined || value === null || value === 0) return true;
  if (typeof value === 'number') return false;
  if (typeof value === 'string') return value.trim() === '';
  return 'name' in value ? value.name.trim() === '' : value.length === 0;
}

/** The rows of a list on a sheet. */
export function rowsOf(part: SheetPart, { key }: SheetRows): readonly SheetRow[] {
  const value = part[key];
  return Array.isArray(value) ? (value as readonly SheetRow[]) : [];
}

/** The value of a single field on a sheet. */
export function valueOf(part: SheetPart | SheetRow, { key }: SheetField): FieldValue | undefined {
  return part[key] as FieldValue | undefined;
}
