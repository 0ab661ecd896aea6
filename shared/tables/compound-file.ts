import { damagedTable, tableTooLarge, tableLimits } from './sheet';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const SECTORS_LISTED_IN_HEADER = 109;
const ENTRY_BYTES = 128;
/** The first number that names no sector: end of a chain, free, and the table's own. */
const FIRST_SPECIAL = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

/** Whether bytes begin as a compound file does: old Office files, and encrypted new ones. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly sizeBytes: number;
}

/** The streams of a compound file. */
export interface CompoundFile {
  readonly names: readonly string[];
  /** The bytes of a stream by its name, letter case aside; null if there is none. */
  readonly read: (name: string) => Uint8Array | null;
}

/**
 * Opens a compound file. Every chain of sectors is followed at most as many steps as the file has
 * sectors, so that one that runs in a circle ends in a refusal.
 *
 * @throws {UnreadableTable} If the file is damaged.
 * @see [MS-CFB] 2.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.byteLength < HEADER_BYTES || !isCompoundFile(bytes)) throw damagedTable();
  if (bytes.byteLength > tableLimits.fileBytes) throw tableTooLarge();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 2 ** view.getUint16(30, true);
  const smallBytes = 2 ** view.getUint16(32, true);
  if ((sectorBytes !== 512 && sectorBytes !== 4096) || smallBytes !== 64) throw damagedTable();
  const sectorAt = (sector: number) => readPart(bytes, (sector + 1) * sectorBytes, sectorBytes);
  const table = readTable(view, sectorBytes, sectorAt);
  const readChain = (start: number) =>
    joinSectors(followChain(table, start), sectorAt, sectorBytes);

  const entries = readEntries(readChain(view.getUint32(48, true)));
  const root = entries.find(({ kind }) => kind === ROOT);
  if (root === undefined) throw damagedTable();
  const smallLimit = view.getUint32(56, true);
  const small = readChain(root.start);
  const smallTable = toNumbers(readChain(view.getUint32(60, true)));
  const smallAt = (sector: number) => readPart(small, sector * smallBytes, smallBytes);
  const streams = entries.filter(({ kind }) => kind === STREAM);
  return {
    names: streams.map(({ name }) => name),
    read: (name) => {
      const stream = streams.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
      if (stream === undefined) return null;
      const whole =
        stream.sizeBytes < smallLimit
          ? joinSectors(followChain(smallTable, stream.start), smallAt, smallBytes)
          : readChain(stream.start);
      if (whole.byteLength < stream.sizeBytes) throw damagedTable();
      return whole.subarray(0, stream.sizeBytes);
    },
  };
}

/** Zeros stand for what a cut-off last sector lacks; anything beyond the file is a refusal. */
function readPart(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (from < 0 || from >= bytes.byteLength) throw damagedTable();
  return bytes.subarray(from, Math.min(from + length, bytes.byteLength));
}

/** The table of the next sector for each sector. */
function readTable(
  view: DataView,
  sectorBytes: number,
  sectorAt: (sector: number) => Uint8Array,
): readonly number[] {
  const most = Math.ceil(view.byteLength / sectorBytes);
  const parts: number[] = [];
  for (let index = 0; index < SECTORS_LISTED_IN_HEADER; index += 1) {
    parts.push(view.getUint32(76 + index * 4, true));
  }
  let next = view.getUint32(68, true);
  for (let steps = 0; next < FIRST_SPECIAL; steps += 1) {
    if (steps > most) throw damagedTable();
    const numbers = toNumbers(sectorAt(next));
    parts.push(...numbers.slice(0, -1));
    next = numbers.at(-1) ?? FIRST_SPECIAL;
  }
  const used = parts.filter((sector) => sector < FIRST_SPECIAL);
  if (used.length > most) throw damagedTable();
  return used.flatMap((sector) => toNumbers(sectorAt(sector)));
}

function toNumbers(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.byteLength / 4) }, (_, index) =>
    view.getUint32(index * 4, true),
  );
}

function followChain(table: readonly number[], start: number): readonly number[] {
  const sectors: number[] = [];
  let sector = start;
  while (sector < FIRST_SPECIAL) {
    if (sectors.length > table.length) throw damagedTable();
    sectors.push(sector);
    sector = table[sector] ?? FIRST_SPECIAL;
  }
  return sectors;
}

function joinSectors(
  sectors: readonly number[],
  sectorAt: (sector: number) => Uint8Array,
  sectorBytes: number,
): Uint8Array {
  const whole = new Uint8Array(sectors.length * sectorBytes);
  for (const [index, sector] of sectors.entries()) whole.set(sectorAt(sector), index * sectorBytes);
  return whole;
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.byteLength; at += ENTRY_BYTES) {
    const nameBytes = Math.min(view.getUint16(at + 64, true), 64);
    let name = '';
    for (let unit = 0; unit + 2 < nameBytes; unit += 2) {
      name += String.fromCharCode(view.getUint16(at + unit, true));
    }
    entries.push({
      name,
      kind: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      sizeBytes: view.getUint32(at + 120, true),
    });
  }
  return entries;
}
