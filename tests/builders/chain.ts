import { attendanceCountsSchema } from '@shared/domain/attendance-counts';
import type { FiledDocument, Revision, Seal } from '@shared/domain/seal';
import { sealDocument } from '@shared/domain/seal-chain';

import { FIXED_NOW_LOCAL, FIXED_NOW_MS } from './clock';
import { idOf } from './ids';
import { aContent, aMatter, anEntry } from './record';

/** A small filed document for tests of the chain; record `number`, revision `revision`. */
export function aChainDocument(number: number, revision: number): FiledDocument {
  return {
    format: 1,
    recordId: idOf(number),
    revision,
    branchName: '红旗村党支部',
    superior: '红旗镇党委',
    ordinals: { 'theme-day': number },
    content: aContent({
      attendance: [anEntry(idOf(1))],
      matters: [
        aMatter({ vote: { method: 'show-of-hands', inFavour: 1, against: 0, abstained: 0 } }),
      ],
    }),
    people: [
      {
        memberId: idOf(1),
        name: '王𬱖',
        distinction: '',
        standing: 'full',
        isExpected: true,
        mayVote: true,
      },
    ],
    counts: attendanceCountsSchema.parse(
      Object.fromEntries(Object.keys(attendanceCountsSchema.shape).map((name) => [name, 1])),
    ),
    photos: [{ photoId: idOf(821), storedSha256: 'b'.repeat(64), takenAt: null }],
    enteredAtMs: FIXED_NOW_MS,
    filedAtMs: FIXED_NOW_MS,
    filedAt: FIXED_NOW_LOCAL,
    enteredAt: FIXED_NOW_LOCAL,
    correctionReason: revision === 1 ? '' : '主持人填写有误',
  };
}

/** Seals documents one after the other into one chain. */
export async function aChain(documents: readonly FiledDocument[]): Promise<readonly Revision[]> {
  const revisions: Revision[] = [];
  let previous: Seal | null = null;
  for (const document of documents) {
    previous = await sealDocument(document, previous);
    revisions.push({ document, seal: previous });
  }
  return revisions;
}
