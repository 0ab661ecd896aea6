import { toByteSource } from '@shared/package/bytes';
import { openBag, type BagVerdict, type OpenOptions } from '@shared/package/open-bag';
import { writeBag, type BagContents, type BagFile } from '@shared/package/write-bag';
import { createHash } from 'node:crypto';

import { aZip, bytesOf, toBytes, type ZipPart } from './zip';

type Content = Uint8Array | string;

/** How a maker other than ourselves writes a bag; everything not given is plain 1.0. */
export interface ForeignBag {
  readonly payload?: Readonly<Record<string, Content>>;
  readonly declaration?: Content;
  /** Algorithms by the name in the manifest's file name. */
  readonly algorithms?: readonly string[];
  readonly tagAlgorithms?: readonly string[];
  /** Rewrites a manifest's text before the tag manifests are made. */
  readonly editManifest?: (text: string, algorithm: string) => string;
  readonly editTagManifest?: (text: string, algorithm: string) => string;
  readonly encode?: (text: string) => Uint8Array;
  /** Files beside `data/`, such as `bag-info.txt`; null leaves one out. */
  readonly tagFiles?: Readonly<Record<string, Content | null>>;
  /** Top folder; '' puts the bag at the top of the ZIP. */
  readonly folderName?: string;
}

export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Node's name of an algorithm: `sha256` for `SHA-256`. */
const toNodeName = (algorithm: string) => algorithm.toLowerCase().replace(/[^a-z0-9]/g, '');

export function digestOf(algorithm: string, content: Content): string {
  return createHash(toNodeName(algorithm)).update(toBytes(content)).digest('hex');
}

const escapePath = (path: string) =>
  path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

function toManifest(files: ReadonlyMap<string, Content>, algorithm: string): string {
  return [...files]
    .map(([path, content]) => `${digestOf(algorithm, content)}  ${escapePath(path)}\n`)
    .join('');
}

/** The files of a bag by their path in it, `data/` included. */
export function aForeignBag(bag: ForeignBag = {}): Map<string, Uint8Array> {
  const encode = bag.encode ?? toBytes;
  const payload = new Map(
    Object.entries(bag.payload ?? { 'a.txt': '一', 'b/c.txt': '二' }).map(
      ([path, content]) => [`data/${path}`, toBytes(content)] as const,
    ),
  );
  const tags = new Map<string, Uint8Array>();
  tags.set('bagit.txt', toBytes(bag.declaration ?? declaration));
  for (const [path, content] of Object.entries(bag.tagFiles ?? {}))
    if (content !== null) tags.set(path, typeof content === 'string' ? encode(content) : content);
  for (const algorithm of bag.algorithms ?? ['sha256']) {
    const text = toManifest(payload, algorithm);
    tags.set(`manifest-${algorithm}.txt`, encode(bag.editManifest?.(text, algorithm) ?? text));
  }
  const tagManifests = (bag.tagAlgorithms ?? []).map((algorithm) => {
    const text = toManifest(tags, algorithm);
    const edited = bag.editTagManifest?.(text, algorithm) ?? text;
    return [`tagmanifest-${algorithm}.txt`, encode(edited)] as const;
  });
  return new Map([...tags, ...tagManifests, ...payload]);
}

/** Files as entries of a ZIP. */
export function toParts(files: ReadonlyMap<string, Uint8Array>, folderName = 'bag'): ZipPart[] {
  const prefix = folderName === '' ? '' : `${folderName}/`;
  return [...files].map(([path, content]) => ({ name: `${prefix}${path}`, content }));
}

export function aForeignPackage(bag: ForeignBag = {}): Uint8Array<ArrayBuffer> {
  return aZip(toParts(aForeignBag(bag), bag.folderName));
}

export function judge(zip: Uint8Array<ArrayBuffer>, options?: OpenOptions): Promise<BagVerdict> {
  return openBag(toByteSource(zip), options);
}

/** Codes of all faults, each once, sorted. */
export function codesOf({ faults }: Pick<BagVerdict, 'faults'>): readonly string[] {
  return [...new Set(faults.map(({ code }) => code))].toSorted();
}

async function* inOrder(files: readonly BagFile[]): AsyncGenerator<BagFile> {
  for (const file of files) yield await Promise.resolve(file);
}

/** What a test gives to `writeBag`. */
export function aBag(
  files: Readonly<Record<string, Content>> = { '书/book.json': '{}', '照片/1.jpg': 'jpeg' },
  changes: Partial<BagContents> = {},
): BagContents {
  const payload = Object.entries(files).map(([path, content]) => ({
    path,
    bytes: toBytes(content),
  }));
  return {
    folderName: '支部记录簿',
    info: [['Source-Organization', '某某村党支部']],
    tagFiles: [{ path: '打开说明.txt', bytes: toBytes('双击即可打开。') }],
    files: inOrder(payload),
    atMs: Date.UTC(2026, 5, 17, 2, 30),
    ...changes,
  };
}

/** Writes a bag into memory. */
export async function writeToMemory(contents: BagContents) {
  const parts: Uint8Array[] = [];
  const result = await writeBag(contents, (bytes) => {
    parts.push(bytes.slice());
    return Promise.resolve();
  });
  return { result, zip: bytesOf(...parts) };
}

/** A good package; throws if it was refused. */
export async function aPackage(
  files?: Readonly<Record<string, Content>>,
  changes?: Partial<BagContents>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { result, zip } = await writeToMemory(aBag(files, changes));
  if (!result.ok) throw new Error(`The sample package was refused: ${result.error.code}`);
  return zip;
}
