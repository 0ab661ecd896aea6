import { describe, expect, it } from 'vitest';

import type { BookManifest } from '@shared/package/book-format';
import { estimateBookBytes, toBookFiles } from '@shared/package/book-files';
import { readBook } from '@shared/package/read-book';
import { aBookCopy, aSmallBook } from '@tests/builders/book-copy';
import { idOf } from '@tests/builders/ids';
import { collectRows, packagingMoment, toFileMap, toPayload } from '@tests/builders/packaged-files';

const DATA_VERSION = 1;
const decoder = new TextDecoder();

async function aFileMap() {
  const { rows, photos } = await aSmallBook();
  return toFileMap(aBookCopy(rows, photos));
}

type Files = Awaited<ReturnType<typeof aFileMap>>;

function readManifest(files: Files): BookManifest {
  return JSON.parse(decoder.decode(files.get('book/book.json'))) as BookManifest;
}

function withManifest(files: Files, change: (manifest: BookManifest) => unknown): Files {
  const text = JSON.stringify(change(readManifest(files)));
  return new Map([...files, ['book/book.json', new TextEncoder().encode(text)]]);
}

async function refusalOf(files: Files) {
  const read = await readBook(await toPayload(files), DATA_VERSION);
  if (read.ok) throw new Error('was accepted');
  return read.error;
}

describe('the files of a book', () => {
  it('name the newest link of the chain, be it a filed text or a takeover', async () => {
    const { rows } = await aSmallBook();
    const link = (sequence: number, digit: string) => ({
      document: { recordId: idOf(sequence), revision: 1 },
      seal: { sequence, seal: digit.repeat(64) },
    });
    const [filed, takeover] = [link(1, '1'), link(2, '2')];
    const files = await toFileMap(
      aBookCopy({ ...rows, revisions: [filed], takeovers: [takeover] }),
    );
    expect(readManifest(files).newestSeal).toEqual(takeover.seal);
    const later = await toFileMap(
      aBookCopy({ ...rows, revisions: [filed, link(3, '3')], takeovers: [takeover] }),
    );
    expect(readManifest(later).newestSeal).toEqual({ sequence: 3, seal: '3'.repeat(64) });
  });

  it('stand under names for people, records by book year', async () => {
    const { hashes } = await aSmallBook();
    const files = await aFileMap();
    expect([...files.keys()]).toEqual([
      'book/branch/1.ndjson',
      'book/members/1.ndjson',
      'book/records/2026-1.ndjson',
      'book/records/2025-1.ndjson',
      'book/photos/1.ndjson',
      'book/history/1.ndjson',
      `照片/2026/2026-06-17 主题党日 1 ${hashes[0]!.slice(0, 8)}.jpg`,
      `照片/2025/2025-12-17 主题党日 1 ${hashes[1]!.slice(0, 8)}.jpg`,
      'book/photo-index/1.ndjson',
      'book/book.json',
    ]);
  });

  it('are split at about 1 MB', async () => {
    const history = Array.from({ length: 30_000 }, (_, index) => ({
      ...{ sequence: index + 1, recordId: idOf(index), atMs: index, event: 'created', note: '' },
    }));
    const files = await toFileMap(aBookCopy({ history }));
    const parts = [...files].filter(([path]) => path.startsWith('book/history/'));
    expect(parts.length).toBeGreaterThan(2);
    for (const [, bytes] of parts) expect(bytes.byteLength).toBeLessThan(1_001_000);
    const read = await readBook(await toPayload(files), DATA_VERSION);
    if (!read.ok) throw new Error(read.error.code);
    expect(await collectRows(read.value.copy, 'history')).toHaveLength(30_000);
  });

  it('keep a photo of no record apart, and one of two records once', async () => {
    const { rows, photos, hashes } = await aSmallBook();
    const [first, second] = rows.photos!;
    const alone = { ...rows, records: [] };
    const unlisted = await toFileMap(aBookCopy(alone, photos));
    expect([...unlisted.keys()]).toContain(`照片/未列入/照片 ${hashes[0]!.slice(0, 8)}.jpg`);
    const twice = { ...rows, photos: [first!, { ...second!, storedSha256: hashes[0]! }] };
    const pictures = [...(await toFileMap(aBookCopy(twice, photos))).keys()].filter((path) =>
      path.endsWith('.jpg'),
    );
    expect(pictures).toHaveLength(1);
  });

  it('name a photo that is lost and keep the rest', async () => {
    const { rows, photos, hashes } = await aSmallBook();
    photos.delete(hashes[0]!);
    const files = await toFileMap(aBookCopy(rows, photos));
    expect(readManifest(files).missingPhotos).toEqual([hashes[0]]);
    const read = await readBook(await toPayload(files), DATA_VERSION);
    if (!read.ok) throw new Error(read.error.code);
    expect(await read.value.copy.loadPhoto(hashes[0]!)).toBeNull();
    expect(await read.value.copy.loadPhoto(hashes[1]!)).toEqual(photos.get(hashes[1]!));
  });

  it('are refused to be written where a table has lost a row', async () => {
    const { rows, photos } = await aSmallBook();
    const whole = aBookCopy(rows, photos);
    const counts = { ...whole.watermark.counts, records: 3 };
    const copy = { ...whole, watermark: { ...whole.watermark, counts } };
    const write = async () => {
      for await (const file of toBookFiles(copy, packagingMoment)) expect(file.path).not.toBe('');
    };
    await expect(write()).rejects.toThrow('records');
  });

  it('are about as large as was estimated', async () => {
    const { rows, photos } = await aSmallBook();
    const estimate = await estimateBookBytes(aBookCopy(rows, photos));
    expect(estimate).toBeGreaterThan(2 * 400_000);
    expect(estimate).toBeLessThan(2 * 400_000 + 50_000);
  });
});

describe('reading a book out of a package', () => {
  it('gives the book that wrote it', async () => {
    const { rows, photos } = await aSmallBook();
    const copy = aBookCopy(rows, photos);
    const read = await readBook(await toPayload(await toFileMap(copy)), DATA_VERSION);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.manifest.branchName).toBe('伊金霍洛旗红旗村党支部');
    for (const table of Object.keys(copy.watermark.counts)) {
      expect(await collectRows(read.value.copy, table)).toEqual(await collectRows(copy, table));
    }
  });

  it('ignores what else lies in the package', async () => {
    const files = await aFileMap();
    files.set('移交清单.pdf', new Uint8Array([37]));
    expect((await readBook(await toPayload(files), DATA_VERSION)).ok).toBe(true);
  });

  it('passes on an older data version and refuses a newer one', async () => {
    const files = await aFileMap();
    expect((await readBook(await toPayload(files), 5)).ok).toBe(true);
    const newer = withManifest(files, (manifest) => ({
      ...manifest,
      watermark: { ...manifest.watermark, dataVersion: 2 },
    }));
    expect(await refusalOf(newer)).toMatchObject({ code: 'newer-package' });
  });

  it('refuses a newer format by name, whatever it looks like', async () => {
    const files = withManifest(await aFileMap(), () => ({
      format: 'branch-record-book',
      formatVersion: 2,
      anything: 'else',
    }));
    expect(await refusalOf(files)).toMatchObject({ code: 'newer-package' });
  });

  it.each([
    ['no book.json', (files: Files) => files.delete('book/book.json')],
    ['another format', (files: Files) => files.set('book/book.json', bytesOf('{"format":1}'))],
  ])('says that there is no book: %s', async (_, change) => {
    const files = await aFileMap();
    change(files);
    expect(await refusalOf(files)).toMatchObject({ code: 'no-book' });
  });

  const recordsPath = 'book/records/2026-1.ndjson';
  it.each([
    ['a part is missing', recordsPath, null],
    ['a part is empty', recordsPath, ''],
    ['a line is no JSON', recordsPath, '{"key":\n'],
    ['a line is no row', recordsPath, '{"key":null,"row":{}}\n'],
    ['a line is cut', recordsPath, '{"key":"a","row":{}}'],
    ['book.json is cut', 'book/book.json', '{"format":'],
    ['the index names no file', 'book/photo-index/1.ndjson', '{}\n{}\n'],
  ])('names the file where %s', async (_, path, text) => {
    const files = await aFileMap();
    if (text === null) files.delete(path);
    else files.set(path, bytesOf(text));
    const problem = await refusalOf(files);
    expect(problem.code).toBe('damaged-book');
    expect(problem.what).toContain(path);
  });

  it('refuses text that is no UTF-8', async () => {
    const files = await aFileMap();
    files.set(recordsPath, new Uint8Array([0x22, 0xff, 0x22, 0x0a]));
    expect(await refusalOf(files)).toMatchObject({ code: 'damaged-book' });
  });

  it('refuses a photo with other bytes, and one that is gone', async () => {
    const files = await aFileMap();
    const path = [...files.keys()].find((one) => one.startsWith('照片/2026'))!;
    const changed = new Map([...files, [path, bytesOf('other')]]);
    expect((await refusalOf(changed)).what).toContain(path);
    files.delete(path);
    expect((await refusalOf(files)).what).toContain(path);
  });

  it('refuses rows that are there twice, in another order, or not counted', async () => {
    const files = await aFileMap();
    const line = decoder.decode(files.get(recordsPath));
    const twice = withManifest(new Map([...files, [recordsPath, bytesOf(line + line)]]), (one) => ({
      ...one,
      tables: { ...one.tables, records: [{ path: recordsPath, rows: 2 }] },
    }));
    expect(await refusalOf(twice)).toMatchObject({ code: 'damaged-book' });
    const uncounted = withManifest(files, (one) => ({
      ...one,
      watermark: { ...one.watermark, counts: { ...one.watermark.counts, records: 1 } },
    }));
    expect(await refusalOf(uncounted)).toMatchObject({ code: 'damaged-book' });
  });

  it('is not led astray by a table that is called as something every object has', async () => {
    const files = withManifest(await aFileMap(), (one) => ({
      ...one,
      watermark: { ...one.watermark, counts: { ...one.watermark.counts, constructor: 1 } },
    }));
    expect(await refusalOf(files)).toMatchObject({ code: 'damaged-book' });
  });
});

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
