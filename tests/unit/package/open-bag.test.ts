import type { ByteSource } from '@shared/package/bytes';
import { toByteSource } from '@shared/package/bytes';
import { openBag } from '@shared/package/open-bag';
import {
  aForeignBag,
  aForeignPackage,
  aPackage,
  codesOf,
  judge,
  toParts,
} from '@tests/builders/bag';
import { aZip } from '@tests/builders/zip';
import { describe, expect, it } from 'vitest';

describe('limits', () => {
  const zip = aForeignPackage({ payload: { 'a.txt': 'x'.repeat(5_000), 'b.txt': 'y' } });

  it.each([
    [{ entries: 3 }, 'too-many-entries'],
    [{ directoryBytes: 100 }, 'directory-too-large'],
    [{ nameBytes: 10 }, 'name-too-long'],
    [{ tagFileBytes: 20 }, 'tag-file-too-large'],
    [{ fileBytes: 4_999 }, 'file-too-large'],
    [{ totalBytes: 5_000 }, 'total-too-large'],
  ])('%j', async (limits, code) => {
    expect(codesOf(await judge(zip, { limits }))).toEqual([code]);
  });

  it('let through what just keeps them', async () => {
    const limits = { entries: 4, nameBytes: 23, fileBytes: 5_000, tagFileBytes: 200 };
    expect((await judge(zip, { limits })).faults).toEqual([]);
  });

  it('refuse a bomb by what its directory says, without unpacking it', async () => {
    const bomb = { name: 'bag/data/bomb', content: new Uint8Array(8_000_000), isDeflated: true };
    const one = await countReads(aZip([...toParts(aForeignBag()), bomb]));
    expect(codesOf(one.verdict)).toEqual(['compression-ratio']);
    expect(one.reads).toBeLessThanOrEqual(2);
    // Many small ones, each below the size that is looked at alone.
    const small = Array.from({ length: 20 }, (_, index) => ({
      name: `bag/data/${index}`,
      content: new Uint8Array(1_000_000),
      isDeflated: true,
    }));
    expect(codesOf(await judge(aZip([...toParts(aForeignBag()), ...small])))).toEqual([
      'compression-ratio',
    ]);
  });

  it('stop a bomb that lies about its size', async () => {
    const bomb = {
      name: 'bag/data/bomb',
      content: new Uint8Array(20_000_000),
      isDeflated: true,
      local: { sizeBytes: 10 },
      central: { sizeBytes: 10 },
    };
    const verdict = await judge(aZip([...toParts(aForeignBag()), bomb]));
    expect(codesOf(verdict)).toEqual(['entry-size', 'unlisted-file']);
  });
});

async function countReads(zip: Uint8Array<ArrayBuffer>) {
  const source = toByteSource(zip);
  let reads = 0;
  const verdict = await openBag({
    sizeBytes: source.sizeBytes,
    read: (offset, length) => {
      reads += 1;
      return source.read(offset, length);
    },
  });
  return { verdict, reads };
}

describe('reading', () => {
  it('asks a slow medium a few times, not once a file', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.txt`, `${n}`]));
    const { verdict, reads } = await countReads(await aPackage(files));
    expect(verdict.faults).toEqual([]);
    expect(reads).toBeLessThan(12);
  });

  it('is told as a fault when the medium refuses', async () => {
    const zip = await aPackage();
    const source: ByteSource = {
      sizeBytes: zip.length,
      read: () => Promise.reject(new Error('EIO')),
    };
    expect(codesOf(await openBag(source))).toEqual(['unreadable']);
  });

  it('is told as a fault when the file became shorter meanwhile', async () => {
    const zip = await aPackage();
    const short = { ...toByteSource(zip.slice(0, 100)), sizeBytes: zip.length };
    expect(codesOf(await openBag(short))).toEqual(['truncated']);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const zip = await aPackage({ 'a.bin': new Uint8Array(3_000_000), 'b.jpg': 'x' });
    const verdict = await judge(zip, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(codesOf(verdict)).toEqual(['cancelled']);
    expect(verdict.bag).toBeNull();
    controller.abort();
    expect(codesOf(await judge(zip, { signal: controller.signal }))).toEqual(['cancelled']);
  });

  it('tells how far it is, up to the end', async () => {
    const zip = await aPackage();
    const seen: number[] = [];
    await judge(zip, { onProgress: (done, total) => seen.push(done, total ?? 0) });
    expect(seen.at(-1)).toBe(zip.length);
    expect(seen.at(-2)).toBe(zip.length);
    const done = seen.filter((_, index) => index % 2 === 0);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
  });
});

describe('an opened bag', () => {
  it('gives each file, and says which it does not have', async () => {
    const { bag } = await judge(await aPackage({ '照片/1.jpg': 'jpeg' }));
    const photo = await bag?.readFile('照片/1.jpg');
    expect(photo).toEqual({ ok: true, value: new TextEncoder().encode('jpeg') });
    const guide = await bag?.readTagFile('打开说明.txt');
    expect(guide?.ok).toBe(true);
    expect(await bag?.readFile('照片/2.jpg')).toMatchObject({
      error: { code: 'package-file-missing' },
    });
  });

  it('checks a file again when it is read', async () => {
    const zip = await aPackage({ '1.jpg': new Uint8Array(2_000_000).fill(7), '2.jpg': 'jpeg' });
    const { bag } = await judge(zip);
    zip[1_000_000] = 8;
    expect(await bag?.readFile('1.jpg')).toMatchObject({ error: { code: 'package-changed' } });
  });

  it('says when the medium refuses', async () => {
    const zip = await aPackage({ '1.jpg': new Uint8Array(2_000_000) });
    let isGone = false;
    const { bag } = await openBag({
      sizeBytes: zip.length,
      read: (offset, length) =>
        isGone ? Promise.reject(new Error('EIO')) : toByteSource(zip).read(offset, length),
    });
    isGone = true;
    expect(await bag?.readFile('1.jpg')).toMatchObject({ error: { code: 'package-unreadable' } });
  });
});

it('shows names of strangers without letting them act on a terminal', async () => {
  const bag = aForeignBag({ payload: { 'a\u202etxt': 'x' } });
  bag.set('data/\u001b[31m', new Uint8Array(0));
  const verdict = await judge(aZip(toParts(bag)));
  expect(verdict.faults[0]?.code).toBe('name-unsafe');
  expect(verdict.faults[0]?.sentence).not.toContain('\u001b');
  bag.delete('data/\u001b[31m');
  bag.delete('manifest-sha256.txt');
  bag.set('manifest-sha256.txt', new TextEncoder().encode(''));
  const hidden = await judge(aZip(toParts(bag)));
  expect(hidden.faults[0]?.sentence).not.toContain('\u202e');
});

it('lists two hundred faults at most', async () => {
  const payload = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}`, 'x']));
  const verdict = await judge(aForeignPackage({ payload, editManifest: () => '' }));
  expect(verdict.faults).toHaveLength(201);
  expect(verdict.faults.at(-1)?.code).toBe('more-faults');
});
