import { bytesOf } from '@tests/builders/zip';
import fc from 'fast-check';

/** A change of the finished file that knows nothing of its structure but where records begin. */
export interface ByteChange {
  readonly how: (typeof edits)[number];
  /** Part of the file's length, of 1,000,000; or the number of a record, if `isNearRecord`. */
  readonly place: number;
  readonly isNearRecord: boolean;
  readonly offset: number;
  readonly length: number;
  readonly value: number;
}

const edits = [
  ...(['flip', 'flip', 'set-2', 'set-4', 'set-8', 'insert', 'delete', 'repeat'] as const),
  ...(['move', 'cut', 'append', 'prepend', 'zero'] as const),
] as const;

export const aByteChange: fc.Arbitrary<ByteChange> = fc.record({
  how: fc.constantFrom(...edits),
  place: fc.nat(999_999),
  isNearRecord: fc.boolean(),
  offset: fc.nat(55),
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 400 })),
  value: fc.oneof(
    fc.constantFrom(0, 1, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff),
    fc.nat(5_000),
    fc.nat(0xffffffff),
  ),
});

function findRecords(bytes: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf('PK'); at >= 0; at = bytes.indexOf('PK', at + 1)) places.push(at);
  return places;
}

function toPlace(bytes: Buffer, { place, isNearRecord, offset }: ByteChange): number {
  const records = isNearRecord ? findRecords(bytes) : [];
  const record = records[place % Math.max(1, records.length)];
  const at = record === undefined ? Math.floor((place / 1e6) * bytes.length) : record + offset;
  return Math.min(at, Math.max(0, bytes.length - 1));
}

export function changeBytes(file: Uint8Array, change: ByteChange): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(file);
  if (bytes.length === 0) return new Uint8Array(0);
  const at = toPlace(bytes, change);
  const end = Math.min(at + change.length, bytes.length);
  const number = Buffer.alloc(8, 0);
  number.writeUInt32LE(change.value);
  const overwrite = (size: number) => {
    number.copy(bytes, at, 0, Math.min(size, bytes.length - at));
    return new Uint8Array(bytes);
  };
  switch (change.how) {
    case 'flip':
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (change.value & 7));
      return new Uint8Array(bytes);
    case 'set-2':
      return overwrite(2);
    case 'set-4':
      return overwrite(4);
    case 'set-8':
      return overwrite(8);
    case 'zero':
      return new Uint8Array(bytes.fill(0, at, end));
    case 'insert':
      return bytesOf(
        bytes.subarray(0, at),
        number.subarray(0, 1 + (change.length & 7)),
        bytes.subarray(at),
      );
    case 'delete':
      return bytesOf(bytes.subarray(0, at), bytes.subarray(end));
    case 'repeat':
      return bytesOf(bytes.subarray(0, end), bytes.subarray(at));
    case 'move':
      return bytesOf(bytes.subarray(0, at), bytes.subarray(end), bytes.subarray(at, end));
    case 'cut':
      return new Uint8Array(bytes.subarray(0, at));
    case 'append':
      return bytesOf(bytes, bytes.subarray(at, end));
    case 'prepend':
      return bytesOf(bytes.subarray(at, end), bytes);
  }
}
