import type { ChainLink } from '@shared/domain/chain-link';
import type { Handover } from '@shared/domain/handover';
import type { Photo } from '@shared/domain/photo';
import { recordSchema } from '@shared/domain/record';
import type { FiledDocument, Revision, Seal } from '@shared/domain/seal';
import { sealDocument } from '@shared/domain/seal-chain';
import { takeoverSchema, type SupplementDocument, type Takeover } from '@shared/domain/takeover';
import type { BookCopy } from '@shared/keeping/book-copy';
import { sha256Hex } from '@shared/util/hash';
import type { Problem, Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { acknowledge, transact } from '../commit';
import type { BookDatabase } from '../db';
import { loadNewestSeal } from '../repositories/filing';

import type { Supplement } from './read-supplement';

export interface SupplementToTake {
  readonly copy: BookCopy;
  readonly supplement: Supplement;
  readonly document: SupplementDocument;
  /** The giver's row as the package has it, which now tells of the 补交; null in a plain copy. */
  readonly handover: Handover | null;
}

const recordMoved: Problem = {
  code: 'supplement-record-moved',
  what: '没有收进：其中有的记录刚刚在这本记录簿里改过。',
  safe: '这本记录簿没有收进任何一份。',
  next: '请重新选择补交的文件，再看一遍。',
};

const pictureGone: Problem = {
  code: 'supplement-picture-gone',
  what: '没有收进：补交的照片读不出来，可能是 U 盘松动。',
  safe: '这本记录簿没有改动。',
  next: '请把文件复制到电脑上，重新选择。',
};

/** Pictures first: a row without its picture would be told as lost. What fails leaves no row. */
async function putPictures(db: BookDatabase, copy: BookCopy, photos: readonly Photo[]) {
  for (const { id, storedSha256 } of photos) {
    const bytes = await copy.loadPhoto(storedSha256);
    if (bytes === null || (await sha256Hex(bytes)) !== storedSha256) {
      throw new RefusedWrite(pictureGone);
    }
    await db.photoImages.put({ id, blob: new Blob([bytes], { type: 'image/jpeg' }) });
  }
}

interface SealedSupplement {
  readonly takeover: Takeover;
  readonly revisions: readonly Revision[];
}

/** Seals the link that tells of the 补交, then each of its texts, one after the other. */
async function sealAll(
  { supplement, document }: SupplementToTake,
  newest: Seal | null,
): Promise<SealedSupplement> {
  let last: ChainLink = { document, seal: await sealDocument(document, newest) };
  const takeover = takeoverSchema.parse(last);
  const revisions: Revision[] = [];
  for (const { document: text } of supplement.plan.toTake.flatMap((item) => item.revisions)) {
    last = { document: text, seal: await sealDocument(text, last.seal) };
    revisions.push({ document: text, seal: last.seal });
  }
  return { takeover, revisions };
}

async function putText(db: BookDatabase, document: FiledDocument): Promise<void> {
  const { recordId: id, revision, content, enteredAtMs, filedAtMs } = document;
  const stored = await db.records.get(id);
  const isNext = (stored?.revision ?? 0) === revision - 1 && stored?.status !== 'correcting';
  if (!isNext) throw new RefusedWrite(recordMoved);
  await db.records.put(
    recordSchema.parse({
      id,
      status: 'filed',
      content,
      enteredAtMs,
      changedAtMs: filedAtMs,
      revision,
      deletedAtMs: null,
    }),
  );
  await db.history.add({
    recordId: id,
    atMs: filedAtMs,
    event: revision === 1 ? 'filed' : 'corrected',
    note: document.correctionReason,
  });
}

/** A seal was added in between, so those just computed would break the chain. */
class ChainMoved extends Error {}

async function store(
  db: BookDatabase,
  { supplement: { photos, scans, members }, handover }: SupplementToTake,
  { takeover, revisions }: SealedSupplement,
): Promise<void> {
  const tables = [
    ...[db.takeovers, db.revisions, db.records, db.history, db.photos],
    ...[db.scans, db.members, db.handovers],
  ];
  await transact(db, tables, async () => {
    const newest = await loadNewestSeal(db);
    if ((newest?.sequence ?? 0) !== takeover.seal.sequence - 1) throw new ChainMoved();
    await db.takeovers.add(takeover);
    await db.members.bulkAdd([...members]);
    await db.photos.bulkAdd([...photos]);
    await db.scans.bulkAdd([...scans]);
    for (const revision of revisions) {
      await putText(db, revision.document);
      await db.revisions.add(revision);
    }
    if (handover) await db.handovers.put(handover);
  });
}

/**
 * Takes a 补交 in: all of it in one commit, or nothing. The giver's texts become revisions of the
 * receiver's records, sealed on the receiver's own chain behind a link that names the giver's seals.
 */
export function takeInSupplement(
  db: BookDatabase,
  taken: SupplementToTake,
): Promise<Result<Takeover>> {
  return acknowledge(db, '收进补交', async () => {
    await putPictures(db, taken.copy, taken.supplement.photos);
    for (;;) {
      const sealed = await sealAll(taken, await loadNewestSeal(db));
      try {
        await store(db, taken, sealed);
        return sealed.takeover;
      } catch (error) {
        if (!(error instanceof ChainMoved)) throw error;
      }
    }
  });
}
