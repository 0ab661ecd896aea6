import { Inflate, inflateSync } from 'fflate';

import { fail, succeed, type Result } from '../util/result';
import { bagFault, type BagFault } from './bag-fault';
import { pause, type ByteSource } from './bytes';
import { crc32 } from './crc32';
import { readExactly } from './read-exactly';
import type { PlacedEntry } from './zip-directory';
import { findContent } from './zip-local';

/**
 * Packed bytes that are inflated at once. One byte becomes at most 1,032, so a step makes at most
 * 17 MB before the size is looked at.
 */
const STEP_BYTES = 16 * 1024;
/** Packed bytes between two pauses. */
const PAUSE_BYTES = 512 * 1024;

/**
 * Reads one entry whole and checks it against its headers: method, size, CRC-32. Takes memory
 * for its packed and its unpacked size, both bounded by the directory that was judged before.
 */
export async function unpackEntry(
  source: ByteSource,
  entry: PlacedEntry,
  signal?: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, BagFault>> {
  const { offsetBytes, endBytes, path } = entry;
  const stretch = await readExactly(source, offsetBytes, endBytes - offsetBytes, signal);
  if (!stretch.ok) return stretch;
  const content = findContent(entry, stretch.value);
  if (!content.ok) return content;
  const unpacked = entry.isDeflated
    ? await inflateExactly(content.value, entry, signal)
    : succeed(content.value.slice());
  if (!unpacked.ok) return unpacked;
  if (crc32(unpacked.value) !== entry.crc32) return fail(bagFault('entry-damaged', path));
  return unpacked;
}

/** Inflates to exactly the size that the directory names, and stops as soon as it is passed. */
async function inflateExactly(
  packed: Uint8Array,
  { sizeBytes, path }: PlacedEntry,
  signal?: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, BagFault>> {
  // No deflate stream is shorter than two bytes, and the library takes an empty one for ended.
  if (packed.length < 2) return fail(bagFault('entry-damaged', path));
  const unpacked = new Uint8Array(sizeBytes);
  let done = 0;
  const inflater = new Inflate((part) => {
    if (done + part.length <= sizeBytes) unpacked.set(part, done);
    done += part.length;
  });
  try {
    for (let at = 0; at < packed.length && done <= sizeBytes; at += STEP_BYTES) {
      if (at > 0 && at % PAUSE_BYTES === 0) await pause();
      if (signal?.aborted === true) return fail(bagFault('cancelled'));
      const end = Math.min(at + STEP_BYTES, packed.length);
      inflater.push(packed.slice(at, end), end === packed.length);
    }
  } catch {
    return fail(bagFault('entry-damaged', path));
  }
  if (done !== sizeBytes) return fail(bagFault('entry-size', path));
  return endsWithStream(packed, unpacked)
    ? succeed(unpacked)
    : fail(bagFault('zip-stray-bytes', path));
}

/**
 * Whether the last packed byte belongs to the stream. The library does not tell where a stream
 * ended, but it tells one that misses its end: without the last byte it must. What it unpacks on
 * the way is what lies in `unpacked` already, so no more memory is needed.
 */
function endsWithStream(packed: Uint8Array, unpacked: Uint8Array): boolean {
  try {
    inflateSync(packed.subarray(0, -1), { out: unpacked });
    return false;
  } catch {
    return true;
  }
}
