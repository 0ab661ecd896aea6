import type { ComponentType } from 'react';

import { isOwnSlot, type RecordKind } from '@shared/domain/record-kind';
import { kindSheets } from '@shared/domain/sheets/all-sheets';
import type { SheetHalf } from '@shared/domain/sheets/sheet';

import { OwnKindPart } from './own-kind-part';
import { SheetPart } from './sheet-part';
import { ThemeDayPart } from './theme-day-part';

/** Kinds whose own part is more than a sheet; it stands before the minutes. */
const ownParts: Readonly<Partial<Record<RecordKind, ComponentType>>> = {
  'theme-day': ThemeDayPart,
};

interface KindPartProps {
  readonly kind: RecordKind;
  readonly half: SheetHalf;
}

/** What a kind asks beyond the common form, before or after the minutes. */
export function KindPart({ kind, half }: KindPartProps) {
  if (isOwnSlot(kind)) return half === 'ahead' ? <OwnKindPart /> : null;
  const Own = ownParts[kind];
  if (Own) return half === 'ahead' ? <Own /> : null;
  const kindSheet = kindSheets[kind];
  return kindSheet ? <SheetPart kind={kind} kindSheet={kindSheet} half={half} /> : null;
}
