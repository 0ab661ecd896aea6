import type { ComponentType } from 'react';

import type { RecordKind } from '@shared/domain/record-kind';

import { ThemeDayPart } from './theme-day-part';

/** Each kind's own part of the form; it reads and writes through the form's context. */
export const kindParts: Readonly<Record<RecordKind, ComponentType>> = {
  'theme-day': ThemeDayPart,
};
