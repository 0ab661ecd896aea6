import type { ComponentType } from 'react';

import type { RecordKind } from '@shared/domain/record-kind';
import { kindSheets } from '@shared/domain/sheets/all-sheets';

import { SheetPart } from './sheet-part';
import { ThemeDayPart } from './theme-day-part';

/** Kinds whose own part is more than a sheet. */
const ownParts: Readonly<Partial<Record<RecordKind, ComponentType>>> = {
  'theme-day': ThemeDayPart,
};

/** What a kind asks beyond the common form. */
export function KindPart({ kind }: { readonly kind: RecordKind }) {
  const Own = ownParts[kind];
  if (Own) return <Own />;
  const kindSheet = kindSheets[kind];
  return kindSheet ? <SheetPart kind={kind} kindSheet={kindSheet} /> : null;
}
