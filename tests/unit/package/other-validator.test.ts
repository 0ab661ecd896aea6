import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { assertPresent } from '@shared/util/assert';
import { sha256Hex } from '@shared/util/hash';

import { aBookCopy } from '@tests/builders/book-copy';
import { toPackageBytes } from '@tests/builders/memory-package';
import { aPhoto } from '@tests/builders/record';
import { hasBagValidator, validateBag } from '@tests/harness/bag-validator';

const isHere = hasBagValidator();
if (!isHere) console.log('没有另一家的 BagIt 核验程序（npm test 会安装），不请它核对。');

let folder = '';
let bag = '';

/** A whole book's package, unpacked by `unzip`. */
beforeEach(async () => {
  if (!isHere) return;
  folder = mkdtempSync(join(tmpdir(), 'other-validator-'));
  const picture = new Uint8Array(50_000).fill(7);
  const storedSha256 = await sha256Hex(picture);
  const photo = { ...aPhoto(), storedSha256 } as never;
  const copy = aBookCopy({ photos: [photo] }, new Map([[storedSha256, picture]]));
  writeFileSync(join(folder, 'package.zip'), await toPackageBytes(copy));
  execFileSync('unzip', ['-q', 'package.zip'], { cwd: folder });
  const name = readdirSync(folder).find((one) => one !== 'package.zip');
  bag = join(folder, assertPresent(name, 'the bag'));
});

afterEach(() => {
  if (isHere) rmSync(folder, { recursive: true });
});

function findPicture(): string {
  const files = readdirSync(join(bag, 'data/照片'), { recursive: true, encoding: 'utf8' });
  const name = files.find((one) => one.endsWith('.jpg'));
  return join(bag, 'data/照片', assertPresent(name, 'a picture'));
}

describe.runIf(isHere)('another maker’s BagIt validator', () => {
  it('accepts the package of a book', () => {
    const { isValid, lines } = validateBag(bag);
    expect(lines).toContain('ok manifest-sha256.txt no verification errors');
    expect(lines).toContain('ok tagmanifest-sha256.txt no verification errors');
    expect(lines).toContain('ok entries match file count');
    expect(isValid).toBe(true);
  });

  it('finds a flipped byte', () => {
    const bytes = readFileSync(findPicture());
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(findPicture(), bytes);
    const { isValid, lines } = validateBag(bag);
    expect(isValid).toBe(false);
    expect(lines).toContain('FAULT manifest-sha256.txt no verification errors');
  });

  it('finds a missing picture', () => {
    rmSync(findPicture());
    expect(validateBag(bag).isValid).toBe(false);
  });

  it('finds a file that nobody listed', () => {
    writeFileSync(join(bag, 'data/别的.txt'), '');
    expect(validateBag(bag).lines).toContain('FAULT entries match file count');
  });
});
