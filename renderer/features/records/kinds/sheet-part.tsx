import { useWatch } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';
import { recordKindFacts, type RecordKind } from '@shared/domain/record-kind';
import type { KindSheet } from '@shared/domain/sheets/all-sheets';
import { isField, isRows, itemsOf } from '@shared/domain/sheets/sheet';

import { SheetFieldInput } from './sheet-field';
import { SheetList } from './sheet-list';

interface SheetPartProps {
  readonly kind: RecordKind;
  readonly kindSheet: KindSheet;
}

/** A kind's own part of the form, as its sheet asks: single fields first, then its lists. */
export function SheetPart({ kind, kindSheet }: SheetPartProps) {
  const kinds = useWatch<RecordContent, 'kinds'>({ name: 'kinds' });
  const { key: part, sheet } = kindSheet;
  const items = itemsOf(sheet);
  return (
    <div className="stack">
      {kinds.length > 1 ? <h3 className="part-heading">{recordKindFacts[kind].name}</h3> : null}
      <div className="grid">
        {items.filter(isField).map((field) => (
          <SheetFieldInput key={field.key} name={`${part}.${field.key}`} field={field} />
        ))}
      </div>
      {items.filter(isRows).map((list) => (
        <SheetList key={list.key} name={`${part}.${list.key}`} list={list} />
      ))}
    </div>
  );
}
