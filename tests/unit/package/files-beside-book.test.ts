import { describe, expect, it } from 'vitest';

import { toByteSource } from '@shared/package/bytes';
import { openBag } from '@shared/package/open-bag';
import { openBook } from '@shared/package/open-book';
import { aBookCopy } from '@tests/builders/book-copy';
import { idOf } from '@tests/builders/ids';
import { toPackage } from '@tests/builders/memory-package';
import { packagingMoment } from '@tests/builders/packaged-files';

const text = '记录一览，一行一份'.repeat(20);
const files = [
  { path: '文书/2026年度/主题党日/2026-06-17 红色领航.pdf', bytes: new TextEncoder().encode(text) },
  { path: '移交清单.pdf', bytes: new TextEncoder().encode('清单') },
];
const copy = aBookCopy({ branch: [{ id: idOf(1), name: '红旗村党支部' }] });
const open = (bytes: Uint8Array<ArrayBuffer>) => openBook(toByteSource(bytes), { dataVersion: 99 });

describe('files that follow the book in a package', () => {
  it('lie behind it in the bag, and the book is read as without them', async () => {
    const { bytes } = await toPackage(copy, packagingMoment, files);
    const { bag } = await openBag(toByteSource(bytes));
    const paths = bag!.files.map(({ path }) => path);
    expect(paths.slice(-2)).toEqual(files.map(({ path }) => path));
    expect(await bag!.readFile(files[0]!.path)).toEqual({ ok: true, value: files[0]!.bytes });
    const [plain, more] = [await open((await toPackage(copy)).bytes), await open(bytes)];
    if (!plain.ok || !more.ok) throw new Error('both are whole');
    expect(more.value.manifest).toEqual(plain.value.manifest);
    expect(more.value.tagManifestSha256).not.toBe(plain.value.tagManifestSha256);
  });

  it('are checked like everything else: a changed one is named', async () => {
    const { bytes } = await toPackage(copy, packagingMoment, files);
    const { bag } = await openBag(toByteSource(bytes));
    const at = findBytes(bytes, files[1]!.bytes);
    bytes[at] = bytes[at]! ^ 1;
    const opened = await open(bytes);
    expect(bag).not.toBeNull();
    expect(opened).toMatchObject({ ok: false, error: { problem: { code: 'damaged-package' } } });
    if (!opened.ok)
      expect(opened.error.faults.map(({ sentence }) => sentence).join()).toContain('移交清单.pdf');
  });

  it('are refused where they would lie on a file of the book', async () => {
    const book = [{ path: 'book/book.json', bytes: new Uint8Array(1) }];
    await expect(toPackage(copy, packagingMoment, book)).rejects.toThrow(/book\.json/);
  });
});

/** Where stored bytes lie in the ZIP. */
function findBytes(whole: Uint8Array, part: Uint8Array): number {
  return whole.findIndex((_, at) => part.every((byte, index) => whole[at + index] === byte));
}
