import type { Branch } from '@shared/domain/branch';
import { toFiledDocument } from '@shared/domain/filing';
import type { Member } from '@shared/domain/member';
import type { RecordContent } from '@shared/domain/record';
import type { FiledDocument } from '@shared/domain/seal';
import { nationalProvisions } from '@shared/rules/provision-set';
import { toCountedRecord } from '@shared/statistics/counted-record';
import {
  toStatisticsSource,
  type StatisticsInput,
  type StatisticsSource,
} from '@shared/statistics/statistics-source';
import { assertPresent } from '@shared/util/assert';

import { aBranch } from './branch';
import { FIXED_NOW_LOCAL, FIXED_NOW_MS } from './clock';
import { idOf } from './ids';
import { aContent, aRecord } from './record';

interface FiledSetting {
  readonly branch?: Branch;
  readonly members: readonly Member[];
  /** Number of the record's id. */
  readonly number?: number;
  readonly revision?: number;
}

/** Files a record's content as the app does, by the roster that is given. */
export function aFiledRecord(
  content: Partial<RecordContent>,
  { branch = aBranch(), members, number = 700, revision = 1 }: FiledSetting,
): FiledDocument {
  return toFiledDocument({
    branch,
    members,
    record: aRecord({
      id: idOf(number),
      revision: revision - 1,
      content: aContent({ themeDay: null, ...content }),
    }),
    photos: [],
    ordinals: {},
    filedAtMs: FIXED_NOW_MS,
    filedAt: FIXED_NOW_LOCAL,
    enteredAt: FIXED_NOW_LOCAL,
    correctionReason: revision === 1 ? '' : '改出席',
  });
}

/** A source of statistics of the book year 2026 out of filed documents. */
export function aStatisticsSource(
  documents: readonly FiledDocument[],
  overrides: Partial<Omit<StatisticsInput, 'records'>> = {},
): StatisticsSource {
  return toStatisticsSource({
    branch: aBranch(),
    members: [],
    records: documents.map((document) =>
      assertPresent(toCountedRecord(document), 'a filed record has a day'),
    ),
    period: { kind: 'book-year', year: 2026 },
    order: 'strokes',
    now: FIXED_NOW_LOCAL,
    rules: nationalProvisions,
    payments: [],
    drafts: 0,
    correcting: 0,
    ...overrides,
  });
}
