import { createHash } from 'node:crypto';
import { readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { JournalService } from '@electron/main/services/journal/journal-service';
import { BOOK_ID } from '@tests/builders/commit';
import { makeJournalFolder, openJournals, valueOf } from '@tests/builders/journal';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder = '';
let removeFolder: () => Promise<void>;
let journal: JournalService;

const toPhoto = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
};
const photo = toPhoto('照片');
const pathOf = (hash: string) => join(folder, BOOK_ID, 'photos', hash.slice(0, 2), `${hash}.jpg`);

beforeEach(async () => {
  ({ folder, remove: removeFolder } = await makeJournalFolder());
  journal = openJournals(folder);
});

afterEach(async () => {
  await journal.close();
  await removeFolder();
});

it('gives a photo back byte for byte, also after a restart', async () => {
  await valueOf(journal.putPhoto(BOOK_ID, photo.hash, photo.bytes));
  const again = openJournals(folder);
  expect(await valueOf(again.loadPhoto(BOOK_ID, photo.hash))).toEqual(photo.bytes);
  expect(await valueOf(again.findMissingPhotos(BOOK_ID, [photo.hash]))).toEqual([]);
  expect(await readdir(join(pathOf(photo.hash), '..'))).toEqual([`${photo.hash}.jpg`]);
});

it('takes the same photo as often as it comes, also at once', async () => {
  const puts = [1, 2, 3].map(() => journal.putPhoto(BOOK_ID, photo.hash, photo.bytes));
  expect((await Promise.all(puts)).every(({ ok }) => ok)).toBe(true);
  expect(await valueOf(journal.loadPhoto(BOOK_ID, photo.hash))).toEqual(photo.bytes);
});

it('refuses bytes with another hash and writes nothing', async () => {
  const answer = await journal.putPhoto(BOOK_ID, toPhoto('另一张').hash, photo.bytes);
  expect(answer).toMatchObject({ error: { code: 'photo-hash-differs' } });
  expect(await valueOf(journal.list())).toEqual([]);
});

it('names photos that are missing or empty without reading any', async () => {
  const [empty, absent] = [toPhoto('空的'), toPhoto('没有')];
  for (const { hash, bytes } of [photo, empty]) {
    await valueOf(journal.putPhoto(BOOK_ID, hash, bytes));
  }
  await writeFile(pathOf(empty.hash), '');
  const hashes = [photo.hash, empty.hash, absent.hash];
  const missing = await valueOf(journal.findMissingPhotos(BOOK_ID, hashes));
  expect(missing).toEqual([empty.hash, absent.hash]);
});

it('never gives out changed bytes, remembers them as missing, and takes the photo anew', async () => {
  await valueOf(journal.putPhoto(BOOK_ID, photo.hash, photo.bytes));
  await writeFile(pathOf(photo.hash), '另外的内容');
  expect(await valueOf(journal.loadPhoto(BOOK_ID, photo.hash))).toBeNull();
  expect(await valueOf(journal.findMissingPhotos(BOOK_ID, [photo.hash]))).toEqual([photo.hash]);
  await valueOf(journal.putPhoto(BOOK_ID, photo.hash, photo.bytes));
  expect(await valueOf(journal.findMissingPhotos(BOOK_ID, [photo.hash]))).toEqual([]);
  expect(await valueOf(journal.loadPhoto(BOOK_ID, photo.hash))).toEqual(photo.bytes);
});

it('takes a photo anew whose file has vanished', async () => {
  await valueOf(journal.putPhoto(BOOK_ID, photo.hash, photo.bytes));
  await rm(pathOf(photo.hash));
  expect(await valueOf(journal.findMissingPhotos(BOOK_ID, [photo.hash]))).toEqual([photo.hash]);
  await valueOf(journal.putPhoto(BOOK_ID, photo.hash, photo.bytes));
  expect(await valueOf(journal.loadPhoto(BOOK_ID, photo.hash))).toEqual(photo.bytes);
});

it('finds by reading what nobody has asked for', async () => {
  const others = ['一', '二', '三'].map(toPhoto);
  for (const { hash, bytes } of [photo, ...others]) {
    await valueOf(journal.putPhoto(BOOK_ID, hash, bytes));
  }
  expect(await valueOf(journal.findDamagedPhotos(BOOK_ID, 0))).toEqual({ damaged: [], next: null });
  await writeFile(pathOf(others[1]!.hash), '变了');
  expect(await valueOf(journal.findDamagedPhotos(BOOK_ID, 0))).toEqual({
    damaged: [others[1]!.hash],
    next: null,
  });
});

it('reads photos in parts that together are all of them', async () => {
  const large = Array.from({ length: 5 }, (_, number) => toPhoto(`${number}`));
  for (const { hash, bytes } of large) await valueOf(journal.putPhoto(BOOK_ID, hash, bytes));
  for (const { hash } of large) await truncate(pathOf(hash), 30_000_000);
  const found: string[] = [];
  let parts = 0;
  for (let from: number | null = 0; from !== null; parts += 1) {
    const part: { damaged: readonly string[]; next: number | null } = await valueOf(
      journal.findDamagedPhotos(BOOK_ID, from),
    );
    found.push(...part.damaged);
    from = part.next;
  }
  expect(found).toEqual(large.map(({ hash }) => hash).sort());
  expect(parts).toBeGreaterThan(1);
});
