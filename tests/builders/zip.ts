import { crc32 } from '@shared/package/crc32';
import { deflateRawSync } from 'node:zlib';

/** Numbers that a header states; tests make them lie. */
export interface StatedFields {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly name: Uint8Array;
  readonly extra: Uint8Array;
}

/** One entry; everything not given is as an honest maker would write it. */
export interface ZipPart {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array | string;
  readonly isDeflated?: boolean;
  /** Packed bytes in place of the ones computed. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  /** Data descriptor behind the content: with signature, without, with sizes of 8 bytes. */
  readonly descriptor?: 'signed' | 'plain' | 'long';
  /** External attributes: Unix mode in the upper 16 bits. */
  readonly attributes?: number;
  readonly local?: Partial<StatedFields>;
  readonly central?: Partial<StatedFields>;
  /** Offset that the directory states. */
  readonly statedOffset?: number;
  /** Sizes and offset in Zip64 fields although they would fit. */
  readonly isZip64?: boolean;
  /** Bytes before the local header that belong to nothing. */
  readonly gapBefore?: Uint8Array;
}

export interface ZipFrame {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly isZip64?: boolean;
  readonly statedCount?: number;
}

export const toBytes = (content: Uint8Array | string): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

export function bytesOf(...parts: readonly (Uint8Array | string)[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts.map(toBytes)));
}

/** Little-endian number of 2, 4 or 8 bytes. */
export function littleEndian(value: number, bytes: 2 | 4 | 8): Uint8Array {
  const out = Buffer.alloc(bytes);
  if (bytes === 8) out.writeBigUInt64LE(BigInt(value));
  else out.writeUIntLE(value, 0, bytes);
  return out;
}

const two = (value: number) => littleEndian(value, 2);
const four = (value: number) => littleEndian(value, 4);
const eight = (value: number) => littleEndian(value, 8);
const FULL = 0xffffffff;

/** An extra field: kind, length, body. */
export function anExtra(kind: number, body: Uint8Array): Uint8Array {
  return bytesOf(two(kind), two(body.length), body);
}

interface Packed {
  readonly stated: StatedFields;
  readonly packed: Uint8Array;
}

function pack(part: ZipPart): Packed {
  const content = toBytes(part.content ?? '');
  const isDeflated = part.isDeflated ?? false;
  const packed = part.packed ?? (isDeflated ? deflateRawSync(content) : content);
  const stated: StatedFields = {
    flags: (part.flags ?? 0x800) | (part.descriptor === undefined ? 0 : 8),
    method: isDeflated ? 8 : 0,
    crc: crc32(content),
    packedBytes: packed.length,
    sizeBytes: content.length,
    name: toBytes(part.name),
    extra: new Uint8Array(0),
  };
  return { stated, packed };
}

function toLocal(part: ZipPart, { stated, packed }: Packed): Uint8Array {
  const later = part.descriptor === undefined ? {} : { crc: 0, packedBytes: 0, sizeBytes: 0 };
  const fields = { ...stated, ...later, ...part.local };
  const extra =
    part.isZip64 === true
      ? anExtra(1, bytesOf(eight(fields.sizeBytes), eight(fields.packedBytes)))
      : fields.extra;
  return bytesOf(
    four(0x04034b50),
    two(20),
    two(fields.flags),
    two(fields.method),
    four(0x5a000000),
    four(fields.crc),
    four(part.isZip64 === true ? FULL : fields.packedBytes),
    four(part.isZip64 === true ? FULL : fields.sizeBytes),
    two(fields.name.length),
    two(extra.length),
    fields.name,
    extra,
    packed,
    toDescriptor(part, stated),
  );
}

function toDescriptor(part: ZipPart, { crc, packedBytes, sizeBytes }: StatedFields): Uint8Array {
  if (part.descriptor === undefined) return new Uint8Array(0);
  const size = part.descriptor === 'long' ? eight : four;
  const signature = part.descriptor === 'plain' ? new Uint8Array(0) : four(0x08074b50);
  return bytesOf(signature, four(crc), size(packedBytes), size(sizeBytes));
}

function toCentral(part: ZipPart, { stated }: Packed, offset: number): Uint8Array {
  const fields = { ...stated, ...part.central };
  const isZip64 = part.isZip64 === true;
  const statedOffset = part.statedOffset ?? offset;
  const extra = isZip64
    ? anExtra(1, bytesOf(eight(fields.sizeBytes), eight(fields.packedBytes), eight(statedOffset)))
    : fields.extra;
  return bytesOf(
    four(0x02014b50),
    two((3 << 8) | 20),
    two(20),
    two(fields.flags),
    two(fields.method),
    four(0x5a000000),
    four(fields.crc),
    four(isZip64 ? FULL : fields.packedBytes),
    four(isZip64 ? FULL : fields.sizeBytes),
    two(fields.name.length),
    two(extra.length),
    two(0),
    two(0),
    two(0),
    four(part.attributes ?? 0),
    four(isZip64 ? FULL : statedOffset),
    fields.name,
    extra,
  );
}

/** Makes a ZIP of any kind, honest or not, as other makers and forgers do. */
export function aZip(parts: readonly ZipPart[], frame: ZipFrame = {}): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [frame.before ?? new Uint8Array(0)];
  const central: Uint8Array[] = [];
  let at = pieces[0]?.length ?? 0;
  for (const part of parts) {
    const packed = pack(part);
    const gap = part.gapBefore ?? new Uint8Array(0);
    central.push(toCentral(part, packed, at + gap.length));
    const local = bytesOf(gap, toLocal(part, packed));
    pieces.push(local);
    at += local.length;
  }
  const directory = bytesOf(...central);
  const count = frame.statedCount ?? parts.length;
  const comment = frame.comment ?? new Uint8Array(0);
  const zip64 = bytesOf(
    bytesOf(four(0x06064b50), eight(44), two(45), two(45), four(0), four(0)),
    bytesOf(eight(count), eight(count), eight(directory.length), eight(at)),
    bytesOf(four(0x07064b50), four(0), eight(at + directory.length), four(1)),
  );
  const isZip64 = frame.isZip64 === true;
  const end = bytesOf(
    four(0x06054b50),
    bytesOf(two(0), two(0), two(isZip64 ? 0xffff : count), two(isZip64 ? 0xffff : count)),
    four(isZip64 ? FULL : directory.length),
    four(isZip64 ? FULL : at),
    two(comment.length),
    comment,
  );
  const tail = isZip64 ? bytesOf(zip64, end) : end;
  return bytesOf(...pieces, directory, tail, frame.after ?? new Uint8Array(0));
}
