import { useMemo } from 'react';

import { toFiledDocument } from '@shared/domain/filing';
import type { Member } from '@shared/domain/member';
import { ordinalsOf } from '@shared/domain/ordinals';
import type { Photo } from '@shared/domain/photo';
import type { MeetingRecord, RecordContent } from '@shared/domain/record';
import type { Revision } from '@shared/domain/seal';
import { checkForFiling } from '@shared/rules/check-for-filing';
import type { Finding } from '@shared/rules/finding';
import type { Result } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { dropCorrection, fileRecord } from '../../../data/repositories/filing';
import { loadRecordsOfYear } from '../../../data/repositories/record-lists';
import { useRuleBook } from '../../../data/use-rule-book';
import { clock, toLocal } from '../../../platform/clock';

import { toDraftDocument } from '@shared/domain/draft-document';

import { findUnprintable } from './find-unprintable';

/** Checking and filing of one record. */
export interface Filing {
  readonly check: (content: RecordContent, reason: string) => readonly Finding[];
  readonly file: (content: RecordContent, reason: string) => Promise<Result<Revision>>;
  readonly dropCorrection: () => Promise<Result<null>>;
}

export function useFiling(
  record: MeetingRecord,
  members: readonly Member[],
  photos: ReadonlyMap<string, Photo>,
): Filing {
  const { db, branch } = useBook();
  const rules = useRuleBook();
  return useMemo(
    () => ({
      check: (content, reason) => {
        const now = clock.nowLocal();
        const enteredAt = toLocal(record.enteredAtMs);
        const current = { ...record, content };
        const draft = { branch, members, record: current, photos, ordinals: {}, enteredAt, now };
        const shown = [...photos.values()];
        return checkForFiling({
          ...draft,
          photos: shown,
          rules,
          ...(record.status === 'correcting' ? { correctionReason: reason } : {}),
          extraFindings: findUnprintable(toDraftDocument(draft), shown),
        });
      },
      file: async (content, reason) => {
        const filedAtMs = clock.nowMs();
        const current = { ...record, content };
        const document = toFiledDocument({
          branch,
          members,
          record: current,
          photos: [...photos.values()],
          ordinals: ordinalsOf(current, await loadRecordsOfYear(db, content.bookYear)),
          filedAtMs,
          filedAt: toLocal(filedAtMs),
          enteredAt: toLocal(record.enteredAtMs),
          correctionReason: reason,
        });
        return fileRecord(db, current, document);
      },
      dropCorrection: () => dropCorrection(db, record.id, clock.nowMs()),
    }),
    [db, branch, members, record, photos, rules],
  );
}
