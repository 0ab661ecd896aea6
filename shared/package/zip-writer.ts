import { Deflate } from 'fflate';

import { joinBytes, pause, type ByteSink } from './bytes';
import { crc32 } from './crc32';
import { packageLimits } from './package-limits';
import { toDosTime } from './package-time';
import { fixedBytes, flagBits, methods, signatures, unixTypes } from './zip-format';

/** Packs entries one after the other; each is in memory only while it is written. */
export interface ZipWriter {
  /** Bytes given to the sink so far. */
  readonly sizeBytes: () => number;
  /** Bytes that the directory would have now. */
  readonly directoryBytes: () => number;
  /** A path that ends with `/` is a folder. */
  readonly add: (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Writes the directory; nothing can be added after it. */
  readonly finish: () => Promise<void>;
}

/** Contents that are packed already; packing them again costs four times the time for nothing. */
const packedKinds =
  /\.(jpe?g|png|pdf|heic|heif|gif|webp|zip|gz|7z|docx|xlsx|pptx|mp3|m4a|mp4|mov)$/i;

const NEEDED_VERSION = 20;
/** Made on Unix, so that unpacking gives files their plain permissions. */
const MADE_BY = (3 << 8) | NEEDED_VERSION;
const PAUSE_BYTES = 1024 * 1024;

interface WrittenEntry {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly offsetBytes: number;
}

/**
 * Makes a ZIP of the plainest kind: sizes and CRC in every local header, no descriptors, no extra
 * fields, no comments, names in UTF-8 and marked so, one time for all. Same input, same bytes.
 * Names and sizes are the caller's to bound; Zip64 is never written.
 *
 * @see APPNOTE.TXT 6.3.10, 4.3; ADR 0006.
 */
export function openZipWriter(sink: ByteSink, atMs: number): ZipWriter {
  const stamp = toDosTime(atMs);
  const entries: WrittenEntry[] = [];
  let written = 0;
  let directoryBytes = 0;
  const put = async (bytes: Uint8Array<ArrayBuffer>) => {
    await sink(bytes);
    written += bytes.length;
  };
  return {
    sizeBytes: () => written,
    directoryBytes: () => directoryBytes,
    add: async (path, bytes) => {
      const packed = packedKinds.test(path) ? bytes : await pack(bytes);
      const entry: WrittenEntry = {
        name: new TextEncoder().encode(path),
        method: packed === bytes ? methods.stored : methods.deflated,
        crc: crc32(bytes),
        packedBytes: packed.length,
        sizeBytes: bytes.length,
        offsetBytes: written,
      };
      entries.push(entry);
      directoryBytes += fixedBytes.directoryHeader + entry.name.length;
      await put(toLocalHeader(entry, stamp));
      if (packed.length > 0) await put(packed);
    },
    finish: async () => {
      const offset = written;
      await put(joinBytes(entries.map((entry) => toDirectoryHeader(entry, stamp))));
      await put(toEnd(entries.length, written - offset, offset));
    },
  };
}

/** Deflates where that helps and does not look like a bomb to a reader. */
async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await deflate(bytes);
  const isAllowed = bytes.length <= packed.length * packageLimits.ratio;
  return packed.length < bytes.length && isAllowed ? packed : bytes;
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const deflater = new Deflate({ level: 6 }, (part) => parts.push(part));
  for (let at = 0; at < bytes.length; at += PAUSE_BYTES) {
    if (at > 0) await pause();
    const end = Math.min(at + PAUSE_BYTES, bytes.length);
    deflater.push(bytes.subarray(at, end), end === bytes.length);
  }
  return joinBytes(parts);
}

/** Fields that both headers of an entry have, from “version needed” on. */
function putEntryFields(view: DataView, at: number, entry: WrittenEntry, stamp: number): void {
  view.setUint16(at, NEEDED_VERSION, true);
  view.setUint16(at + 2, flagBits.utf8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedBytes, true);
  view.setUint32(at + 18, entry.sizeBytes, true);
  view.setUint16(at + 22, entry.name.length, true);
}

function toLocalHeader(entry: WrittenEntry, stamp: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(fixedBytes.localHeader + entry.name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, signatures.localHeader, true);
  putEntryFields(view, 4, entry, stamp);
  header.set(entry.name, fixedBytes.localHeader);
  return header;
}

function toDirectoryHeader(entry: WrittenEntry, stamp: number): Uint8Array {
  const header = new Uint8Array(fixedBytes.directoryHeader + entry.name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, signatures.directoryHeader, true);
  view.setUint16(4, MADE_BY, true);
  putEntryFields(view, 6, entry, stamp);
  const isFolder = entry.name.at(-1) === 0x2f;
  const mode = isFolder ? unixTypes.folder | 0o755 : unixTypes.file | 0o644;
  view.setUint32(38, ((mode << 16) | (isFolder ? 0x10 : 0)) >>> 0, true);
  view.setUint32(42, entry.offsetBytes, true);
  header.set(entry.name, fixedBytes.directoryHeader);
  return header;
}

function toEnd(count: number, directoryBytes: number, offset: number): Uint8Array<ArrayBuffer> {
  const end = new Uint8Array(fixedBytes.end);
  const view = new DataView(end.buffer);
  view.setUint32(0, signatures.end, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directoryBytes, true);
  view.setUint32(16, offset, true);
  return end;
}
