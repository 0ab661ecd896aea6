import { describe, expect, it } from 'vitest';

import { transact } from '@renderer/data/commit';
import type { BookDatabase } from '@renderer/data/db';
import { fillBook } from '@renderer/data/repositories/fill';
import { loadHeldFacts } from '@renderer/data/repositories/held-book';
import { toBookCopy } from '@renderer/data/to-book-copy';
import { toCountedItems } from '@shared/handover/counted-items';
import { toBookFiles } from '@shared/package/book-files';
import { buildSampleBook } from '@shared/sample/build-sample';
import { aBranch } from '@tests/builders/branch';
import { FIXED_NOW_LOCAL, FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aRecord } from '@tests/builders/record';
import { readSampleSource } from '@tests/builders/sample';

async function openSample(): Promise<BookDatabase> {
  const db = anEmptyDatabase();
  const book = await buildSampleBook(readSampleSource());
  const photos = book.photos.map((photo) => ({
    photo,
    image: new Blob(['image']),
    thumbnail: new Blob(['thumbnail']),
  }));
  await fillBook(db, { ...book, photos });
  return db;
}

function load(db: BookDatabase, signal = new AbortController().signal) {
  const progress: number[] = [];
  const facts = loadHeldFacts(db, {
    branch: aBranch(),
    today: '2026-11-22',
    signal,
    onProgress: (done, total) => progress.push(done / total),
  });
  return facts.then((value) => ({ facts: value, progress }));
}

const countOf = async (db: BookDatabase, key: string) => {
  const items = toCountedItems((await load(db)).facts);
  return items.find((item) => item.key === key)?.count ?? 0;
};

describe('counting the book for a handover', () => {
  it('finds what a recount of the tables finds', async () => {
    const db = await openSample();
    const { facts, progress } = await load(db);
    const filed = await db.records.filter(({ revision }) => revision > 0).toArray();
    expect(facts.records.map(({ recordId }) => recordId).sort()).toEqual(
      filed.map(({ id }) => id).sort(),
    );
    expect(facts.open).toHaveLength(1);
    expect(facts.payments).toBe(await db.payments.count());
    expect(facts.revisions).toBe(await db.revisions.count());
    const last = await db.revisions.orderBy(':id').last();
    expect(facts.newestSeal).toBe(last?.seal.seal);
    expect(progress.at(-1)).toBe(1);
  });

  it('counts pictures where the package lays them', async () => {
    const db = await openSample();
    // One taken out of every list, and one that a second row names again.
    const [first] = await db.photos.toArray();
    await transact(db, [db.photos, db.photoImages], async () => {
      await db.photos.add({ ...first!, id: idOf(0xf01), storedSha256: 'e'.repeat(64) });
      await db.photos.add({ ...first!, id: idOf(0xf02) });
      const blob = new Blob(['image']);
      await db.photoImages.bulkAdd([idOf(0xf01), idOf(0xf02)].map((id) => ({ id, blob })));
    });
    const copy = await toBookCopy(db);
    if (!copy.ok) throw new Error(copy.error.what);
    const moment = { madeAt: FIXED_NOW_LOCAL, madeAtMs: FIXED_NOW_MS };
    const inPackage = new Map<string, number>();
    const loadPhoto = () => Promise.resolve(new Uint8Array([1]));
    for await (const { path } of toBookFiles({ ...copy.value, loadPhoto }, moment)) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      if (path.endsWith('.jpg')) inPackage.set(folder, (inPackage.get(folder) ?? 0) + 1);
    }
    const counted = toCountedItems((await load(db)).facts).filter(({ path }) =>
      path.startsWith('data/照片/'),
    );
    expect(new Map(counted.map(({ path, count }) => [path.slice(5), count]))).toEqual(inPackage);
    // Their ids come before those of the sample, so the shared file is told by the second row.
    expect(inPackage.get('照片/未列入')).toBe(2);
  });

  it('tells a picture whose file is gone instead of counting it', async () => {
    const db = await openSample();
    const photos = await db.photos.toArray();
    const before = (await countOf(db, 'photo-2026')) + (await countOf(db, 'photo-2025'));
    await db.photoImages.delete(photos[0]!.id);
    const { facts } = await load(db);
    expect(facts.lost).toMatchObject([{ photoId: photos[0]!.id, recordId: photos[0]!.recordId }]);
    const after = (await countOf(db, 'photo-2026')) + (await countOf(db, 'photo-2025'));
    expect(after).toBe(before - 1);
  });

  it('keeps a filed record under correction by its sealed text', async () => {
    const db = await openSample();
    const filed = (await db.records.toArray()).find(({ status }) => status === 'filed')!;
    const moved = aRecord({ id: filed.id, status: 'correcting', revision: 1 }).content;
    const content = { ...moved, bookYear: 2031 };
    await transact(db, [db.records], () =>
      db.records.update(filed.id, { status: 'correcting', content }),
    );
    const { facts } = await load(db);
    expect(facts.records.find(({ recordId }) => recordId === filed.id)?.bookYear).toBe(
      filed.content.bookYear,
    );
    expect(facts.open.map(({ isCorrection }) => isCorrection).sort()).toEqual([false, true]);
  });

  it('stops when it is told to', async () => {
    const db = await openSample();
    const abort = new AbortController();
    abort.abort();
    await expect(load(db, abort.signal)).rejects.toThrow();
  });
});
