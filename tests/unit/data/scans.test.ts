import { describe, expect, it } from 'vitest';

import { transact } from '@renderer/data/commit';
import type { BookDatabase } from '@renderer/data/db';
import { createDraft, loadHistory } from '@renderer/data/repositories/records';
import {
  addScan,
  changeScan,
  loadScanPhotos,
  loadScansOf,
  loadScansOfYear,
  orderScans,
  putBackScan,
  takeOutScan,
} from '@renderer/data/repositories/scans';
import { loadTakenOutPhotos, purgePhoto } from '@renderer/data/repositories/taken-out-photos';
import { loadTakenOutScans, purgeScan } from '@renderer/data/repositories/taken-out-scans';
import type { Scan } from '@shared/domain/scan';
import { aScan } from '@tests/builders/bound-book';
import { idOf } from '@tests/builders/ids';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aPhoto, aRecord } from '@tests/builders/record';
import { aStoredPhoto } from '@tests/builders/stored-photo';

const atRecord = aScan().place;
const atCover = { kind: 'section', section: 'cover' } as const;

async function withFiledRecord(): Promise<BookDatabase> {
  const db = anEmptyDatabase();
  await createDraft(db, aRecord());
  await transact(db, [db.records], () => db.records.update(idOf(700), { status: 'filed' }));
  return db;
}

/** Adds a scan of some pages, whose photos have ids from `firstPhoto` on. */
function add(db: BookDatabase, scan: Scan, firstPhoto: number, pageCount = 1) {
  const pages = Array.from({ length: pageCount }, (_, index) =>
    aStoredPhoto({ id: idOf(firstPhoto + index) }),
  );
  return addScan(db, scan, pages);
}

const titlesOf = (scans: readonly Scan[]) => scans.map(({ title }) => title);
const countPictures = (db: BookDatabase) =>
  Promise.all([db.photos, db.photoImages, db.thumbnails].map((table) => table.count()));

describe('a scan', () => {
  it('comes in with its pages, which belong to it, and leaves the record untouched', async () => {
    const db = await withFiledRecord();
    const before = await db.records.get(idOf(700));
    expect(await add(db, aScan(), 831, 2)).toMatchObject({ ok: true });
    const [scan] = await loadScansOf(db, 2026, atRecord);
    expect(scan?.photoIds).toEqual([idOf(831), idOf(832)]);
    const photos = await loadScanPhotos(db, scan!);
    expect(photos.map(({ recordId }) => recordId)).toEqual([idOf(840), idOf(840)]);
    expect(await db.records.get(idOf(700))).toEqual(before);
    expect((await loadHistory(db, idOf(700))).at(-1)).toMatchObject({
      event: 'scan-added',
      note: '签到表',
    });
  });

  it('comes in whole or not at all', async () => {
    const db = await withFiledRecord();
    await add(db, aScan(), 831);
    const before = await countPictures(db);
    const [isNew, isThere] = [aStoredPhoto({ id: idOf(850) }), aStoredPhoto({ id: idOf(831) })];
    expect((await addScan(db, aScan({ id: idOf(841) }), [isNew, isThere])).ok).toBe(false);
    expect(await countPictures(db)).toEqual(before);
    expect(await loadScansOfYear(db, 2026)).toHaveLength(1);
  });

  it('is refused at a record that was never filed', async () => {
    const db = anEmptyDatabase();
    await createDraft(db, aRecord());
    expect(await add(db, aScan(), 831)).toMatchObject({
      ok: false,
      error: { code: 'scan-record-not-filed' },
    });
    expect(await db.photos.count()).toBe(0);
  });

  it('can be named anew, and its pages put in another order; none is lost or gained', async () => {
    const db = await withFiledRecord();
    await add(db, aScan(), 831, 2);
    await changeScan(db, idOf(840), { title: '选票统计' });
    await changeScan(db, idOf(840), { photoIds: [idOf(832), idOf(831)] });
    await changeScan(db, idOf(840), { photoIds: [idOf(832)] });
    await changeScan(db, idOf(840), { photoIds: [idOf(832), idOf(832)] });
    expect(await loadScansOf(db, 2026, atRecord)).toMatchObject([
      { title: '选票统计', photoIds: [idOf(832), idOf(831)] },
    ]);
  });
});

describe('the scans of a place', () => {
  it('stand in the order in which they came, until the user orders them', async () => {
    const db = await withFiledRecord();
    for (const [index, title] of ['一', '二', '三'].entries()) {
      await add(db, aScan({ id: idOf(840 + index), title }), 860 + index);
    }
    expect(titlesOf(await loadScansOf(db, 2026, atRecord))).toEqual(['一', '二', '三']);
    await orderScans(db, [idOf(842), idOf(840), idOf(841)]);
    expect(titlesOf(await loadScansOf(db, 2026, atRecord))).toEqual(['三', '一', '二']);
  });

  it('are those of the record, or of the section in that year', async () => {
    const db = await withFiledRecord();
    await add(db, aScan({ title: '记录' }), 831);
    await add(db, aScan({ id: idOf(841), title: '封面', place: atCover }), 832);
    await add(db, aScan({ id: idOf(842), place: atCover, bookYear: 2025 }), 833);
    expect(titlesOf(await loadScansOf(db, 2026, atRecord))).toEqual(['记录']);
    expect(titlesOf(await loadScansOf(db, 2026, atCover))).toEqual(['封面']);
    expect(titlesOf(await loadScansOfYear(db, 2026))).toEqual(['记录', '封面']);
  });
});

describe('a scan that was taken out', () => {
  it('is in the book no more, and comes back as it was', async () => {
    const db = await withFiledRecord();
    await add(db, aScan(), 831);
    const before = await loadScansOf(db, 2026, atRecord);
    await takeOutScan(db, idOf(840), 9);
    expect(await loadScansOf(db, 2026, atRecord)).toEqual([]);
    expect(await loadScansOfYear(db, 2026)).toEqual([]);
    expect(await loadTakenOutScans(db)).toMatchObject([
      { scan: { title: '签到表', removedAtMs: 9 }, record: { id: idOf(700) } },
    ]);
    await putBackScan(db, idOf(840), 10);
    expect(await loadScansOf(db, 2026, atRecord)).toEqual(before);
    expect((await loadHistory(db, idOf(700))).map(({ event }) => event)).toEqual([
      'created',
      'scan-added',
      'scan-taken-out',
      'scan-put-back',
    ]);
  });

  it('keeps its pages from being listed or purged as photos of a record', async () => {
    const db = await withFiledRecord();
    await add(db, aScan(), 831);
    await takeOutScan(db, idOf(840), 9);
    expect(await loadTakenOutPhotos(db)).toEqual([]);
    const photo = aPhoto({ id: idOf(831), recordId: idOf(840) });
    expect(await purgePhoto(db, { photo, caption: '' }, 10)).toMatchObject({
      ok: false,
      error: { code: 'photo-in-use' },
    });
  });

  it('goes for good with its pages, once it is out of the book', async () => {
    const db = await withFiledRecord();
    await add(db, aScan(), 831, 2);
    expect(await purgeScan(db, idOf(840), 9)).toMatchObject({
      ok: false,
      error: { code: 'scan-in-book' },
    });
    await takeOutScan(db, idOf(840), 9);
    expect(await purgeScan(db, idOf(840), 10)).toMatchObject({ ok: true });
    expect(await countPictures(db)).toEqual([0, 0, 0]);
    expect(await loadTakenOutScans(db)).toEqual([]);
  });
});
