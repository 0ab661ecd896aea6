import {
  aForeignBag,
  aForeignPackage,
  codesOf,
  declaration,
  digestOf,
  judge,
  toParts,
  type ForeignBag,
} from '@tests/builders/bag';
import { aZip, toBytes } from '@tests/builders/zip';
import { describe, expect, it } from 'vitest';

const toLatin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const toUtf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const toUtf16WithMark = (text: string) => toUtf16(`\u{feff}${text}`);
const toBigEndianWithMark = (text: string) =>
  new Uint8Array(Buffer.from(`\u{feff}${text}`, 'utf16le').swap16());
const declare = (version: string, encoding = 'UTF-8') =>
  `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n`;

/** Bags that RFC 8493 allows, by the reason. */
const right: Readonly<Record<string, ForeignBag>> = {
  'the least bag': {},
  'the top of the ZIP': { folderName: '' },
  'MD5 alone': { algorithms: ['md5'] },
  'SHA-1 alone': { algorithms: ['sha1'] },
  'SHA-384 alone': { algorithms: ['sha384'] },
  'SHA-512 alone': { algorithms: ['sha512'] },
  'several manifests': { algorithms: ['md5', 'sha1', 'sha256', 'sha512'] },
  'an algorithm written with a hyphen': { algorithms: ['SHA-256'] },
  'tag manifests': { tagAlgorithms: ['md5', 'sha512'], tagFiles: { 'notes/a.txt': 'x' } },
  'digits in upper case': {
    editManifest: (text) => text.replace(/^\w+/gm, (hex) => hex.toUpperCase()),
  },
  'lines ended by CRLF': {
    editManifest: (text) => text.replaceAll('\n', '\r\n'),
    declaration: declaration.replaceAll('\n', '\r\n'),
  },
  'lines ended by CR': {
    editManifest: (text) => text.replaceAll('\n', '\r'),
    declaration: declaration.replaceAll('\n', '\r'),
  },
  'no end of the last line': {
    editManifest: (text) => text.trimEnd(),
    declaration: declaration.trimEnd(),
  },
  'the asterisk of md5sum': { editManifest: (text) => text.replaceAll('  data', ' *data') },
  'a tab before the path': { editManifest: (text) => text.replaceAll('  data', '\tdata') },
  'paths from the current folder': { editManifest: (text) => text.replaceAll(' data', ' ./data') },
  'percent, CR and LF in names': { payload: { '100%': 'a', 'a\rb': 'b', 'c\nd': 'c', '%0A': 'd' } },
  'encoding in small letters': {
    payload: { 'c\nd': 'c' },
    editManifest: (text) => text.replaceAll('%0A', '%0a'),
  },
  'an empty file': { payload: { 'empty.txt': '' } },
  'names with spaces': { payload: { 'a b  c.txt': 'x' } },
  'Chinese names and emoji': { payload: { '照片/集体学习😀.jpg': 'x' } },
  'tag files in UTF-16 with a mark': {
    declaration: declare('1.0', 'UTF-16'),
    encode: toUtf16WithMark,
    payload: { '照片.jpg': 'x' },
    tagFiles: { 'bag-info.txt': 'Contact-Name: 张三\n' },
  },
  'tag files in big-endian UTF-16': {
    declaration: declare('1.0', 'UTF-16'),
    encode: toBigEndianWithMark,
    payload: { '照片.jpg': 'x' },
  },
  'tag files in UTF-16LE': {
    declaration: declare('1.0', 'UTF-16LE'),
    encode: toUtf16,
    payload: { '照片.jpg': 'x' },
  },
  'tag files in ISO-8859-1': {
    declaration: declare('1.0', 'ISO-8859-1'),
    encode: toLatin1,
    payload: { 'Übung.txt': 'x' },
  },
  'version 0.97': { declaration: 'BagIt-Version: 0.97\nTag-File-Character-Encoding:UTF-8\n' },
  'version 0.97 with a plain percent sign': {
    declaration: declare('0.97'),
    payload: { '100%25.txt': 'x' },
    editManifest: (text) => text.replaceAll('%2525', '%25'),
  },
  'version 0.97 with files spread over manifests': {
    declaration: declare('0.97'),
    algorithms: ['md5', 'sha256'],
    editManifest: (text, algorithm) =>
      text
        .split('\n')
        .filter((line) => line.includes('a.txt') === (algorithm === 'md5'))
        .join('\n'),
  },
  'a folded and repeated label': {
    tagFiles: { 'bag-info.txt': 'A: one\n two\n\tthree\nA: four\nPayload-Oxum: 6.2\n' },
  },
  'a fetch list whose files are all there': {
    tagFiles: { 'fetch.txt': 'https://example.org/a - data/a.txt\n' },
  },
  'an unknown manifest beside a known one': {
    tagFiles: { 'manifest-blake3.txt': 'abcd  data/a.txt\n' },
  },
};

describe('a bag of another maker is right with', () => {
  it.each(Object.entries(right))('%s', async (_, bag) => {
    const verdict = await judge(aForeignPackage(bag));
    expect(verdict.faults).toEqual([]);
    const payload = [...aForeignBag(bag)].filter(([path]) => path.startsWith('data/'));
    const found = await Promise.all(
      (verdict.bag?.files ?? []).map(async ({ path, sizeBytes, sha256 }) => {
        const read = await verdict.bag?.readFile(path);
        expect(read?.ok).toBe(true);
        const bytes = read?.ok === true ? read.value : new Uint8Array(0);
        expect({ sizeBytes, sha256 }).toEqual({
          sizeBytes: bytes.length,
          sha256: digestOf('sha256', bytes),
        });
        return [`data/${path}`, bytes] as const;
      }),
    );
    expect(new Map(found)).toEqual(new Map(payload));
  });
});

/** The negative twins: what the same standard forbids, with the refusal it must have. */
const wrong: readonly (readonly [reason: string, bag: ForeignBag, codes: string])[] = [
  ['no declaration', { declaration: '' }, 'declaration-malformed'],
  [
    'lines in the other order',
    { declaration: declaration.split('\n').toReversed().join('\n').trim() },
    'declaration-malformed',
  ],
  ['a third line', { declaration: `${declaration}X: y\n` }, 'declaration-malformed'],
  [
    'a space before the colon in 1.0',
    { declaration: declaration.replace(':', ' :') },
    'declaration-malformed',
  ],
  [
    'a mark before the declaration',
    { declaration: `\u{feff}${declaration}` },
    'declaration-malformed',
  ],
  ['a declaration in UTF-16', { declaration: toUtf16WithMark(declaration) }, 'text-damaged'],
  ['version 1.1', { declaration: declare('1.1') }, 'version-newer'],
  ['version 2.0', { declaration: declare('2.0') }, 'version-newer'],
  ['version 0.93', { declaration: declare('0.93') }, 'version-unknown'],
  ['an unknown encoding', { declaration: declare('1.0', 'KLINGON-8') }, 'encoding-unknown'],
  [
    'broken UTF-8 in a manifest',
    { encode: toLatin1, payload: { 'Übung.txt': 'x' } },
    'text-damaged',
  ],
  ['no manifest', { algorithms: [] }, 'no-manifest'],
  [
    'no known manifest',
    { algorithms: [], tagFiles: { 'manifest-blake3.txt': 'ab  data/a.txt\n' } },
    'no-known-manifest',
  ],
  ['two manifests of one algorithm', { algorithms: ['sha256', 'SHA-256'] }, 'manifest-twice'],
  [
    'a line without a path',
    { editManifest: (text) => text.replace(/ {2}.*/, '') },
    'manifest-malformed unlisted-file',
  ],
  [
    'a digest of another length',
    { editManifest: (text) => text.replace(/^../, '') },
    'manifest-malformed unlisted-file',
  ],
  ['a file listed twice', { editManifest: (text) => `${text}${text}` }, 'manifest-duplicate'],
  [
    'a path outside data',
    { editManifest: (text) => `${text}${digestOf('sha256', declaration)}  bagit.txt\n` },
    'manifest-outside',
  ],
  [
    'a path that climbs',
    { editManifest: (text) => `${text}${digestOf('sha256', '')}  data/../../x\n` },
    'name-unsafe',
  ],
  [
    'a file that is missing',
    { editManifest: (text) => `${text}${digestOf('sha256', '')}  data/x\n` },
    'missing-file',
  ],
  [
    'a file that is not listed',
    { editManifest: (text) => text.split('\n').slice(1).join('\n') },
    'unlisted-file',
  ],
  [
    'a file in one manifest only',
    {
      algorithms: ['md5', 'sha1'],
      editManifest: (text, algorithm) =>
        algorithm === 'md5' ? text : text.split('\n').slice(1).join('\n'),
    },
    'not-in-every-manifest',
  ],
  [
    'one wrong digest',
    { editManifest: (text) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
    'wrong-content',
  ],
  [
    'one wrong digest of two',
    {
      algorithms: ['md5', 'sha1'],
      editManifest: (text, algorithm) =>
        algorithm === 'md5' ? text : text.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    },
    'wrong-content',
  ],
  [
    'a percent sign that was not written so',
    { payload: { 'a%0Ab': 'x' }, editManifest: (text) => text.replaceAll('%25', '%2525') },
    'missing-file unlisted-file',
  ],
  [
    'a tag file that was changed',
    {
      tagAlgorithms: ['sha256'],
      editTagManifest: (text) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    },
    'wrong-content',
  ],
  [
    'a tag file that is missing',
    {
      tagAlgorithms: ['sha256'],
      editTagManifest: (text) => `${text}${digestOf('sha256', '')}  x.txt\n`,
    },
    'missing-file',
  ],
  [
    'a tag manifest without the manifests',
    {
      tagAlgorithms: ['sha256'],
      editTagManifest: (text) => text.split('\n').slice(0, 1).join('\n'),
    },
    'tag-manifest-incomplete',
  ],
  [
    'payload in a tag manifest',
    {
      tagAlgorithms: ['sha256'],
      editTagManifest: (text) => `${text}${digestOf('sha256', '一')}  data/a.txt\n`,
    },
    'tag-manifest-outside',
  ],
  [
    'a tag manifest that lists itself',
    {
      tagAlgorithms: ['sha256'],
      editTagManifest: (text) => `${text}${digestOf('sha256', '')}  tagmanifest-sha256.txt\n`,
    },
    'tag-manifest-outside',
  ],
  [
    'a file only on the net',
    {
      editManifest: (text) => `${text}${digestOf('sha256', '')}  data/x\n`,
      tagFiles: { 'fetch.txt': 'https://example.org/x 0 data/x\n' },
    },
    'remote-file',
  ],
  [
    'a fetch list out of bounds',
    { tagFiles: { 'fetch.txt': 'https://example.org/x 0 ../x\n' } },
    'fetch-malformed',
  ],
  [
    'a fetch list without length',
    { tagFiles: { 'fetch.txt': 'https://example.org/x data/a.txt\n' } },
    'fetch-malformed',
  ],
  ['a wrong count', { tagFiles: { 'bag-info.txt': 'Payload-Oxum: 6.3\n' } }, 'oxum-mismatch'],
  ['a wrong total', { tagFiles: { 'bag-info.txt': 'payload-oxum: 7.2\n' } }, 'oxum-mismatch'],
  [
    'a count that is none',
    { tagFiles: { 'bag-info.txt': 'Payload-Oxum: six\n' } },
    'oxum-malformed',
  ],
  ['a line without a label', { tagFiles: { 'bag-info.txt': 'no colon here\n' } }, 'info-malformed'],
  ['a fold before any label', { tagFiles: { 'bag-info.txt': ' folded\n' } }, 'info-malformed'],
];

describe('a bag is refused with', () => {
  it.each(wrong)('%s', async (_, bag, codes) => {
    const verdict = await judge(aForeignPackage(bag));
    expect(verdict.bag).toBeNull();
    expect(codesOf(verdict).join(' ')).toBe(codes);
  });
});

describe('the place of a bag', () => {
  it('is one top folder, folders listed or not', async () => {
    const folders = ['bag/', 'bag/data/', 'bag/data/b/', 'bag/empty/'].map((name) => ({ name }));
    const verdict = await judge(aZip([...folders, ...toParts(aForeignBag())]));
    expect(verdict.faults).toEqual([]);
    expect(verdict.bag?.folderName).toBe('bag');
    expect(verdict.bag?.files.map(({ path }) => path)).toEqual(['a.txt', 'b/c.txt']);
    expect(verdict.bag?.tagFiles.map(({ path }) => path)).toEqual([
      'bagit.txt',
      'manifest-sha256.txt',
    ]);
  });

  it('may have an empty payload if its folder is there', async () => {
    const files = aForeignBag({ payload: {} });
    expect(codesOf(await judge(aZip(toParts(files))))).toEqual(['no-payload-folder']);
    const verdict = await judge(aZip([{ name: 'bag/data/' }, ...toParts(files)]));
    expect(verdict.bag?.files).toEqual([]);
  });

  it('is refused in doubt', async () => {
    const bag = aForeignBag();
    const two = aZip([...toParts(bag, 'one'), ...toParts(bag, 'two')]);
    expect(codesOf(await judge(two))).toEqual(['several-top-folders']);
    const beside = aZip([...toParts(bag), { name: 'readme.txt', content: 'x' }]);
    expect(codesOf(await judge(beside))).toEqual(['several-top-folders']);
    expect(codesOf(await judge(aZip([{ name: 'a/b/bagit.txt', content: declaration }])))).toEqual([
      'no-bag',
    ]);
    expect(codesOf(await judge(aZip([])))).toEqual(['no-bag']);
  });
});

describe('what a bag says of itself', () => {
  it('is read with folds and repetitions', async () => {
    const verdict = await judge(aForeignPackage(right['a folded and repeated label']));
    expect(verdict.bag?.info).toEqual([
      ['A', 'one two three'],
      ['A', 'four'],
      ['Payload-Oxum', '6.2'],
    ]);
  });

  it('is read in its own encoding', async () => {
    const verdict = await judge(aForeignPackage(right['tag files in UTF-16 with a mark']));
    expect(verdict.bag?.info).toEqual([['Contact-Name', '张三']]);
  });

  it('is remarked on where it is unusual', async () => {
    const remarks = async (bag: ForeignBag) =>
      (await judge(aForeignPackage(bag))).warnings.map(({ code }) => code);
    expect(await remarks({ declaration: declare('0.97') })).toEqual(['version-older']);
    expect(await remarks({ payload: { 'a|b': 'x' } })).toEqual(['name-not-for-windows']);
    expect(
      await remarks({
        payload: { '5%25': 'x' },
        editManifest: (text) => text.replace('%2525', '%25'),
      }),
    ).toEqual(['name-not-encoded']);
    expect(await remarks(right['a fetch list whose files are all there'] ?? {})).toEqual([
      'fetch-kept',
    ]);
    expect(await remarks(right['an unknown manifest beside a known one'] ?? {})).toEqual([
      'unknown-algorithm',
    ]);
  });

  it('takes composed and decomposed names for the same file', async () => {
    const bag = aForeignBag({
      payload: { ['é.txt'.normalize('NFC')]: 'x' },
      editManifest: (text) => text.normalize('NFD'),
    });
    expect((await judge(aZip(toParts(bag)))).bag?.files.map(({ path }) => path)).toEqual([
      'é.txt'.normalize('NFC'),
    ]);
  });
});

it('holds all faults of a bag against it, not the first alone', async () => {
  const files = aForeignBag({ tagFiles: { 'bag-info.txt': 'Payload-Oxum: 1.1\n' } });
  files.set('data/a.txt', toBytes('changed'));
  files.set('data/new.txt', toBytes('new'));
  files.delete('data/b/c.txt');
  expect(codesOf(await judge(aZip(toParts(files))))).toEqual([
    'missing-file',
    'oxum-mismatch',
    'unlisted-file',
    'wrong-content',
  ]);
});
