import { damagedTable } from './sheet';

/** One record of an old workbook's stream; the pieces of a record that was too long follow it. */
export interface BiffRecord {
  readonly kind: number;
  /** Where the record begins in the stream; sheets are told by it. */
  readonly at: number;
  /** Its bytes, then those of each CONTINUE record after it. */
  readonly pieces: readonly Uint8Array[];
}

const CONTINUE = 0x003c;
const HEAD_BYTES = 4;

/**
 * Goes through the records from a place on; ends at the end of the stream.
 *
 * @throws {UnreadableTable} If a record reaches beyond the stream.
 * @see [MS-XLS] 2.1.4 (Record).
 */
export function* readRecords(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = from;
  while (at + HEAD_BYTES <= stream.byteLength) {
    const begin = at;
    const kind = view.getUint16(at, true);
    const pieces: Uint8Array[] = [];
    do {
      const length = view.getUint16(at + 2, true);
      const end = at + HEAD_BYTES + length;
      if (end > stream.byteLength) throw damagedTable();
      pieces.push(stream.subarray(at + HEAD_BYTES, end));
      at = end;
    } while (at + HEAD_BYTES <= stream.byteLength && view.getUint16(at, true) === CONTINUE);
    yield { kind, at: begin, pieces };
  }
}

/** Reads numbers and texts one after another, over the bounds of a record's pieces. */
export interface BiffCursor {
  readonly u8: () => number;
  readonly u16: () => number;
  readonly u32: () => number;
  readonly f64: () => number;
  readonly skip: (bytes: number) => void;
  /** A text of that many characters, with its flags before it. */
  readonly text: (characters: number) => string;
  readonly isAtEnd: () => boolean;
}

/** A cursor at the start of a record; it throws `UnreadableTable` where the record ends too soon. */
export function openCursor({ pieces }: BiffRecord): BiffCursor {
  let piece = 0;
  let offset = 0;
  const step = () => {
    while (piece < pieces.length && offset >= (pieces[piece]?.byteLength ?? 0)) {
      piece += 1;
      offset = 0;
    }
  };
  const u8 = () => {
    step();
    const byte = pieces[piece]?.[offset];
    if (byte === undefined) throw damagedTable();
    offset += 1;
    return byte;
  };
  const u16 = () => u8() + u8() * 0x100;
  const u32 = () => u16() + u16() * 0x10000;
  const f64 = () => {
    const bytes = Uint8Array.from({ length: 8 }, u8);
    return new DataView(bytes.buffer).getFloat64(0, true);
  };
  const skip = (bytes: number) => {
    for (let left = bytes; left > 0;) {
      step();
      const rest = (pieces[piece]?.byteLength ?? 0) - offset;
      if (rest <= 0) throw damagedTable();
      const taken = Math.min(rest, left);
      offset += taken;
      left -= taken;
    }
  };
  const bytes = {
    u8,
    u16,
    u32,
    skip,
    isPieceOver: () => offset >= (pieces[piece]?.byteLength ?? 0),
  };
  return {
    u8,
    u16,
    u32,
    f64,
    skip,
    text: (characters) => readText(bytes, characters),
    isAtEnd: () => {
      step();
      return piece >= pieces.length;
    },
  };
}

type TextBytes = Pick<BiffCursor, 'u8' | 'u16' | 'u32' | 'skip'> & {
  readonly isPieceOver: () => boolean;
};

function readText(bytes: TextBytes, characters: number): string {
  const flags = bytes.u8();
  const runs = (flags & 8) === 0 ? 0 : bytes.u16();
  const extraBytes = (flags & 4) === 0 ? 0 : bytes.u32();
  const units: string[] = [];
  let isWide = (flags & 1) === 1;
  for (let left = characters; left > 0; left -= 1) {
    // A text that goes on in the next piece says again there how wide its characters are.
    if (bytes.isPieceOver()) isWide = (bytes.u8() & 1) === 1;
    units.push(String.fromCharCode(isWide ? bytes.u16() : bytes.u8()));
  }
  // Formatting of single characters, and readings of East Asian editions.
  bytes.skip(runs * 4);
  bytes.skip(extraBytes);
  return units.join('');
}
