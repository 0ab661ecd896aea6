import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { BookDatabase } from '@renderer/data/db';
import { saveDraft } from '@renderer/data/repositories/records';
import { keepPhotos } from '@renderer/data/start/keep-photos';
import { loadReports } from '@renderer/data/start/start-report';
import { sha256HexOfText } from '@shared/util/hash';
import { idOf } from '@tests/builders/ids';
import { Machine } from '@tests/builders/kept-books';
import { aRecord } from '@tests/builders/record';
import { aStoredPhoto } from '@tests/builders/stored-photo';

const bookId = idOf(1);
const photoId = aStoredPhoto().photo.id;
let machine: Machine;

beforeEach(() => {
  machine = new Machine();
});
afterEach(async () => {
  await machine.clear();
});

async function check(db: BookDatabase, signal = new AbortController().signal) {
  const { journal, nowMs } = machine.means();
  const pause = () => Promise.resolve();
  expect(await keepPhotos({ db, bookId, journal, nowMs, pause, signal })).toMatchObject({
    ok: true,
  });
}

async function eventsOf() {
  return (await loadReports(bookId)).flatMap(({ events }) => events);
}

const imageOf = async (db: BookDatabase) => (await db.photoImages.get(photoId))?.blob.text();
const flipped = new Blob(['imagf']);

describe('the check of photos', () => {
  it('tells nothing where all are whole', async () => {
    await check(await machine.makeBook());
    expect(await eventsOf()).toEqual([]);
    expect(await machine.entries()).toMatchObject([{ photosCheckedTo: photoId }]);
  });

  it.each([
    ['missing', (db: BookDatabase) => db.photoImages.delete(photoId)],
    ['empty', (db: BookDatabase) => db.photoImages.put({ id: photoId, blob: new Blob([]) })],
    ['flipped', (db: BookDatabase) => db.photoImages.put({ id: photoId, blob: flipped })],
  ])('mends bytes that are %s from the journal', async (_what, harm) => {
    const db = await machine.makeBook();
    await harm(db);
    await check(db);
    expect(await imageOf(db)).toBe('image');
    expect(await eventsOf()).toEqual([{ kind: 'photos-mended', photos: 1 }]);
  });

  it('gives the journal back what it lost or holds damaged', async () => {
    const db = await machine.makeBook();
    const photos = machine.journal.photosOf(bookId);
    const [name] = [...photos.keys()];
    photos.set(name!, new TextEncoder().encode('imagf'));
    await check(db);
    photos.clear();
    await check(db);
    expect(new TextDecoder().decode(photos.get(name!))).toBe('image');
    const mended = { kind: 'journal-photos-mended', photos: 1 };
    expect(await eventsOf()).toEqual([mended, mended]);
  });

  it('names once what neither holds', async () => {
    const db = await machine.makeBook();
    machine.journal.photosOf(bookId).clear();
    await db.photoImages.delete(photoId);
    await check(db);
    await check(db);
    expect(await eventsOf()).toEqual([
      { kind: 'photos-lost', photos: [{ originalName: 'IMG_0001.jpg', theme: '照片' }] },
    ]);
  });

  it('reads them in turn, start after start', async () => {
    const db = await machine.makeBook();
    const storedSha256 = await sha256HexOfText('image');
    const more = Array.from({ length: 350 }, (_, index) =>
      aStoredPhoto({ id: idOf(5000 + index), storedSha256 }),
    );
    await saveDraft(db, aRecord(), more);
    const last = idOf(5349);
    await db.photoImages.put({ id: last, blob: flipped });
    await check(db);
    expect(await eventsOf()).toEqual([]);
    await check(db);
    expect(await eventsOf()).toEqual([{ kind: 'photos-mended', photos: 1 }]);
    expect(await machine.entries()).toMatchObject([{ photosCheckedTo: last }]);
  });

  it('leaves no mark when the book is closed meanwhile', async () => {
    const db = await machine.makeBook();
    await check(db, AbortSignal.abort());
    expect((await machine.entries())[0]).not.toHaveProperty('photosCheckedTo');
  });
});
