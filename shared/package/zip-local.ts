import { fail, succeed, type Result } from '../util/result';
import { bagFault, type BagFault } from './bag-fault';
import { sameBytes } from './bytes';
import { isContradicted } from './zip-entry';
import { tryExtraFields, tryFullSizes } from './zip-extra';
import { fixedBytes, flagBits, methods, signatures, toView, tryUint64 } from './zip-format';
import type { PlacedEntry } from './zip-directory';

/** Bits that change how an entry is read; the others tell how hard it was packed. */
const decisiveFlags =
  flagBits.encrypted |
  flagBits.descriptor |
  flagBits.patched |
  flagBits.stronglyEncrypted |
  flagBits.utf8 |
  flagBits.maskedHeader;

/**
 * Finds the packed content in an entry's stretch and holds its local header and descriptor
 * against the directory: a reader that believes them must get the same file.
 *
 * @param stretch - The bytes from the entry's offset to its end.
 */
export function findContent(entry: PlacedEntry, stretch: Uint8Array): Result<Uint8Array, BagFault> {
  const contradiction = fail(bagFault('header-contradiction', entry.path));
  const view = toView(stretch);
  if (view.getUint32(0, true) !== signatures.localHeader) return contradiction;
  const nameEnd = fixedBytes.localHeader + view.getUint16(26, true);
  const contentAt = nameEnd + view.getUint16(28, true);
  const contentEnd = contentAt + entry.packedBytes;
  if (contentEnd > stretch.length) return fail(bagFault('zip-overlap', entry.path));
  const name = stretch.subarray(fixedBytes.localHeader, nameEnd);
  const extra = tryExtraFields(stretch.subarray(nameEnd, contentAt));
  const flags = view.getUint16(6, true);
  const agrees =
    extra !== null &&
    (flags & decisiveFlags) === (entry.flags & decisiveFlags) &&
    view.getUint16(8, true) === (entry.isDeflated ? methods.deflated : methods.stored) &&
    sameBytes(name, entry.nameBytes) &&
    !isContradicted(name, flags, extra) &&
    agreesInSizes(entry, view, extra.zip64);
  if (!agrees) return contradiction;
  const rest = stretch.subarray(contentEnd);
  const hasDescriptor = (flags & flagBits.descriptor) !== 0;
  if (hasDescriptor && !isDescriptorOf(entry, rest)) return contradiction;
  if (!hasDescriptor && rest.length > 0) return fail(bagFault('zip-stray-bytes', entry.path));
  return succeed(stretch.subarray(contentAt, contentEnd));
}

function agreesInSizes(entry: PlacedEntry, view: DataView, zip64: Uint8Array | null): boolean {
  const crc = view.getUint32(14, true);
  const sizes = tryFullSizes(
    {
      packedBytes: view.getUint32(18, true),
      sizeBytes: view.getUint32(22, true),
      offsetBytes: 0,
    },
    zip64,
  );
  if (sizes === null) return false;
  // A header that was written before its content leaves these to the descriptor.
  const isLater = (value: number) => (entry.flags & flagBits.descriptor) !== 0 && value === 0;
  return (
    (crc === entry.crc32 || isLater(crc)) &&
    (sizes.packedBytes === entry.packedBytes || isLater(sizes.packedBytes)) &&
    (sizes.sizeBytes === entry.sizeBytes || isLater(sizes.sizeBytes))
  );
}

/** A descriptor has a signature or not, and sizes of 4 or 8 bytes (APPNOTE 4.3.9). */
function isDescriptorOf(entry: PlacedEntry, bytes: Uint8Array): boolean {
  const isSigned = bytes.length === 16 || bytes.length === 24;
  if (!isSigned && bytes.length !== 12 && bytes.length !== 20) return false;
  const view = toView(bytes);
  if (isSigned && view.getUint32(0, true) !== signatures.descriptor) return false;
  const at = isSigned ? 4 : 0;
  const isLong = bytes.length >= 20;
  const packed = isLong ? tryUint64(view, at + 4) : view.getUint32(at + 4, true);
  const size = isLong ? tryUint64(view, at + 12) : view.getUint32(at + 8, true);
  return (
    view.getUint32(at, true) === entry.crc32 &&
    packed === entry.packedBytes &&
    size === entry.sizeBytes
  );
}
