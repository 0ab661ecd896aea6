import { toByteSource } from '@shared/package/bytes';
import { openBag } from '@shared/package/open-bag';
import { packageLimits } from '@shared/package/package-limits';
import { writeBag, type BagContents, type BagFile } from '@shared/package/write-bag';
import { aBag, aPackage, digestOf, judge, writeToMemory } from '@tests/builders/bag';
import { toBytes } from '@tests/builders/zip';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

async function refusalOf(contents: BagContents): Promise<string> {
  const { result } = await writeToMemory(contents);
  return result.ok ? 'written' : result.error.code;
}

describe('a written bag', () => {
  it('has the files of BagIt 1.0 in one top folder', async () => {
    const { result, zip } = await writeToMemory(aBag({ '100%.txt': '一', 'a/b.jpg': '二' }));
    expect(result).toMatchObject({
      value: { fileCount: 2, payloadBytes: 6, sizeBytes: zip.length },
    });
    const { bag } = await judge(zip);
    expect(bag?.folderName).toBe('支部记录簿');
    const text = async (name: string) => {
      const read = await bag?.readTagFile(name);
      return read?.ok === true ? new TextDecoder().decode(read.value) : '';
    };
    expect(await text('bagit.txt')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    expect(await text('bag-info.txt')).toBe(
      'Source-Organization: 某某村党支部\nBagging-Date: 2026-06-17\nPayload-Oxum: 6.2\n',
    );
    expect(await text('manifest-sha256.txt')).toBe(
      `${digestOf('sha256', '一')}  data/100%25.txt\n${digestOf('sha256', '二')}  data/a/b.jpg\n`,
    );
    const tagManifest = await text('tagmanifest-sha256.txt');
    expect(tagManifest.split('\n').map((line) => line.slice(66))).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'manifest-sha256.txt',
      '打开说明.txt',
      '',
    ]);
    expect(result).toMatchObject({
      value: { tagManifestSha256: digestOf('sha256', tagManifest) },
    });
  });

  it('is the same bytes every time and in every time zone', async () => {
    const zone = process.env['TZ'];
    const first = await aPackage();
    try {
      process.env['TZ'] = 'America/New_York';
      expect(await aPackage()).toEqual(first);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('stores pictures and packs text', async () => {
    const text = '{"主题":"学习"}'.repeat(500);
    const packed = await aPackage({ 'book.json': text });
    const stored = await aPackage({ 'book.jpg': text });
    expect(stored.length - packed.length).toBeGreaterThan(5_000);
  });

  it('packs nothing so hard that it would be refused as a bomb', async () => {
    const zip = await aPackage({ 'spaces.txt': ' '.repeat(3_000_000) });
    expect((await judge(zip)).faults).toEqual([]);
  });

  it('keeps an empty payload and an empty file', async () => {
    expect((await judge(await aPackage({}))).bag?.files).toEqual([]);
    const { bag } = await judge(await aPackage({ 'empty.txt': '' }));
    expect(bag?.files).toMatchObject([{ path: 'empty.txt', sizeBytes: 0 }]);
  });

  it('is read by other programs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'package-test-'));
    try {
      writeFileSync(join(folder, 'bag.zip'), await aPackage({ '照片/1.jpg': 'jpeg', 'a.txt': '' }));
      execFileSync('unzip', ['-q', 'bag.zip'], { cwd: folder });
      const bag = join(folder, '支部记录簿');
      const check = ['--strict', '-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'];
      expect(execFileSync('sha256sum', check, { cwd: bag, encoding: 'utf8' })).toContain(
        'data/照片/1.jpg: OK',
      );
      expect(readFileSync(join(bag, 'data/照片/1.jpg'), 'utf8')).toBe('jpeg');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('long values of bag-info.txt', () => {
  it('are folded and come back', async () => {
    const info = [
      ['External-Description', 'word '.repeat(60).trim()],
      ['External-Description', `${'长'.repeat(200)} ${'文'.repeat(100)}  two spaces`],
      ['Empty', ''],
    ] as const;
    const { bag } = await judge(await aPackage({}, { info }));
    expect(bag?.info.slice(0, 3)).toEqual(info);
    const read = await bag?.readTagFile('bag-info.txt');
    const lines = new TextDecoder()
      .decode(read?.ok === true ? read.value : toBytes(''))
      .split('\n');
    expect(lines.filter((line) => line.includes('word')).every((line) => line.length <= 79)).toBe(
      true,
    );
  });
});

describe('writing is refused for', () => {
  it.each([
    ...['../x', '/x', 'a//b', './a', 'a\\b', 'C:x', 'a/', ''],
    ...['con', 'nul.txt', 'dot.', 'space ', 'a\rb', 'a\nb', 'a\u0000b', 'tab\t'],
    ...['a<b', 'a>b', 'a:b', 'a"b', 'a|b', 'a?b', 'a*b'],
    ...['\ud800', 'é'.normalize('NFD'), '长'.repeat(86), `${'长'.repeat(80)}/`.repeat(5) + 'x'],
  ])('the name %j', async (name) => {
    expect(await refusalOf(aBag({ [name]: 'x' }))).toBe('package-name');
  });

  it('names that clash', async () => {
    expect(await refusalOf(aBag({ 'a.txt': '', 'A.txt': '' }))).toBe('package-name-clash');
    expect(await refusalOf(aBag({ a: '', 'A/b': '' }))).toBe('package-name-clash');
    expect(await refusalOf(aBag({ 'a/b': '', A: '' }))).toBe('package-name-clash');
  });

  it.each([
    'data',
    'data/x',
    'DATA/x',
    'bag-info.txt',
    'fetch.txt',
    ' a.txt',
    'manifest-md5.txt',
    'TagManifest-x',
  ])('a tag file of the meaningful name %s', async (path) => {
    const tagFiles = [{ path, bytes: toBytes('x') }];
    expect(await refusalOf(aBag({}, { tagFiles }))).toBe('package-name');
  });

  it('a tag file in place of bagit.txt', async () => {
    const tagFiles = [{ path: 'BagIt.txt', bytes: toBytes('x') }];
    expect(await refusalOf(aBag({}, { tagFiles }))).toBe('package-name-clash');
  });

  it.each(['a/b', '..', 'nul', ''])('the folder name %j', async (folderName) => {
    expect(await refusalOf(aBag({}, { folderName }))).toBe('package-name');
  });

  it.each([
    [['Payload-Oxum', '1.1']],
    [['bagging-date', '2026-01-01']],
    [['a:b', 'x']],
    [['', 'x']],
    [['a', 'two\nlines']],
    [['a', ' spaces ']],
    [['a', '\ud800']],
  ] as const)('the info %j', async (line) => {
    expect(await refusalOf(aBag({}, { info: [line] }))).toBe('package-info');
  });

  it('a file that a reader would not take', async () => {
    const bytes = new Uint8Array(packageLimits.fileBytes + 1);
    const files = (async function* () {
      yield await Promise.resolve({ path: 'a.jpg', bytes });
    })();
    expect(await refusalOf(aBag({}, { files }))).toBe('package-file-too-large');
  });
});

describe('writing', () => {
  it('waits for the sink before it asks for the next file', async () => {
    let asked = 0;
    let taken = 0;
    async function* files(): AsyncGenerator<BagFile> {
      for (let n = 0; n < 5; n += 1) {
        expect(taken).toBe(asked);
        asked += 1;
        yield await Promise.resolve({ path: `${n}.jpg`, bytes: toBytes('x') });
      }
    }
    const result = await writeBag(aBag({}, { files: files() }), async (part) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (part.length === 1) taken += 1;
    });
    expect(result.ok).toBe(true);
    expect(taken).toBe(5);
  });

  it('passes on what the sink or the files throw', async () => {
    const full = new Error('ENOSPC');
    await expect(writeBag(aBag(), () => Promise.reject(full))).rejects.toBe(full);
    const gone = new Error('gone');
    async function* files(): AsyncGenerator<BagFile> {
      yield await Promise.reject<BagFile>(gone);
    }
    await expect(writeToMemory(aBag({}, { files: files() }))).rejects.toBe(gone);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const result = await writeBag(aBag(), () => Promise.resolve(), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(result).toMatchObject({ error: { code: 'cancelled' } });
  });

  it('tells how much is written', async () => {
    const seen: (readonly [number, number | null])[] = [];
    const parts: Uint8Array[] = [];
    await writeBag(
      aBag(),
      (part) => {
        parts.push(part.slice());
        return Promise.resolve();
      },
      { onProgress: (done, total) => seen.push([done, total]) },
    );
    const size = parts.reduce((total, part) => total + part.length, 0);
    expect(seen.at(-1)).toEqual([size, size]);
    expect(seen).toHaveLength(3);
    const verdict = await openBag(toByteSource(new Uint8Array(Buffer.concat(parts))));
    expect(verdict.faults).toEqual([]);
  });
});
