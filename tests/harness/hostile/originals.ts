import { toByteSource } from '@shared/package/bytes';
import { openBag, type Bag } from '@shared/package/open-bag';
import { aForeignBag, aPackage, toParts } from '@tests/builders/bag';
import { aZip, toBytes, type ZipFrame, type ZipPart } from '@tests/builders/zip';

/** A good package that is then made bad. */
export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same as entries that can be rebuilt with lies. */
  readonly parts: readonly ZipPart[];
  readonly frame: ZipFrame;
  readonly payload: ReadonlyMap<string, Uint8Array>;
}

/** Whatever bytes; the same in every run. */
function someBytes(length: number): Uint8Array {
  let state = length + 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

const payload = {
  'book/book.json': JSON.stringify({ format: 1, names: Array(40).fill('王建国，李秀英') }),
  '照片/2026-06-17 集体学习.jpg': someBytes(700),
  '附件/100%完成😀.txt': '全部完成\n',
  'empty.txt': '',
};

async function loadPayload(bytes: Uint8Array<ArrayBuffer>) {
  const { bag } = await openBag(toByteSource(bytes));
  if (bag === null) throw new Error('An original must be a good package');
  return { bag, payload: await readPayload(bag) };
}

/** All payload of a bag by path; throws if a file cannot be read, which a good bag never does. */
export async function readPayload(bag: Bag): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { path } of bag.files) {
    const read = await bag.readFile(path);
    if (!read.ok) throw new Error(`${path}: ${read.error.code}`);
    files.set(path, read.value);
  }
  return files;
}

async function makeOwn(): Promise<Original> {
  const bytes = await aPackage(payload);
  const { bag, payload: files } = await loadPayload(bytes);
  const parts: ZipPart[] = [];
  for (const { path } of bag.tagFiles) {
    const read = await bag.readTagFile(path);
    if (read.ok) parts.push({ name: `${bag.folderName ?? ''}/${path}`, content: read.value });
  }
  for (const [path, content] of files)
    parts.push({
      name: `${bag.folderName ?? ''}/data/${path}`,
      content,
      isDeflated: path.endsWith('.json'),
    });
  return { name: 'our own', bytes, parts, frame: {}, payload: files };
}

async function makeForeign(): Promise<Original> {
  const oxum = Object.values(payload).reduce((total, text) => total + toBytes(text).length, 0);
  const files = aForeignBag({
    payload,
    algorithms: ['md5', 'sha512'],
    tagAlgorithms: ['sha1'],
    tagFiles: {
      'bag-info.txt': `Contact-Name: 张三\nPayload-Oxum: ${oxum}.4\n`,
      'notes/readme.txt': 'x',
    },
    folderName: '',
  });
  const parts: ZipPart[] = [
    { name: 'data/' },
    { name: 'notes/' },
    ...toParts(files, '').map((part, index): ZipPart => {
      if (index % 3 === 0) return { ...part, isDeflated: true, descriptor: 'signed' };
      return index % 3 === 1 ? { ...part, isZip64: true } : part;
    }),
  ];
  const frame = { isZip64: true, comment: toBytes('made elsewhere') };
  const bytes = aZip(parts, frame);
  return { name: 'foreign', bytes, parts, frame, payload: (await loadPayload(bytes)).payload };
}

/** A package of our own and one with everything that other makers may do. */
export async function makeOriginals(): Promise<readonly Original[]> {
  return [await makeOwn(), await makeForeign()];
}
