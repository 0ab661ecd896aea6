import type { RecordContent } from '../record';
import { toOwnSheet, toOwnValues } from '../own-kind-part';
import { isOwnSlot, toKindName, type RecordKind } from '../record-kind';

import { kindSheets, type PartKey } from './all-sheets';
import type { FieldValue, SheetPart } from './field-values';
import { isEmptyValue, isRows, itemsOf, rowsOf, valueOf, type Sheet } from './sheet';

/** One kind's sheet as a record has it filled in. */
export interface FilledSheet {
  readonly kind: RecordKind;
  readonly key: PartKey | 'ownKind';
  /** The kind's name, under which form and history show the sheet. */
  readonly name: string;
  readonly sheet: Sheet;
  readonly part: SheetPart;
}

/** The sheets of a record's kinds, in their order. */
export function sheetsOf(content: RecordContent): readonly FilledSheet[] {
  return content.kinds.flatMap((kind): readonly FilledSheet[] => {
    const name = toKindName(content, kind);
    const { ownKind } = content;
    if (isOwnSlot(kind) && ownKind) {
      const [sheet, part] = [toOwnSheet(ownKind), toOwnValues(ownKind)];
      return [{ kind, key: 'ownKind', name, sheet, part }];
    }
    const found = kindSheets[kind];
    const part: SheetPart | undefined = found && content[found.key];
    if (!found || !part) return [];
    return [{ kind, key: found.key, name, sheet: found.sheet, part }];
  });
}

/** Whether anything is written on a kind's own part of the form. */
export function hasOwnText(content: RecordContent, kind: RecordKind): boolean {
  if (kind === 'theme-day') return hasThemeDayText(content);
  const filled = sheetsOf({ ...content, kinds: [kind] })[0];
  return (
    filled !== undefined &&
    itemsOf(filled.sheet)
      // Ticks come with a default, so they say nothing about what the user wrote.
      .filter((item) => isRows(item) || item.control !== 'committee')
      .some((item) =>
        isRows(item)
          ? rowsOf(filled.part, item).length > 0
          : !isEmptyValue(valueOf(filled.part, item)),
      )
  );
}

function hasThemeDayText({ themeDay }: RecordContent): boolean {
  if (themeDay === null) return false;
  const { requiredActions, optionalActions, jointUnits } = themeDay;
  return requiredActions.length > 0 || optionalActions.length > 0 || jointUnits !== '';
}

/** Members whom a record's sheets name by id. */
export function membersOnSheets(content: RecordContent): readonly string[] {
  return sheetsOf(content).flatMap(({ sheet, part }) =>
    itemsOf(sheet).flatMap((item) =>
      isRows(item)
        ? rowsOf(part, item).flatMap((row) =>
            item.fields.flatMap((field) => memberIdsIn(field.control, valueOf(row, field))),
          )
        : memberIdsIn(item.control, valueOf(part, item)),
    ),
  );
}

/** Members whom a field names by id. */
export function memberIdsIn(control: string, value: FieldValue | undefined): readonly string[] {
  if (control === 'member' && typeof value === 'string') return [value];
  if ((control === 'members' || control === 'committee') && Array.isArray(value))
    return value as readonly string[];
  if (typeof value === 'object' && value !== null && 'memberId' in value) {
    return value.memberId === null ? [] : [value.memberId];
  }
  return [];
}
