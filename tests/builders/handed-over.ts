import { commit } from '@renderer/data/commit';
import type { BookDatabase } from '@renderer/data/db';
import { DATA_VERSION } from '@renderer/data/migrations/all';
import { fileRecord, startCorrection } from '@renderer/data/repositories/filing';
import { createDraft, loadRecord, saveDraft } from '@renderer/data/repositories/records';
import { toBookCopy } from '@renderer/data/to-book-copy';
import { toFiledDocument } from '@shared/domain/filing';
import type { Handover } from '@shared/domain/handover';
import type { MeetingRecord } from '@shared/domain/record';
import { toByteSource } from '@shared/package/bytes';
import { openBook } from '@shared/package/open-book';
import { readPackageFacts } from '@shared/receiving/package-facts';
import { sha256HexOfText } from '@shared/util/hash';

import { aBranch } from './branch';
import { FIXED_NOW_LOCAL, FIXED_NOW_MS } from './clock';
import { buildHandover } from './handover';
import { idOf } from './ids';
import type { Machine } from './kept-books';
import { someMembers } from './member';
import { toPackage } from './memory-package';
import { anEntry, aRecord } from './record';
import { aStoredPhoto } from './stored-photo';

const members = someMembers(3);
const attendance = members.map(({ id }) => anEntry(id));

export const wangToLi: Partial<Handover> = {
  number: '2026-1',
  on: '2026-06-28',
  from: { name: '王建国', post: '原支部书记' },
  to: { name: '李梅', post: '支部书记' },
  witness: { name: '赵志远', post: '镇党委组织委员' },
  changedAtMs: FIXED_NOW_MS,
};

/** Files a record as it stands in the book. */
export async function fileIn(db: BookDatabase, record: MeetingRecord, reason = '') {
  const photos = await db.photos.bulkGet(record.content.photos.map(({ photoId }) => photoId));
  const document = toFiledDocument({
    branch: aBranch(),
    members,
    record,
    photos: photos.filter((photo) => photo !== undefined),
    ordinals: { 'theme-day': 1 },
    filedAtMs: FIXED_NOW_MS,
    filedAt: FIXED_NOW_LOCAL,
    enteredAt: FIXED_NOW_LOCAL,
    correctionReason: reason,
  });
  const filed = await fileRecord(db, record, document);
  if (!filed.ok) throw new Error(filed.error.what);
  return filed.value;
}

export const [first, second, third] = [idOf(0x711), idOf(0x712), idOf(0x713)];

/** Writes and files a record with a photo of its own. */
export async function fileNew(db: BookDatabase, id: string, theme: string): Promise<void> {
  const photoId = id.replace('7', '8');
  const storedSha256 = await sha256HexOfText('image');
  const content = { theme, attendance, photos: [{ photoId, caption: theme }] };
  const record = aRecord({ id, content });
  await createDraft(db, { ...record, content: { ...record.content, photos: [] } });
  await saveDraft(db, record, [aStoredPhoto({ id: photoId, recordId: id, storedSha256 })]);
  await fileIn(db, record);
}

/** Corrects a filed record and files it again. */
export async function correct(db: BookDatabase, id: string, place: string, reason: string) {
  await startCorrection(db, id, FIXED_NOW_MS);
  const open = (await loadRecord(db, id))!;
  const changed = { ...open, content: { ...open.content, place } };
  await saveDraft(db, changed);
  await fileIn(db, changed, reason);
}

/** A book with two filed records, one of them corrected, a draft, and a handover to 李梅. */
export async function aBookToHandOver(machine: Machine, bookId = idOf(1)): Promise<BookDatabase> {
  const db = await machine.makeBook(bookId);
  await fileNew(db, first, '红色领航');
  await fileNew(db, second, '集中学习');
  await correct(db, first, '党员活动室', '地点写错');
  await commit(db, '填写移交', [db.handovers], () => db.handovers.put(buildHandover(wangToLi)));
  return db;
}

/** Makes a package of the book and opens it as a receiver's program does. */
export async function aReceivedPackage(db: BookDatabase) {
  const copy = await toBookCopy(db);
  if (!copy.ok) throw new Error(copy.error.what);
  const { bytes } = await toPackage(copy.value);
  return { bytes, ...(await openBytes(bytes)) };
}

export async function openBytes(bytes: Uint8Array<ArrayBuffer>) {
  const opened = await openBook(toByteSource(bytes), { dataVersion: DATA_VERSION });
  if (!opened.ok) throw new Error(opened.error.problem.what);
  const { manifest, copy, tagManifestSha256 } = opened.value;
  if (tagManifestSha256 === null) throw new Error('our packages have a tag manifest');
  const facts = await readPackageFacts(copy, manifest);
  return { manifest, copy, tagManifestSha256, facts };
}
