import { toDatePart } from '@shared/domain/calendar';
import type { Takeover } from '@shared/domain/takeover';
import { toSupplementDocument } from '@shared/receiving/supplement-document';
import { assertPresent } from '@shared/util/assert';
import { newId } from '@shared/util/ids';
import type { Result } from '@shared/util/result';

import type { BookDatabase } from '../../data/db';
import type { FillProgress } from '../../data/fill-database';
import { takeInSupplement } from '../../data/receiving/take-in-supplement';
import { takeOver, type TakenOverBook } from '../../data/receiving/take-over';
import type { FollowedWork } from '../../forms/packages/use-work';
import { clock } from '../../platform/clock';
import { host } from '../../platform/host';

import type { JudgedPackage } from './receiving-stage';

const fillWords: Readonly<Record<FillProgress['step'], string>> = {
  rows: '正在放进记录和名册',
  photos: '正在放进照片',
};

function findTag({ opened }: JudgedPackage): string {
  return assertPresent(
    opened.tagManifestSha256,
    'a package without a tag manifest is not taken in',
  );
}

/** 接收: the package becomes a new book. */
export function takeOverAsNewBook(
  judged: JudgedPackage,
  { begin, show }: FollowedWork,
): Promise<Result<TakenOverBook>> {
  const { manifest, facts, opened } = judged;
  return takeOver(
    { manifest, facts, copy: opened.copy, tagManifestSha256: findTag(judged) },
    {
      newBookId: newId(),
      journal: host.journal,
      nowMs: clock.nowMs,
      today: toDatePart(clock.nowLocal()),
      onProgress: ({ step, done, total }) =>
        show(fillWords[step], total === 0 ? null : done / total),
      signal: begin(null).signal,
    },
  );
}

/** 补交: what is new comes into the open book, after a backup of it where there are any. */
export async function takeInForBook(
  judged: JudgedPackage,
  db: BookDatabase,
  { show }: FollowedWork,
): Promise<Result<Takeover>> {
  const { manifest, facts, opened } = judged;
  const supplement = assertPresent(judged.supplement, 'a 补交 was read before it is taken in');
  show('正在备份现在的记录簿', null);
  // What fails is shown among the backups; each text that comes in can also be corrected again.
  await host.backups?.make(db.bookId, 'before-import');
  show('正在收进补交', null);
  const document = toSupplementDocument({
    id: newId(),
    manifest,
    facts,
    plan: supplement.plan,
    tagManifestSha256: findTag(judged),
    takenInAtMs: clock.nowMs(),
  });
  const { handover } = facts;
  return takeInSupplement(db, { copy: opened.copy, supplement, document, handover });
}
