import { fail, succeed, type Result } from '../util/result';
import { bagFault, type BagFault } from './bag-fault';
import { isUnsafePath } from './bag-path';
import { sameBytes } from './bytes';
import { crc32 } from './crc32';
import { RATIO_FREE_BYTES, type PackageLimits } from './package-limits';
import { tryExtraFields, tryFullSizes, type ExtraFields } from './zip-extra';
import { fixedBytes, flagBits, methods, signatures, toView, unixTypes } from './zip-format';

/** A file or folder as the ZIP's directory describes it. */
export interface ZipEntry {
  /** With `/`, without one at the end, composed (NFC). */
  readonly path: string;
  readonly nameBytes: Uint8Array;
  readonly isFolder: boolean;
  readonly isDeflated: boolean;
  readonly flags: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  /** Of the local header. */
  readonly offsetBytes: number;
}

/** Takes what a header in the directory says; `next` is where the next header begins. */
export function readDirectoryHeader(
  directory: Uint8Array,
  at: number,
  limits: PackageLimits,
): Result<{ readonly entry: ZipEntry; readonly next: number }, BagFault> {
  const damaged = fail(bagFault('zip-directory-damaged'));
  if (at + fixedBytes.directoryHeader > directory.length) return damaged;
  const view = toView(directory.subarray(at));
  if (view.getUint32(0, true) !== signatures.directoryHeader) return damaged;
  const nameEnd = fixedBytes.directoryHeader + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const end = extraEnd + view.getUint16(32, true);
  if (at + end > directory.length) return damaged;
  const nameBytes = directory.slice(at + fixedBytes.directoryHeader, at + nameEnd);
  if (nameBytes.length > limits.nameBytes) return fail(bagFault('name-too-long'));
  const extra = tryExtraFields(directory.subarray(at + nameEnd, at + extraEnd));
  if (extra === null) return damaged;
  const name = readName(nameBytes, view.getUint16(8, true), extra);
  if (!name.ok) return name;
  const entry = toEntry(view, nameBytes, name.value, extra);
  if (!entry.ok) return entry;
  return succeed({ entry: entry.value, next: at + end });
}

/** A name is UTF-8, marked so or not; a second name that says something else is a trap. */
function readName(bytes: Uint8Array, flags: number, extra: ExtraFields): Result<string, BagFault> {
  const name = tryUtf8(bytes);
  if (name === null) return fail(bagFault('name-not-utf8'));
  if (name === '') return fail(bagFault('name-unsafe', name));
  if (isContradicted(bytes, flags, extra)) return fail(bagFault('header-contradiction', name));
  const path = (name.endsWith('/') ? name.slice(0, -1) : name).normalize('NFC');
  return isUnsafePath(path) ? fail(bagFault('name-unsafe', name)) : succeed(name);
}

/** Whether the Unicode path field, which some readers prefer, names something else. */
export function isContradicted(
  nameBytes: Uint8Array,
  flags: number,
  { unicodePath }: ExtraFields,
): boolean {
  if (unicodePath === null || unicodePath.length < 5 || unicodePath[0] !== 1) return false;
  // Readers drop the field if it was not made for this name, or if the name is marked as UTF-8.
  if ((flags & flagBits.utf8) !== 0) return !sameBytes(unicodePath.subarray(5), nameBytes);
  if (toView(unicodePath).getUint32(1, true) !== crc32(nameBytes)) return false;
  return !sameBytes(unicodePath.subarray(5), nameBytes);
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function toEntry(
  view: DataView,
  nameBytes: Uint8Array,
  name: string,
  extra: ExtraFields,
): Result<ZipEntry, BagFault> {
  const flags = view.getUint16(8, true);
  const method = view.getUint16(10, true);
  const isFolder = name.endsWith('/');
  const sizes = tryFullSizes(
    {
      packedBytes: view.getUint32(20, true),
      sizeBytes: view.getUint32(24, true),
      offsetBytes: view.getUint32(42, true),
    },
    extra.zip64,
  );
  if (sizes === null) return fail(bagFault('zip-directory-damaged', name));
  const { encrypted, stronglyEncrypted, maskedHeader } = flagBits;
  if (flags & (encrypted | stronglyEncrypted | maskedHeader))
    return fail(bagFault('entry-encrypted', name));
  if (flags & flagBits.patched) return fail(bagFault('entry-method', name));
  if (method !== methods.stored && method !== methods.deflated)
    return fail(bagFault('entry-method', name));
  if (view.getUint16(34, true) !== 0) return fail(bagFault('zip-split', name));
  const kindFault = judgeKind(view.getUint32(38, true), name, isFolder, sizes.sizeBytes);
  if (kindFault !== null) return fail(kindFault);
  if (method === methods.stored && sizes.packedBytes !== sizes.sizeBytes)
    return fail(bagFault('header-contradiction', name));
  return succeed({
    path: (isFolder ? name.slice(0, -1) : name).normalize('NFC'),
    nameBytes,
    isFolder,
    isDeflated: method === methods.deflated,
    flags,
    crc32: view.getUint32(16, true),
    ...sizes,
  });
}

/** The type bits of Unix count wherever they are set, since some readers follow them anyway. */
function judgeKind(
  attributes: number,
  name: string,
  isFolder: boolean,
  sizeBytes: number,
): BagFault | null {
  const type = (attributes >>> 16) & unixTypes.mask;
  if (type === unixTypes.link) return bagFault('entry-link', name);
  const isKnown = type === 0 || type === unixTypes.folder || type === unixTypes.file;
  if (!isKnown) return bagFault('entry-special', name);
  const saysFolder = type === unixTypes.folder || (attributes & 0x10) !== 0;
  const saysFile = type === unixTypes.file;
  const contradicts = isFolder ? saysFile || sizeBytes > 0 : saysFolder;
  return contradicts ? bagFault('entry-kind', name) : null;
}

/** Refuses one entry for its size, before anything of it is read. */
export function judgeSize(entry: ZipEntry, limits: PackageLimits): BagFault | null {
  const largest = Math.max(entry.sizeBytes, entry.packedBytes);
  if (largest > limits.fileBytes) return bagFault('file-too-large', entry.path);
  const isBomb =
    entry.sizeBytes > RATIO_FREE_BYTES && entry.sizeBytes > entry.packedBytes * limits.ratio;
  return isBomb ? bagFault('compression-ratio', entry.path) : null;
}
