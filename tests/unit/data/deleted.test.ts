import { describe, expect, it } from 'vitest';

import type { BookDatabase } from '@renderer/data/db';
import { loadDeletedDrafts, purgeDraft } from '@renderer/data/repositories/deleted-drafts';
import {
  createDraft,
  deleteDraft,
  loadHistory,
  loadRecord,
  saveDraft,
} from '@renderer/data/repositories/records';
import {
  loadTakenOutPhotos,
  purgePhoto,
  putBackPhoto,
} from '@renderer/data/repositories/taken-out-photos';
import { aChain, aChainDocument } from '@tests/builders/chain';
import { idOf } from '@tests/builders/ids';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aRecord } from '@tests/builders/record';
import { aStoredPhoto } from '@tests/builders/stored-photo';

const shown = { photoId: idOf(821), caption: '会后合影' };

/** A draft with two photos, of which one is taken out again by a later save. */
async function aDraftWithTakenOutPhoto(db: BookDatabase) {
  const draft = aRecord();
  const other = { photoId: idOf(822), caption: '学习' };
  await createDraft(db, draft);
  await saveDraft(db, aRecord({ content: { photos: [shown, other] } }), [
    aStoredPhoto({ id: idOf(821) }),
    aStoredPhoto({ id: idOf(822) }),
  ]);
  await saveDraft(db, aRecord({ content: { photos: [other] }, changedAtMs: 9 }));
  return draft;
}

async function countRows(db: BookDatabase) {
  const tables = [db.records, db.photos, db.photoImages, db.thumbnails, db.history];
  return Promise.all(tables.map((table) => table.count()));
}

describe('photos that were taken out', () => {
  it('are found with their record, old caption and time', async () => {
    const db = anEmptyDatabase();
    await aDraftWithTakenOutPhoto(db);
    expect(await loadTakenOutPhotos(db)).toEqual([
      {
        photo: expect.objectContaining({ id: idOf(821) }) as unknown,
        record: expect.objectContaining({ id: idOf(700) }) as unknown,
        caption: '会后合影',
        takenOutAtMs: 9,
        sealedIn: [],
      },
    ]);
  });

  it('go back to the end of their draft with the caption', async () => {
    const db = anEmptyDatabase();
    const { id } = await aDraftWithTakenOutPhoto(db);
    const [taken] = await loadTakenOutPhotos(db);
    expect((await putBackPhoto(db, taken!, 10)).ok).toBe(true);
    expect((await loadRecord(db, id))?.content.photos).toEqual([
      { photoId: idOf(822), caption: '学习' },
      shown,
    ]);
    expect(await loadTakenOutPhotos(db)).toEqual([]);
    expect((await loadHistory(db, id)).map(({ event }) => event)).toEqual([
      'created',
      'photo-taken-out',
      'photo-put-back',
    ]);
  });

  it('do not go back into a filed record', async () => {
    const db = anEmptyDatabase();
    await aDraftWithTakenOutPhoto(db);
    await db.records.update(idOf(700), { status: 'filed' });
    const [taken] = await loadTakenOutPhotos(db);
    expect(await putBackPhoto(db, taken!, 10)).toMatchObject({
      ok: false,
      error: { code: 'record-not-open' },
    });
  });

  it('are purged with picture and thumbnail, and nothing else goes', async () => {
    const db = anEmptyDatabase();
    await aDraftWithTakenOutPhoto(db);
    const [taken] = await loadTakenOutPhotos(db);
    expect((await purgePhoto(db, taken!, 10)).ok).toBe(true);
    expect(await loadTakenOutPhotos(db)).toEqual([]);
    for (const table of [db.photos, db.photoImages, db.thumbnails]) {
      expect(await table.toCollection().primaryKeys()).toEqual([idOf(822)]);
    }
  });

  it('are never purged while the draft shows them', async () => {
    const db = anEmptyDatabase();
    await aDraftWithTakenOutPhoto(db);
    const photo = (await db.photos.get(idOf(822)))!;
    const before = await countRows(db);
    expect(await purgePhoto(db, { photo, caption: '' }, 10)).toMatchObject({
      ok: false,
      error: { code: 'photo-in-use' },
    });
    expect(await countRows(db)).toEqual(before);
  });

  it('are never purged once a sealed revision shows them', async () => {
    const db = anEmptyDatabase();
    await aDraftWithTakenOutPhoto(db);
    const document = { ...aChainDocument(1, 1), recordId: idOf(700) };
    await db.revisions.bulkAdd([...(await aChain([document]))]);
    const [taken] = await loadTakenOutPhotos(db);
    expect(taken?.sealedIn).toEqual([1]);
    const before = await countRows(db);
    expect(await purgePhoto(db, taken!, 10)).toMatchObject({
      ok: false,
      error: { code: 'photo-in-use' },
    });
    expect(await countRows(db)).toEqual(before);
  });

  it('are found even when their record is gone', async () => {
    const db = anEmptyDatabase();
    await aDraftWithTakenOutPhoto(db);
    await db.records.delete(idOf(700));
    const found = await loadTakenOutPhotos(db);
    expect(found.map(({ photo, record }) => [photo.id, record])).toEqual([
      [idOf(821), null],
      [idOf(822), null],
    ]);
  });
});

describe('deleted drafts', () => {
  it('are listed with the number of photos that belong to them, which are not listed apart', async () => {
    const db = anEmptyDatabase();
    const { id } = await aDraftWithTakenOutPhoto(db);
    expect(await loadDeletedDrafts(db)).toEqual([]);
    await deleteDraft(db, id, 11);
    expect(await loadDeletedDrafts(db)).toMatchObject([
      { record: { id, deletedAtMs: 11 }, photoCount: 2 },
    ]);
    expect(await loadTakenOutPhotos(db)).toEqual([]);
  });

  it('are purged with photos and history, and other records stay', async () => {
    const db = anEmptyDatabase();
    const { id } = await aDraftWithTakenOutPhoto(db);
    const other = aRecord({ id: idOf(701) });
    await createDraft(db, other);
    await deleteDraft(db, id, 11);
    expect((await purgeDraft(db, id)).ok).toBe(true);
    expect(await countRows(db)).toEqual([1, 0, 0, 0, 1]);
    expect(await loadRecord(db, other.id)).toEqual(other);
  });

  it('are not purged while they are no deleted drafts', async () => {
    const db = anEmptyDatabase();
    const { id } = await aDraftWithTakenOutPhoto(db);
    const before = await countRows(db);
    expect(await purgeDraft(db, id)).toMatchObject({ ok: false, error: { code: 'not-purgeable' } });
    await db.records.update(id, { status: 'filed', deletedAtMs: 12 });
    expect((await purgeDraft(db, id)).ok).toBe(false);
    expect(await countRows(db)).toEqual(before);
  });

  it('are not purged when a sealed revision of them exists', async () => {
    const db = anEmptyDatabase();
    const { id } = await aDraftWithTakenOutPhoto(db);
    await deleteDraft(db, id, 11);
    const document = { ...aChainDocument(1, 1), recordId: id };
    await db.revisions.bulkAdd([...(await aChain([document]))]);
    expect((await purgeDraft(db, id)).ok).toBe(false);
    expect(await loadRecord(db, id)).not.toBeNull();
  });
});
