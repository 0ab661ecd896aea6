import type { RecordContent } from '../domain/record';
import type { FieldValue } from '../domain/sheets/field-values';
import { isRows, itemsOf, rowsOf, valueOf } from '../domain/sheets/sheet';
import { sheetsOf } from '../domain/sheets/sheets-of';
import type { FormPart } from '../rules/finding';

/** One text of a record that somebody wrote, with where it stands. */
export interface Passage {
  /** As 批评意见, 第2段. */
  readonly label: string;
  /** Whose text it is, where a sheet has one for each member. */
  readonly memberId: string | null;
  readonly text: string;
  readonly field: FormPart;
}

/** Every longer text of a record: minutes, decisions, and the texts of its kinds' own parts. */
export function toPassages(content: RecordContent): readonly Passage[] {
  const common = { memberId: null };
  return [
    ...content.minutes.map(({ text }, index) => ({
      ...common,
      label: `内容第${index + 1}段`,
      text,
      field: 'content' as const,
    })),
    ...content.matters.map(({ decision }, index) => ({
      ...common,
      label: `议定事项第${index + 1}项`,
      text: decision,
      field: 'matters' as const,
    })),
    ...toSheetPassages(content),
  ].filter(({ text }) => text.trim() !== '');
}

function toSheetPassages(content: RecordContent): readonly Passage[] {
  return sheetsOf(content).flatMap(({ sheet, part }) =>
    itemsOf(sheet).flatMap((item): readonly Passage[] => {
      if (!isRows(item)) {
        return item.control === 'text' ? [toPassage(item.label, null, valueOf(part, item))] : [];
      }
      return rowsOf(part, item).flatMap((row) =>
        item.fields
          .filter(({ control }) => control === 'text')
          .map((field) => toPassage(field.label, row['memberId'] ?? null, valueOf(row, field))),
      );
    }),
  );
}

function toPassage(label: string, memberId: unknown, value: FieldValue | undefined): Passage {
  return {
    label,
    memberId: typeof memberId === 'string' ? memberId : null,
    text: typeof value === 'string' ? value : '',
    field: 'content',
  };
}
