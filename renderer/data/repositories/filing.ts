import { mergeLinks, type ChainLink } from '@shared/domain/chain-link';
import { recordSchema, type MeetingRecord } from '@shared/domain/record';
import { sealDocument } from '@shared/domain/seal-chain';
import type { FiledDocument, Revision, Seal } from '@shared/domain/seal';
import type { Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { acknowledge, commit, transact } from '../commit';
import type { BookDatabase } from '../db';

import { recordTables } from './records';
import { noteTakenOut } from './taken-out-history';

/** The newest link of the book's chain of seals; null for a book without any. */
export async function loadNewestSeal(db: BookDatabase): Promise<Seal | null> {
  const revision = await db.revisions.orderBy('seal.sequence').last();
  const takeover = await db.takeovers.orderBy('seal.sequence').last();
  return (
    mergeLinks(revision ? [revision] : [], takeover ? [takeover] : []).at(-1)?.link.seal ?? null
  );
}

/** All sealed revisions of a record, oldest first. */
export async function loadRevisionsOf(db: BookDatabase, recordId: string): Promise<Revision[]> {
  return db.revisions.where('document.recordId').equals(recordId).sortBy('seal.sequence');
}

/** Every link of the book in the order of the chain. */
export async function loadChain(db: BookDatabase): Promise<readonly ChainLink[]> {
  const links = mergeLinks(await db.revisions.toArray(), await db.takeovers.toArray());
  return links.map(({ link }) => link);
}

/** A seal was added in between, so the one just computed would break the chain. */
class ChainMoved extends Error {}

async function storeRevision(
  db: BookDatabase,
  record: MeetingRecord,
  revision: Revision,
): Promise<void> {
  const { document, seal } = revision;
  await transact(db, [...recordTables(db), db.takeovers], async () => {
    const newest = await loadNewestSeal(db);
    if ((newest?.sequence ?? 0) !== seal.sequence - 1) throw new ChainMoved();
    const stored = await db.records.get(record.id);
    if (stored?.status === 'filed') {
      throw new RefusedWrite({
        code: 'already-filed',
        what: '这份记录已经归档过了。',
        safe: '归档的内容没有变。',
        next: '要改请用“更正”，并写明原因。',
      });
    }
    await db.revisions.add(revision);
    await db.records.put(
      recordSchema.parse({
        ...record,
        content: document.content,
        status: 'filed',
        revision: document.revision,
        changedAtMs: document.filedAtMs,
      }),
    );
    await db.history.add({
      recordId: record.id,
      atMs: document.filedAtMs,
      event: document.revision === 1 ? 'filed' : 'corrected',
      note: document.correctionReason,
    });
  });
}

/**
 * Seals a document and files its record in one transaction.
 *
 * Hashing cannot happen inside an IndexedDB transaction, so the chain's end is read before it and
 * compared inside; if another filing came between, the seal is made again.
 */
export function fileRecord(
  db: BookDatabase,
  record: MeetingRecord,
  document: FiledDocument,
): Promise<Result<Revision>> {
  return acknowledge(db, '归档', async () => {
    for (;;) {
      const revision = { document, seal: await sealDocument(document, await loadNewestSeal(db)) };
      try {
        await storeRevision(db, record, revision);
        return revision;
      } catch (error) {
        if (!(error instanceof ChainMoved)) throw error;
      }
    }
  });
}

/** Opens a filed record for correction; the page goes on printing the filed revision. */
export function startCorrection(
  db: BookDatabase,
  recordId: string,
  atMs: number,
): Promise<Result<null>> {
  return commit(db, '开始更正', recordTables(db), async () => {
    const record = await db.records.get(recordId);
    if (record?.status !== 'filed') return null;
    await db.records.put({ ...record, status: 'correcting', changedAtMs: atMs });
    await db.history.add({ recordId, atMs, event: 'correction-started', note: '' });
    return null;
  });
}

/** Gives a correction up: the working copy is the newest revision again. */
export function dropCorrection(
  db: BookDatabase,
  recordId: string,
  atMs: number,
): Promise<Result<null>> {
  return commit(db, '放弃更正', recordTables(db), async () => {
    const record = await db.records.get(recordId);
    const newest = (await loadRevisionsOf(db, recordId)).at(-1);
    if (record?.status !== 'correcting' || !newest) return null;
    await noteTakenOut(db, record, newest.document.content.photos, atMs);
    await db.records.put({
      ...record,
      status: 'filed',
      content: newest.document.content,
      changedAtMs: atMs,
    });
    await db.history.add({ recordId, atMs, event: 'correction-dropped', note: '' });
    return null;
  });
}
