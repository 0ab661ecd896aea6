import { fail, succeed, type Result } from '../util/result';
import { bagFault, type BagFault } from './bag-fault';
import type { ByteSource } from './bytes';
import { readExactly } from './read-exactly';
import { COUNT_IN_ZIP64, fixedBytes, IN_ZIP64, signatures, toView, tryUint64 } from './zip-format';

/** Where a ZIP's list of entries lies. It ends where the end records begin. */
export interface ZipEnd {
  readonly entryCount: number;
  readonly directoryOffset: number;
  readonly directoryBytes: number;
}

const LONGEST_COMMENT = 0xffff;

/**
 * Finds the one end record of a ZIP. Exactly one place may pass for it: readers differ in which
 * one they take, and a package must look the same to all of them.
 */
export async function readZipEnd(
  source: ByteSource,
  signal?: AbortSignal,
): Promise<Result<ZipEnd, BagFault>> {
  const tailBytes = Math.min(
    source.sizeBytes,
    fixedBytes.zip64Locator + fixedBytes.end + LONGEST_COMMENT,
  );
  const read = await readExactly(source, source.sizeBytes - tailBytes, tailBytes, signal);
  if (!read.ok) return read;
  const tail = read.value;
  const places = findEnds(tail);
  const [last, another] = places.filter(({ isLast }) => isLast);
  if (last === undefined) return fail(await nameMissingEnd(source, places.length > 0));
  if (another !== undefined) return fail(bagFault('zip-end-ambiguous'));
  return readEnd(source, tail, last.at, signal);
}

/** Places that hold the signature of an end record; `isLast` where it ends with the file. */
function findEnds(tail: Uint8Array): readonly { readonly at: number; readonly isLast: boolean }[] {
  const view = toView(tail);
  const places: { at: number; isLast: boolean }[] = [];
  for (let at = tail.length - fixedBytes.end; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    const end = at + fixedBytes.end + view.getUint16(at + 20, true);
    if (end <= tail.length) places.push({ at, isLast: end === tail.length });
  }
  return places;
}

async function nameMissingEnd(source: ByteSource, hasEarlierEnd: boolean): Promise<BagFault> {
  const head = await readExactly(source, 0, Math.min(4, source.sizeBytes));
  if (!head.ok) return head.error;
  const startsAsZip =
    head.value.length === 4 && toView(head.value).getUint32(0, true) === signatures.localHeader;
  if (!startsAsZip) return bagFault('not-a-zip');
  return bagFault(hasEarlierEnd ? 'zip-stray-bytes' : 'truncated');
}

async function readEnd(
  source: ByteSource,
  tail: Uint8Array,
  place: number,
  signal?: AbortSignal,
): Promise<Result<ZipEnd, BagFault>> {
  const view = toView(tail);
  const endOffset = source.sizeBytes - tail.length + place;
  const disks = [view.getUint16(place + 4, true), view.getUint16(place + 6, true)];
  if (disks.some((disk) => disk !== 0 && disk !== COUNT_IN_ZIP64))
    return fail(bagFault('zip-split'));
  const short = {
    entryCount: view.getUint16(place + 10, true),
    directoryBytes: view.getUint32(place + 12, true),
    directoryOffset: view.getUint32(place + 16, true),
  };
  if (view.getUint16(place + 8, true) !== short.entryCount) return fail(bagFault('zip-split'));
  const locatorAt = place - fixedBytes.zip64Locator;
  const hasLocator = locatorAt >= 0 && view.getUint32(locatorAt, true) === signatures.zip64Locator;
  if (!hasLocator) return toZipEnd(short, endOffset);
  const zip64 = await readZip64End(source, view, locatorAt, endOffset, signal);
  if (!zip64.ok) return zip64;
  const { end, recordOffset } = zip64.value;
  const agrees =
    (short.entryCount === COUNT_IN_ZIP64 || short.entryCount === end.entryCount) &&
    (short.directoryBytes === IN_ZIP64 || short.directoryBytes === end.directoryBytes) &&
    (short.directoryOffset === IN_ZIP64 || short.directoryOffset === end.directoryOffset);
  return agrees ? toZipEnd(end, recordOffset) : fail(bagFault('zip-end-ambiguous'));
}

/** The directory must reach right up to the end records, with nothing in between. */
function toZipEnd(end: ZipEnd, endRecordsOffset: number): Result<ZipEnd, BagFault> {
  const directoryEnd = end.directoryOffset + end.directoryBytes;
  if (directoryEnd > endRecordsOffset) return fail(bagFault('zip-directory-damaged'));
  if (directoryEnd < endRecordsOffset) return fail(bagFault('zip-stray-bytes'));
  return succeed(end);
}

async function readZip64End(
  source: ByteSource,
  tail: DataView,
  locatorAt: number,
  endOffset: number,
  signal?: AbortSignal,
): Promise<Result<{ readonly end: ZipEnd; readonly recordOffset: number }, BagFault>> {
  const damaged = fail(bagFault('zip-directory-damaged'));
  if (tail.getUint32(locatorAt + 4, true) !== 0 || tail.getUint32(locatorAt + 16, true) > 1)
    return fail(bagFault('zip-split'));
  const recordOffset = tryUint64(tail, locatorAt + 8);
  const locatorOffset = endOffset - fixedBytes.zip64Locator;
  if (recordOffset === null || recordOffset + fixedBytes.zip64End !== locatorOffset) return damaged;
  const read = await readExactly(source, recordOffset, fixedBytes.zip64End, signal);
  if (!read.ok) return read;
  const record = toView(read.value);
  // The record counts its bytes after the first twelve; one that is longer holds unknown data.
  const isRecord =
    record.getUint32(0, true) === signatures.zip64End &&
    tryUint64(record, 4) === fixedBytes.zip64End - 12;
  if (!isRecord) return damaged;
  if (record.getUint32(16, true) !== 0 || record.getUint32(20, true) !== 0)
    return fail(bagFault('zip-split'));
  const entryCount = tryUint64(record, 32);
  const directoryBytes = tryUint64(record, 40);
  const directoryOffset = tryUint64(record, 48);
  if (entryCount === null || directoryBytes === null || directoryOffset === null) return damaged;
  if (tryUint64(record, 24) !== entryCount) return fail(bagFault('zip-split'));
  return succeed({ end: { entryCount, directoryBytes, directoryOffset }, recordOffset });
}
