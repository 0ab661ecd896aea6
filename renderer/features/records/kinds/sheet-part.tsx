import { useWatch } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';
import { frameOf, recordKindFacts, type RecordKind } from '@shared/domain/record-kind';
import type { KindSheet } from '@shared/domain/sheets/all-sheets';
import {
  askedItems,
  isRows,
  type SheetField,
  type SheetHalf,
  type SheetRows,
} from '@shared/domain/sheets/sheet';

import { SheetFieldInput } from './sheet-field';
import { SheetList } from './sheet-list';

interface SheetPartProps {
  readonly kind: RecordKind;
  readonly kindSheet: KindSheet;
  readonly half: SheetHalf;
}

/** Fields that follow one another share a grid; a list stands by itself. */
function toRuns(
  items: readonly (SheetField | SheetRows)[],
): readonly (SheetRows | readonly SheetField[])[] {
  const runs: (SheetRows | SheetField[])[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (isRows(item)) runs.push(item);
    else if (Array.isArray(last)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** One half of a kind's own part of the form, as its sheet asks. */
export function SheetPart({ kind, kindSheet, half }: SheetPartProps) {
  const kinds = useWatch<RecordContent, 'kinds'>({ name: 'kinds' });
  const { key: part, sheet } = kindSheet;
  const items = askedItems(sheet[half], frameOf(kinds)).filter(
    (item) => isRows(item) || item.isConvening !== true,
  );
  if (items.length === 0) return null;
  return (
    <div className="stack">
      {kinds.length > 1 ? <h3 className="part-heading">{recordKindFacts[kind].name}</h3> : null}
      {toRuns(items).map((run) =>
        'fields' in run ? (
          <SheetList key={run.key} name={`${part}.${run.key}`} list={run} />
        ) : (
          <div key={run[0]?.key} className="grid">
            {run.map((field) => (
              <SheetFieldInput key={field.key} name={`${part}.${field.key}`} field={field} />
            ))}
          </div>
        ),
      )}
    </div>
  );
}
