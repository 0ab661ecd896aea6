import { aForeignBag, aForeignPackage, codesOf, judge, toParts } from '@tests/builders/bag';
import {
  anExtra,
  aZip,
  bytesOf,
  littleEndian,
  toBytes,
  type ZipFrame,
  type ZipPart,
} from '@tests/builders/zip';
import { crc32 } from '@shared/package/crc32';
import { describe, expect, it } from 'vitest';
import { deflateRawSync } from 'node:zlib';

const unixMode = (mode: number) => (mode << 16) >>> 0;

/** A good bag of which the file `data/a.txt` is changed. */
function withPart(change: Partial<ZipPart>, frame?: ZipFrame): Uint8Array<ArrayBuffer> {
  const parts = toParts(aForeignBag()).map((part) =>
    part.name === 'bag/data/a.txt' ? { ...part, ...change } : part,
  );
  return aZip(parts, frame);
}

/** A good bag with one more entry. */
function withEntry(part: ZipPart): Uint8Array<ArrayBuffer> {
  return aZip([...toParts(aForeignBag()), part]);
}

async function codes(zip: Uint8Array<ArrayBuffer>): Promise<string> {
  const verdict = await judge(zip);
  expect(verdict.bag === null).toBe(verdict.faults.length > 0);
  return codesOf(verdict).join(' ');
}

const content = '一'.repeat(500);
const right: Readonly<Record<string, () => Uint8Array<ArrayBuffer>>> = {
  'deflated entries': () => withPart({ isDeflated: true }),
  'a signed descriptor': () => withPart({ descriptor: 'signed' }),
  'a descriptor without signature': () => withPart({ descriptor: 'plain', isDeflated: true }),
  'a descriptor with long sizes': () => withPart({ descriptor: 'long' }),
  'Zip64 sizes in headers': () => withPart({ isZip64: true }),
  'a Zip64 end record': () => aZip(toParts(aForeignBag()), { isZip64: true }),
  'a comment': () => aZip(toParts(aForeignBag()), { comment: toBytes('从旧电脑导出') }),
  'time stamps in extra fields': () => {
    const extra = anExtra(0x5455, bytesOf('\u0001', littleEndian(0, 4)));
    return withPart({ local: { extra }, central: { extra: new Uint8Array(0) } });
  },
  'an ASCII name that is not marked': () => withPart({ flags: 0 }),
  'a second name that says the same': () => {
    const name = toBytes('bag/data/a.txt');
    const body = bytesOf('\u0001', littleEndian(crc32(name), 4), name);
    return withPart({ flags: 0, central: { extra: anExtra(0x7075, body) } });
  },
  'a Unix file mode': () => withPart({ attributes: unixMode(0o100600) }),
  'a folder packed as two bytes': () =>
    withEntry({
      name: 'bag/empty/',
      packed: deflateRawSync(''),
      local: { method: 8 },
      central: { method: 8 },
    }),
};

describe('a ZIP is right with', () => {
  it.each(Object.entries(right))('%s', async (_, make) => {
    expect(await codes(make())).toBe('');
  });
});

const unsafeNames = [
  ...['../x', 'bag/data/../../x', 'bag/./x', 'bag//x', '/etc/passwd', '//server/share/x'],
  ...['C:/x', 'C:x', 'bag/data/a.txt:hidden', 'bag\\..\\x', '\\\\server\\share\\x', 'bag/a\\b'],
  ...['bag/nul\u0000x', 'bag/bell\u0007', 'bag/tab\tx', 'bag/del\u007f'],
  ...['bag/con', 'bag/NUL.txt', 'bag/com1.tar.gz', 'bag/LPT¹', 'bag/aux/x', 'bag/conin$'],
  ...['bag/dot.', 'bag/space ', 'bag/dot./x', 'bag/...', 'bag/ ', '/', ''],
];

describe('a name is refused', () => {
  it.each(unsafeNames)('%j', async (name) => {
    expect(await codes(withEntry({ name }))).toBe('name-unsafe');
  });

  it('if it is not UTF-8', async () => {
    const name = bytesOf('bag/data/', new Uint8Array([0xd5, 0xd5, 0xc6, 0xac]));
    expect(await codes(withEntry({ name }))).toBe('name-not-utf8');
  });

  it('if it is longer than any path', async () => {
    const name = `bag/data/${'长'.repeat(400)}`;
    expect(await codes(withEntry({ name }))).toBe('name-too-long');
  });

  it('if another name has it, or nearly', async () => {
    expect(await codes(withEntry({ name: 'bag/data/a.txt' }))).toBe('duplicate-entry');
    expect(await codes(withEntry({ name: 'bag/data/A.TXT' }))).toBe('name-clash');
    expect(await codes(withEntry({ name: 'bag/data/a.txt/' }))).toBe('name-clash');
    const composed = aForeignBag({ payload: { ['é'.normalize('NFC')]: 'x' } });
    const clash = [...toParts(composed), { name: `bag/data/${'é'.normalize('NFD')}` }];
    expect(await codes(aZip(clash))).toBe('duplicate-entry');
  });

  it('if it needs a folder where a file is', async () => {
    expect(await codes(withEntry({ name: 'bag/data/A.txt/b.txt' }))).toBe('file-as-folder');
  });

  it('if a second name contradicts it', async () => {
    const name = toBytes('bag/data/a.txt');
    const body = bytesOf('\u0001', littleEndian(crc32(name), 4), '../../x');
    const extra = anExtra(0x7075, body);
    expect(await codes(withPart({ flags: 0, central: { extra } }))).toBe('header-contradiction');
    expect(await codes(withPart({ flags: 0, local: { extra } }))).toBe('header-contradiction');
    expect(await codes(withPart({ central: { extra } }))).toBe('header-contradiction');
  });
});

/** What an entry must not be, with the refusal. */
const badEntries: readonly (readonly [what: string, change: Partial<ZipPart>, codes: string])[] = [
  ['a link', { attributes: unixMode(0o120777) }, 'entry-link'],
  ['a device', { attributes: unixMode(0o020666) }, 'entry-special'],
  ['a pipe', { attributes: unixMode(0o010666) }, 'entry-special'],
  ['a folder by its mode', { attributes: unixMode(0o040755) }, 'entry-kind'],
  ['a folder by its attribute', { attributes: 0x10 }, 'entry-kind'],
  ['encrypted', { flags: 0x801 }, 'entry-encrypted'],
  ['strongly encrypted', { flags: 0x840 }, 'entry-encrypted'],
  ['masked', { flags: 0x2800 }, 'entry-encrypted'],
  ['a patch', { flags: 0x820 }, 'entry-method'],
  ['packed by bzip2', { local: { method: 12 }, central: { method: 12 } }, 'entry-method'],
  [
    'of another name inside',
    { local: { name: toBytes('bag/data/b.txt') } },
    'header-contradiction',
  ],
  ['of another method inside', { local: { method: 8 } }, 'header-contradiction'],
  ['of another size inside', { local: { sizeBytes: 4 } }, 'header-contradiction'],
  ['of another packed size inside', { local: { packedBytes: 4 } }, 'header-contradiction'],
  ['of another CRC inside', { local: { crc: 1 } }, 'header-contradiction'],
  ['encrypted inside alone', { local: { flags: 0x801 } }, 'header-contradiction'],
  ['of a wrong CRC', { local: { crc: 1 }, central: { crc: 1 } }, 'entry-damaged'],
  ['of a wrong descriptor', { descriptor: 'signed', central: { crc: 1 } }, 'header-contradiction'],
  ['stored with two sizes', { central: { sizeBytes: 4 } }, 'header-contradiction'],
  [
    'followed by stray bytes',
    { central: { packedBytes: 2, sizeBytes: 2 }, local: { packedBytes: 2, sizeBytes: 2 } },
    'zip-stray-bytes',
  ],
  ['larger than its place', { central: { packedBytes: 99, sizeBytes: 99 } }, 'zip-overlap'],
  ['preceded by stray bytes', { gapBefore: toBytes('x') }, 'zip-stray-bytes'],
  ['placed on another', { statedOffset: 0 }, 'zip-overlap'],
  ['placed behind the directory', { statedOffset: 1_000_000 }, 'zip-overlap'],
  [
    'of extra fields that do not fit',
    { central: { extra: new Uint8Array([1, 0, 9, 0, 1]) } },
    'zip-directory-damaged',
  ],
  [
    'of Zip64 sizes that are missing',
    { central: { sizeBytes: 0xffffffff } },
    'zip-directory-damaged',
  ],
  [
    'no deflate stream',
    { packed: toBytes('not deflated'), local: { method: 8 }, central: { method: 8 } },
    'entry-damaged',
  ],
  [
    'deflated to more than it says',
    { content, isDeflated: true, central: { sizeBytes: 9 }, local: { sizeBytes: 9 } },
    'entry-size',
  ],
  [
    'deflated to less than it says',
    { content, isDeflated: true, central: { sizeBytes: 9000 }, local: { sizeBytes: 9000 } },
    'entry-size',
  ],
  [
    'cut off',
    { content, isDeflated: true, packed: deflateRawSync(content).subarray(0, -1) },
    'entry-damaged',
  ],
  [
    'followed by stray bytes in its stream',
    { content, isDeflated: true, packed: bytesOf(deflateRawSync(content), 'x') },
    'zip-stray-bytes',
  ],
  [
    'deflated to nothing from nothing',
    { content: '', isDeflated: true, packed: new Uint8Array(0) },
    'entry-damaged',
  ],
];

describe('an entry is refused if it is', () => {
  it.each(badEntries)('%s', async (_, change, expected) => {
    const changesContent = 'content' in change;
    const found = await codes(withPart(change));
    // A changed content fails its digest as well, which is told beside.
    expect(changesContent ? found.replace(' wrong-content', '') : found).toBe(expected);
  });

  it('a folder with content', async () => {
    expect(await codes(withEntry({ name: 'bag/folder/', content: 'x' }))).toBe('entry-kind');
  });
});

it('is refused if stray bytes lie where an entry would be read, before they are', async () => {
  const parts = toParts(aForeignBag());
  const gap = { name: 'bag/x', content: '', gapBefore: new Uint8Array(200_000) };
  expect(await codes(aZip([...parts, gap]))).toBe('zip-stray-bytes');
});

it('is refused if an entry is packed larger than any file may be, before it is read', async () => {
  const packed = new Uint8Array(3_000);
  const lie = { method: 8, sizeBytes: 10 };
  const entry = { name: 'bag/x', packed, local: lie, central: lie };
  const verdict = await judge(aZip([...toParts(aForeignBag()), entry]), {
    limits: { fileBytes: 2_000 },
  });
  expect(codesOf(verdict)).toEqual(['file-too-large']);
});

describe('a file is refused if', () => {
  const good = aForeignPackage();

  it.each([
    ['it is empty', new Uint8Array(0), 'not-a-zip'],
    ['it is a picture', toBytes('\u0089PNG and more'), 'not-a-zip'],
    ['its end is cut off', good.slice(0, -1), 'truncated'],
    ['half of it is missing', good.slice(0, good.length / 2), 'truncated'],
    ['something stands before it', bytesOf('x', good), 'zip-stray-bytes'],
    ['something stands behind it', bytesOf(good, 'x'), 'zip-stray-bytes'],
    [
      'something stands before it, with right offsets',
      aZip(toParts(aForeignBag()), { before: toBytes('x') }),
      'zip-stray-bytes',
    ],
    [
      'it ends in two ways',
      aZip(toParts(aForeignBag()), { comment: aZip([]) }),
      'zip-end-ambiguous',
    ],
    [
      'it lists fewer entries than it says',
      aZip(toParts(aForeignBag()), { statedCount: 5 }),
      'zip-directory-damaged',
    ],
    [
      'it lists more entries than it says',
      aZip(toParts(aForeignBag()), { statedCount: 1 }),
      'zip-directory-damaged',
    ],
  ])('%s', async (_, zip, expected) => {
    expect(await codes(zip)).toBe(expected);
  });

  it.each([
    ['its number of this part', 4],
    ['its number of the first part', 6],
    ['its count in this part', 8],
  ])('it is split by %s', async (_, offset) => {
    const split = good.slice();
    split[split.length - 22 + offset] = 9;
    expect(await codes(split)).toBe('zip-split');
  });

  it('its Zip64 end contradicts the short one', async () => {
    const zip = aZip(toParts(aForeignBag()), { isZip64: true });
    const view = new DataView(zip.buffer);
    view.setUint16(zip.length - 22 + 8, 7, true);
    view.setUint16(zip.length - 22 + 10, 7, true);
    expect(await codes(zip)).toBe('zip-end-ambiguous');
  });
});
