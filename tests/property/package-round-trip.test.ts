import { crc32 } from '@shared/package/crc32';
import { digestHex } from '@shared/package/digest';
import { isPortablePath, toClashKey } from '@shared/package/bag-path';
import { tryBagInfo, writeBagInfo } from '@shared/package/bag-info';
import { aBag, judge, writeToMemory } from '@tests/builders/bag';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { expect, it } from 'vitest';

const bytes = (maxLength: number) =>
  fc.uint8Array({ maxLength }).map((each) => new Uint8Array(each));

/** Parts of paths as people and cameras name files: Chinese, percent signs, emoji, long. */
const part = fc
  .oneof(
    fc.constantFrom('照片', '2026年6月', '100%', '%0A', '%25%0d', 'a b', '集体学习😀', 'ǅ', '…'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 85 }).map((length) => '长'.repeat(length)),
  )
  .map((text) => text.normalize('NFC'));
const path = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))
  .filter((each) => isPortablePath(each) && !each.startsWith('data'));

/** Contents that pack well and badly, empty and longer than a window. */
const content = fc.oneof(
  bytes(40),
  bytes(3_000),
  fc
    .tuple(fc.string({ maxLength: 30 }), fc.nat(4_000))
    .map(([text, times]) => new TextEncoder().encode(text.repeat(times))),
);

const files = fc
  .uniqueArray(fc.tuple(path, content), {
    maxLength: 12,
    selector: ([each]) => toClashKey(each),
  })
  .filter((each) => {
    const keys = each.map(([name]) => toClashKey(name));
    return !keys.some((key) => keys.some((other) => other.startsWith(`${key}/`)));
  });

it('gives back every file that was written, to the byte, and the same package twice', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(4_000_000_000_000), async (entries, atMs) => {
      const contents = () => aBag(Object.fromEntries(entries), { atMs });
      const { result, zip } = await writeToMemory(contents());
      expect(result.ok && result.value.sizeBytes).toBe(zip.length);
      expect(Buffer.compare((await writeToMemory(contents())).zip, zip)).toBe(0);
      const { bag, faults, warnings } = await judge(zip);
      expect([...faults, ...warnings]).toEqual([]);
      expect(new Set(bag?.files.map((file) => file.path))).toEqual(
        new Set(entries.map(([name]) => name)),
      );
      for (const [name, written] of entries) {
        const read = await bag?.readFile(name);
        expect(read?.ok === true && Buffer.compare(read.value, written) === 0, name).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

const infoText = fc
  .string({ unit: 'grapheme', maxLength: 200 })
  .filter((text) => text === text.trim() && !/[\p{Cc}\p{Cs}]/u.test(text));
const label = fc
  .string({ minLength: 1, maxLength: 100 })
  .filter((text) => text === text.trim() && !text.includes(':') && !/\p{Cc}/u.test(text));

it('gives back whatever bag-info.txt was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(label, infoText), { maxLength: 8 }), (info) => {
      expect(tryBagInfo(writeBagInfo(info))).toEqual(info);
    }),
  );
});

it('computes digests and CRC as other programs do', async () => {
  await fc.assert(
    fc.asyncProperty(bytes(300), fc.nat(7), async (whole, start) => {
      const content = whole.slice(Math.min(start, whole.length));
      expect(crc32(whole.subarray(Math.min(start, whole.length)))).toBe(zlibCrc32(content));
      for (const algorithm of ['md5', 'sha1', 'sha256', 'sha384', 'sha512'] as const)
        expect(await digestHex(algorithm, content)).toBe(
          createHash(algorithm).update(content).digest('hex'),
        );
    }),
  );
});
