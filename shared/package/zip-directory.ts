import { fail, succeed, type Result } from '../util/result';
import { bagFault, type BagFault } from './bag-fault';
import { toClashKey } from './bag-path';
import type { ByteSource } from './bytes';
import { RATIO_FREE_BYTES, type PackageLimits } from './package-limits';
import { readExactly } from './read-exactly';
import { readZipEnd } from './zip-end';
import { judgeSize, readDirectoryHeader, type ZipEntry } from './zip-entry';
import { fixedBytes } from './zip-format';

/** An entry and the stretch of the file that it fills: header, content, descriptor. */
export interface PlacedEntry extends ZipEntry {
  /** Where the next entry or the directory begins. */
  readonly endBytes: number;
}

/** Most that an entry has around its name and content: header, extra fields, descriptor. */
const MOST_AROUND_BYTES = fixedBytes.localHeader + 0xffff + 24;

/**
 * Reads and judges a ZIP's directory; nothing of the entries themselves. The entries, in the
 * order in which they lie, must fill the file from its first byte to the directory, so that no
 * two readers can see different contents.
 *
 * @see ADR 0006.
 */
export async function readZipDirectory(
  source: ByteSource,
  limits: PackageLimits,
  signal?: AbortSignal,
): Promise<Result<readonly PlacedEntry[], BagFault>> {
  const end = await readZipEnd(source, signal);
  if (!end.ok) return end;
  const { entryCount, directoryBytes, directoryOffset } = end.value;
  if (entryCount > limits.entries) return fail(bagFault('too-many-entries'));
  if (directoryBytes > limits.directoryBytes) return fail(bagFault('directory-too-large'));
  const directory = await readExactly(source, directoryOffset, directoryBytes, signal);
  if (!directory.ok) return directory;
  const entries = readEntries(directory.value, entryCount, limits);
  if (!entries.ok) return entries;
  const fault = judgeTotal(entries.value, limits, source.sizeBytes) ?? judgeNames(entries.value);
  return fault === null ? placeEntries(entries.value, directoryOffset) : fail(fault);
}

function readEntries(
  directory: Uint8Array,
  entryCount: number,
  limits: PackageLimits,
): Result<readonly ZipEntry[], BagFault> {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < entryCount) {
    const read = readDirectoryHeader(directory, at, limits);
    if (!read.ok) return read;
    const fault = judgeSize(read.value.entry, limits);
    if (fault !== null) return fail(fault);
    entries.push(read.value.entry);
    at = read.value.next;
  }
  return at === directory.length ? succeed(entries) : fail(bagFault('zip-directory-damaged'));
}

function judgeTotal(
  entries: readonly ZipEntry[],
  limits: PackageLimits,
  packageBytes: number,
): BagFault | null {
  const totalBytes = entries.reduce((total, entry) => total + entry.sizeBytes, 0);
  if (totalBytes > limits.totalBytes) return bagFault('total-too-large');
  const allowedBytes = RATIO_FREE_BYTES + packageBytes * limits.ratio;
  return totalBytes > allowedBytes ? bagFault('compression-ratio') : null;
}

/** No two entries may end up as one file, nor a file where a folder is needed. */
function judgeNames(entries: readonly ZipEntry[]): BagFault | null {
  const byKey = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = toClashKey(entry.path);
    const other = byKey.get(key);
    if (other !== undefined) {
      const isSame = other.path === entry.path && other.isFolder === entry.isFolder;
      return bagFault(isSame ? 'duplicate-entry' : 'name-clash', entry.path);
    }
    byKey.set(key, entry);
  }
  return judgeFolders(byKey);
}

/** Looks, for each file, for a path below it: in sorted order it would be the next after `file/`. */
function judgeFolders(byKey: ReadonlyMap<string, ZipEntry>): BagFault | null {
  const keys = Array.from(byKey.keys()).toSorted();
  for (const [key, entry] of byKey) {
    if (entry.isFolder) continue;
    const below = keys[findPlace(keys, `${key}/`)];
    if (below?.startsWith(`${key}/`) === true) return bagFault('file-as-folder', entry.path);
  }
  return null;
}

/** Where the first key that is not less than `wanted` stands in sorted keys. */
function findPlace(keys: readonly string[], wanted: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Orders entries as they lie; each must have room for itself and leave no gap. */
function placeEntries(
  entries: readonly ZipEntry[],
  directoryOffset: number,
): Result<readonly PlacedEntry[], BagFault> {
  const ordered = entries.toSorted((one, other) => one.offsetBytes - other.offsetBytes);
  const placed = ordered.map((entry, index) => ({
    ...entry,
    endBytes: ordered[index + 1]?.offsetBytes ?? directoryOffset,
  }));
  const first = placed[0]?.offsetBytes ?? directoryOffset;
  if (first !== 0) return fail(bagFault('zip-stray-bytes'));
  const crowded = placed.find(
    ({ offsetBytes, nameBytes, packedBytes, endBytes }) =>
      offsetBytes + fixedBytes.localHeader + nameBytes.length + packedBytes > endBytes,
  );
  if (crowded !== undefined) return fail(bagFault('zip-overlap', crowded.path));
  const loose = placed.find(
    ({ offsetBytes, nameBytes, packedBytes, endBytes }) =>
      endBytes - offsetBytes > MOST_AROUND_BYTES + nameBytes.length + packedBytes,
  );
  return loose === undefined ? succeed(placed) : fail(bagFault('zip-stray-bytes', loose.path));
}
