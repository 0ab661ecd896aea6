import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { BookCopy } from '@shared/keeping/book-copy';
import { keptTables } from '@shared/keeping/commit';
import { toByteSource } from '@shared/package/bytes';
import { openBook } from '@shared/package/open-book';
import { toCanonicalJson } from '@shared/util/canonical-json';
import { sha256Hex } from '@shared/util/hash';
import { aBookCopy, type BookRows } from '@tests/builders/book-copy';
import { idOf } from '@tests/builders/ids';
import { toPackage, toPackageBytes } from '@tests/builders/memory-package';
import { collectRows, packagingMoment } from '@tests/builders/packaged-files';

const DATA_VERSION = 1;

// Any JSON at all may stand in a row: older and newer data versions have other shapes.
/** Rows are of strict schemas, none of which knows the one name that no parser keeps. */
const jsonArbitrary = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => !JSON.stringify(value).includes('"__proto__"'));
const idArbitrary = fc.integer({ min: 1, max: 0xffff }).map(idOf);
const yearArbitrary = fc.integer({ min: 2019, max: 2027 });
const textArbitrary = fc.oneof(
  fc.string(),
  fc.constantFrom('主题党日', '../..', 'CON', '\u2028', '"\\\n', '𠮷', '\ud800'),
);

const contentArbitrary = fc.record({
  bookYear: yearArbitrary,
  kinds: fc.array(fc.constantFrom('theme-day', '../evil'), { minLength: 1, maxLength: 2 }),
  startsAt: fc.constantFrom(null, '2026-06-17T14:30', '2026-06-17'),
  theme: textArbitrary,
  photos: fc.array(
    idArbitrary.map((photoId) => ({ photoId, caption: '' })),
    { maxLength: 4 },
  ),
  other: jsonArbitrary,
});

/** Rows of a table of which the package knows only that they have ids. */
function someRows() {
  const row = fc.record({ id: idArbitrary, memberId: idArbitrary, more: jsonArbitrary });
  return fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 4 });
}

const rowsArbitrary = fc.record({
  branch: fc.constant([{ id: idOf(1), name: '红旗村党支部' }]),
  members: fc.uniqueArray(
    fc.record({ id: idArbitrary, name: textArbitrary, more: jsonArbitrary }),
    {
      selector: ({ id }) => id,
      maxLength: 6,
    },
  ),
  payments: someRows(),
  contacts: someRows(),
  printings: someRows(),
  bookFiles: someRows(),
  wordTemplates: someRows(),
  bookDesigns: fc.uniqueArray(fc.record({ bookYear: yearArbitrary, more: jsonArbitrary }), {
    selector: ({ bookYear }) => bookYear,
    maxLength: 3,
  }),
  scans: fc.uniqueArray(
    fc.record({
      id: idArbitrary,
      bookYear: fc.oneof(yearArbitrary, jsonArbitrary),
      title: textArbitrary,
      photoIds: fc.oneof(fc.array(idArbitrary, { maxLength: 3 }), jsonArbitrary),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
  records: fc.uniqueArray(
    fc.record({ id: idArbitrary, content: fc.oneof(contentArbitrary, jsonArbitrary) }),
    { selector: ({ id }) => id, maxLength: 12 },
  ),
  revisions: fc.uniqueArray(
    fc.record({
      seal: fc.record({ sequence: fc.integer({ min: 1, max: 99 }) }),
      document: fc.record({ content: contentArbitrary }),
    }),
    { selector: ({ seal }) => seal.sequence, maxLength: 12 },
  ),
  history: fc.uniqueArray(fc.record({ sequence: fc.nat(), note: textArbitrary }), {
    selector: ({ sequence }) => sequence,
    maxLength: 6,
  }),
});

const picturesArbitrary = fc.uniqueArray(
  fc.record({ id: idArbitrary, bytes: fc.uint8Array({ minLength: 1, maxLength: 300 }) }),
  { selector: ({ id }) => id, maxLength: 8 },
);

/** What a handover lays beside the book, for people: a reader of the book passes it by. */
const filesArbitrary = fc.uniqueArray(
  fc.record({
    path: fc.constantFrom(
      '文书/2026年度/党课/一.pdf',
      '表格/党费.csv',
      '移交清单.pdf',
      '以后的/新.xyz',
    ),
    bytes: fc.uint8Array({ maxLength: 60 }).map((bytes) => new Uint8Array(bytes)),
  }),
  { selector: ({ path }) => path, maxLength: 4 },
);

async function toBook(
  rows: unknown,
  pictures: readonly { readonly id: string; readonly bytes: Uint8Array }[],
): Promise<BookCopy> {
  const photos = new Map<string, Uint8Array<ArrayBuffer>>();
  const photoRows = [];
  for (const { id, bytes } of pictures) {
    const picture = new Uint8Array(bytes);
    const storedSha256 = await sha256Hex(picture);
    photos.set(storedSha256, picture);
    photoRows.push({ id, storedSha256, storedSizeBytes: picture.byteLength });
  }
  return aBookCopy({ ...(rows as BookRows), photos: photoRows }, photos);
}

async function open(bytes: Uint8Array<ArrayBuffer>) {
  return openBook(toByteSource(bytes), { dataVersion: DATA_VERSION });
}

/** Rows as text, so that even the order of the fields is compared. */
const toText = async (copy: BookCopy, table: string) =>
  JSON.stringify(await collectRows(copy, table));

describe('any book', () => {
  it('comes out of its package byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, picturesArbitrary, filesArbitrary, async (...given) => {
        const [rows, pictures, files] = given;
        const copy = await toBook(rows, pictures);
        const { bytes: packed, summary } = await toPackage(copy, packagingMoment, files);
        const opened = await open(packed);
        if (!opened.ok) throw new Error(opened.error.problem.what);
        expect(opened.value.tagManifestSha256).toBe(summary.tagManifestSha256);
        const back = opened.value.copy;
        expect(back.bookId).toBe(copy.bookId);
        expect(toCanonicalJson(back.watermark)).toBe(toCanonicalJson(copy.watermark));
        for (const table of keptTables) {
          expect(await toText(back, table)).toBe(await toText(copy, table));
        }
        for (const { bytes } of pictures) {
          const hash = await sha256Hex(new Uint8Array(bytes));
          expect(await back.loadPhoto(hash)).toEqual(new Uint8Array(bytes));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is refused, or is still the same, once a byte of its package is another', async () => {
    const rows = { branch: [{ id: idOf(1), name: '红旗村党支部' }] };
    const pictures = [{ id: idOf(2), bytes: new TextEncoder().encode('picture'.repeat(40)) }];
    const copy = await toBook(rows, pictures);
    const bytes = await toPackageBytes(copy);
    const hash = await sha256Hex(pictures[0]!.bytes);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, difference) => {
          const changed = bytes.slice();
          changed[at] = (changed[at]! + difference) & 0xff;
          const opened = await open(changed);
          if (!opened.ok) return;
          // Dates in the ZIP's headers are covered by no hash; they say nothing about the book.
          const back = opened.value.copy;
          expect(back.watermark).toEqual(copy.watermark);
          for (const table of keptTables) {
            expect(await toText(back, table)).toBe(await toText(copy, table));
          }
          expect(await back.loadPhoto(hash)).toEqual(pictures[0]!.bytes);
        },
      ),
      { numRuns: 150 },
    );
  });
});
