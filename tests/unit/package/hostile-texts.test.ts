import { tryBagInfo } from '@shared/package/bag-info';
import { toLines } from '@shared/package/tag-text';
import { packageLimits } from '@shared/package/package-limits';
import { aForeignPackage, codesOf, digestOf, judge, type ForeignBag } from '@tests/builders/bag';
import { aZip } from '@tests/builders/zip';
import { expect, it } from 'vitest';

const big = 4_000_000;

/**
 * Large texts, made to be slow or to swell. Work that grows with the
 * square of the size would take hours, beyond any time limit of a test.
 */
const texts: Readonly<Record<string, readonly [bag: ForeignBag, codes: string]>> = {
  'line ends alone': [{ editManifest: (text) => text + '\n'.repeat(big) }, ''],
  'one long path': [
    { editManifest: (text) => `${text}${digestOf('sha256', '')}  data/${'a/'.repeat(big / 2)}\n` },
    'name-unsafe',
  ],
  'one long digest': [
    { editManifest: (text) => `${text}${'a'.repeat(big)}\n` },
    'manifest-malformed',
  ],
  'one long space': [
    { editManifest: (text) => `${text}a${' '.repeat(big)}\n` },
    'manifest-malformed',
  ],
  'the same line over and over': [
    { editManifest: (text) => text.repeat(Math.floor(big / text.length)) },
    'manifest-duplicate more-faults',
  ],
  'missing files beyond number': [
    { editManifest: (text) => text + `${digestOf('sha256', '')}  data/x\n`.repeat(big / 74) },
    'missing-file more-faults',
  ],
  'a fetch list of one long word': [
    { tagFiles: { 'fetch.txt': 'x'.repeat(big) } },
    'fetch-malformed',
  ],
  'folds beyond number': [
    { tagFiles: { 'bag-info.txt': `A: b\n${' c\n'.repeat(packageLimits.infoBytes / 3 - 10)}` } },
    '',
  ],
  'labels beyond number': [
    { tagFiles: { 'bag-info.txt': 'A:\n'.repeat(packageLimits.infoBytes / 3 - 10) } },
    '',
  ],
  'a bag-info.txt above its limit': [
    { tagFiles: { 'bag-info.txt': `A: ${'b'.repeat(packageLimits.infoBytes)}\n` } },
    'tag-file-too-large',
  ],
};

it.each(Object.entries(texts))('judges %s', async (_, [bag, codes]) => {
  expect(codesOf(await judge(aForeignPackage(bag))).join(' ')).toBe(codes);
});

it('judges many deep folders', async () => {
  const parts = Array.from({ length: 5_000 }, (_, index) => ({
    name: `bag/${'a/'.repeat(490)}${index}`,
  }));
  expect(codesOf(await judge(aZip(parts)))).toEqual(['no-bag']);
});

it('takes lines one after the other, however they end', () => {
  expect([...toLines('a\r\nb\rc\n\nd')]).toEqual(['a', 'b', 'c', '', 'd']);
  expect([...toLines('')]).toEqual([]);
  expect([...toLines('a\n')]).toEqual(['a']);
});

it('reads labels, folds and nothing else in bag-info.txt', () => {
  expect(tryBagInfo('A : b\n  c \n\nD:\n e\n')).toEqual([
    ['A', 'b c'],
    ['D', 'e'],
  ]);
  expect(tryBagInfo(': b\n')).toBeNull();
  expect(tryBagInfo(' a\n')).toBeNull();
  expect(tryBagInfo('a\n')).toBeNull();
});
