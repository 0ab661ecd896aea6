import { fail, succeed, type Result } from '../util/result';
import { bagFault, type BagFault } from './bag-fault';
import { toClashKey } from './bag-path';
import type { ByteSource } from './bytes';
import { RATIO_FREE_BYTES, type PackageLimits } from './package-limits';
import { toFolders } from './path-claims';
import { readExactly } from './read-exactly';
import { readZipEnd } from './zip-end';
import { judgeSize, readDirectoryHeader, type ZipEntry } from './zip-entry';
import { fixedBytes } from './zip-format';

/** An entry and the stretch of the file that it fills: header, content, descriptor. */
export interface PlacedEntry extends ZipEntry {
  /** Where the next entry or the directory begins. */
  readonly endBytes: number;
}

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
  for (const key of byKey.keys()) {
    for (const folder of toFolders(key)) {
      const above = byKey.get(folder);
      if (above !== undefined && !above.isFolder) return bagFault('file-as-folder', above.path);
    }
  }
  return null;
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
  return crowded === undefined ? succeed(placed) : fail(bagFault('zip-overlap', crowded.path));
}
