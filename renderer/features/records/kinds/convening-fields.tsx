import { useWatch } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';
import { kindSheets } from '@shared/domain/sheets/all-sheets';
import { isField, itemsOf } from '@shared/domain/sheets/sheet';

import { SheetFieldInput } from './sheet-field';

/** Fields of the kinds' sheets that decide who is expected: they come before the attendance. */
export function ConveningFields() {
  const kinds = useWatch<RecordContent, 'kinds'>({ name: 'kinds' });
  return kinds.flatMap((kind) => {
    const found = kindSheets[kind];
    if (!found) return [];
    return itemsOf(found.sheet)
      .filter(isField)
      .filter(({ isConvening }) => isConvening === true)
      .map((field) => {
        const name = `${found.key}.${field.key}`;
        return <SheetFieldInput key={name} name={name} field={field} />;
      });
  });
}
