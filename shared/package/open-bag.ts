import { fail, succeed, type Problem, type Result } from '../util/result';
import { readClaims, type BagClaims } from './bag-claims';
import { bagFault, endsReading, makeFaultList, type BagFault, type FaultList } from './bag-fault';
import type { BagInfo } from './bag-info';
import { findBag, PAYLOAD_FOLDER, type BagLayout } from './bag-layout';
import { isForeignToWindows } from './bag-path';
import type { ByteSource, LongWork } from './bytes';
import { digestHex } from './digest';
import { packageLimits, type PackageLimits } from './package-limits';
import { toReadAhead } from './read-exactly';
import { unpackEntry } from './unpack';
import { readZipDirectory, type PlacedEntry } from './zip-directory';

/** A file of a bag that was read and found right. */
export interface BagEntry {
  /** With `/`; of the payload without `data/`. Composed (NFC). */
  readonly path: string;
  readonly sizeBytes: number;
  /** Lower-case hex, computed from the content whatever the bag's own algorithm is. */
  readonly sha256: string;
}

/** A bag of which every file was read and checked. */
export interface Bag {
  readonly version: '1.0' | '0.97';
  /** Top folder in the ZIP; null if the bag lies at the ZIP's top. */
  readonly folderName: string | null;
  readonly info: BagInfo;
  /** In the order in which they lie in the ZIP. */
  readonly files: readonly BagEntry[];
  readonly tagFiles: readonly BagEntry[];
  /** Reads a payload file and checks it again, since the medium may have changed meanwhile. */
  readonly readFile: (path: string) => Promise<Result<Uint8Array<ArrayBuffer>>>;
  readonly readTagFile: (path: string) => Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** What there is to say about a package; a bag only if there is no fault. */
export interface BagVerdict {
  readonly faults: readonly BagFault[];
  readonly warnings: readonly BagFault[];
  readonly bag: Bag | null;
}

export interface OpenOptions extends LongWork {
  readonly limits?: Partial<PackageLimits> | undefined;
}

interface Opening {
  readonly source: ByteSource;
  readonly limits: PackageLimits;
  readonly work: LongWork;
  readonly faults: FaultList;
  readonly warnings: FaultList;
}

/**
 * Judges a package and opens it. The file is taken for hostile: nothing is believed that was not
 * checked, nothing is written, nothing is fetched, memory is bounded by `PackageLimits` (about
 * twice the largest file and three times the largest manifest). Reads the whole file once and
 * its tag files twice.
 *
 * @returns Never rejects: a source that refuses is `unreadable`, an aborted one `cancelled`.
 * @see docs/formats/package.md; RFC 8493.
 */
export async function openBag(source: ByteSource, options: OpenOptions = {}): Promise<BagVerdict> {
  const opening: Opening = {
    source: toReadAhead(source),
    limits: { ...packageLimits, ...options.limits },
    work: options,
    faults: makeFaultList(),
    warnings: makeFaultList(),
  };
  const bag = await tryOpen(opening);
  const faults = opening.faults.all;
  return { faults, warnings: opening.warnings.all, bag: faults.length === 0 ? bag : null };
}

/** null once a fault was reported that ends the reading. */
async function tryOpen(opening: Opening): Promise<Bag | null> {
  const { source, limits, work, faults, warnings } = opening;
  const directory = await readZipDirectory(source, limits, work.signal);
  if (!directory.ok) return stop(faults, directory.error);
  const layout = findBag(directory.value);
  if (!layout.ok) return stop(faults, layout.error);
  for (const { path } of directory.value)
    if (isForeignToWindows(path)) warnings.add(bagFault('name-not-for-windows', path));
  const unpack = (entry: PlacedEntry, limit: 'infoBytes' | 'tagFileBytes') =>
    entry.sizeBytes > limits[limit]
      ? Promise.resolve(fail(bagFault('tag-file-too-large', entry.path)))
      : unpackEntry(source, entry, work.signal);
  const claims = await readClaims({ layout: layout.value, unpack, faults, warnings });
  if (!claims.ok) return stop(faults, claims.error);
  const digests = await checkFiles(directory.value, layout.value, claims.value, opening);
  return digests === null ? null : toBag(layout.value, claims.value, digests, source);
}

function stop(faults: FaultList, fault: BagFault): null {
  faults.add(fault);
  return null;
}

/** Reads every entry in the order of the file; gives SHA-256 by the entry's path in the ZIP. */
async function checkFiles(
  entries: readonly PlacedEntry[],
  layout: BagLayout,
  { expected }: BagClaims,
  { source, work, faults }: Opening,
): Promise<ReadonlyMap<PlacedEntry, string> | null> {
  const digests = new Map<PlacedEntry, string>();
  const pathInBag = new Map<PlacedEntry, string>(
    [...layout.tagFiles, ...layout.payload].map(([path, entry]) => [entry, path]),
  );
  for (const entry of entries) {
    const unpacked = await unpackEntry(source, entry, work.signal);
    if (!unpacked.ok) {
      faults.add(unpacked.error);
      if (endsReading(unpacked.error)) return null;
      continue;
    }
    const path = pathInBag.get(entry);
    if (path === undefined) continue;
    const sha256 = await digestHex('sha256', unpacked.value);
    digests.set(entry, sha256);
    for (const { algorithm, digest } of expected.get(path) ?? []) {
      const actual = algorithm === 'sha256' ? sha256 : await digestHex(algorithm, unpacked.value);
      if (actual !== digest) faults.add(bagFault('wrong-content', path));
    }
    work.onProgress?.(entry.endBytes, source.sizeBytes);
  }
  work.onProgress?.(source.sizeBytes, source.sizeBytes);
  return digests;
}

function toBag(
  layout: BagLayout,
  { version, info }: BagClaims,
  digests: ReadonlyMap<PlacedEntry, string>,
  source: ByteSource,
): Bag {
  const toEntries = (files: ReadonlyMap<string, PlacedEntry>, prefix: string) =>
    Array.from(files, ([path, entry]) => ({
      path: path.slice(prefix.length),
      sizeBytes: entry.sizeBytes,
      sha256: digests.get(entry) ?? '',
    }));
  const readChecked = async (entry: PlacedEntry | undefined) => {
    if (entry === undefined) return fail(notInPackage);
    const unpacked = await unpackEntry(source, entry);
    if (!unpacked.ok) return fail(unpacked.error.code === 'unreadable' ? unreadable : changed);
    const isSame = (await digestHex('sha256', unpacked.value)) === digests.get(entry);
    return isSame ? succeed(unpacked.value) : fail(changed);
  };
  return {
    version,
    folderName: layout.folderName,
    info,
    files: toEntries(layout.payload, PAYLOAD_FOLDER),
    tagFiles: toEntries(layout.tagFiles, ''),
    readFile: (path) => readChecked(layout.payload.get(`${PAYLOAD_FOLDER}${path}`)),
    readTagFile: (path) => readChecked(layout.tagFiles.get(path)),
  };
}

const notInPackage: Problem = {
  code: 'package-file-missing',
  what: '数据包里没有要读的文件。',
  safe: '数据包和本机上的记录都没有改动。',
  next: '请换一个数据包再试。',
};

const unreadable: Problem = {
  code: 'package-unreadable',
  what: '读取数据包时出错，可能是U盘松动或磁盘损坏。',
  safe: '本机上的记录没有改动。',
  next: '请把文件复制到本机后再试。',
};

const changed: Problem = {
  code: 'package-changed',
  what: '数据包在打开之后被改动了。',
  safe: '本机上的记录没有改动。',
  next: '请重新打开这个数据包核验。',
};
