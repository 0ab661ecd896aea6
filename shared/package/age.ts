import { Decrypter, Encrypter } from 'age-encryption';

import { fail, succeed, type Problem, type Result } from '../util/result';
import { AGE_WORK_FACTOR, checkAgeHeader } from './age-header';
import { ageCancelled, ageDamaged, ageUnreadable, ageWrongPassphrase } from './age-problems';
import type { ByteSink, ByteSource, LongWork } from './bytes';
import { toNormalPassphrase } from './passphrase';

/** A sink that encrypts on the way to another one. */
export interface AgeWriter {
  readonly write: ByteSink;
  /** Writes what is left and the mark of the end; without it the file is refused as cut off. */
  readonly finish: () => Promise<void>;
}

const PART_BYTES = 256 * 1024;

/**
 * Begins an `age` file (age-encryption.org/v1) that a passphrase opens, here or with the `age`
 * program. Deriving the key blocks the thread for some seconds and takes 256 MiB at the usual
 * cost: run it in a worker.
 *
 * @param workFactor - Cost of deriving the key as a power of two; lower only in tests.
 * @throws Whatever `sink` throws, from `write` or `finish`.
 */
export async function openAgeWriter(
  sink: ByteSink,
  passphrase: string,
  workFactor = AGE_WORK_FACTOR,
): Promise<AgeWriter> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(toNormalPassphrase(passphrase));
  encrypter.setScryptWorkFactor(workFactor);
  const plain = new TransformStream<Uint8Array, Uint8Array>();
  const encrypted = await encrypter.encrypt(plain.readable);
  const writer = plain.writable.getWriter();
  const pumped = pump(encrypted, sink);
  // A failure is told by the next `write` or by `finish`; until then it is nobody's.
  pumped.catch(() => undefined);
  return {
    write: async (bytes) => {
      // A copy, since the stream answers before it has read what it was given.
      await Promise.race([writer.write(bytes.slice()), pumped]);
    },
    finish: async () => {
      await Promise.all([writer.close(), pumped]);
    },
  };
}

async function pump(stream: ReadableStream<Uint8Array>, sink: ByteSink): Promise<void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      await sink(value.slice());
    }
  } catch (error) {
    // Ends what still waits to be written; it must not wait for ever.
    await reader.cancel(error).catch(() => undefined);
    throw error;
  }
}

/**
 * Decrypts an `age` file into a sink. The format authenticates piece by piece, so what the sink
 * holds is to be used only after success, and to be thrown away otherwise. Deriving the key
 * blocks the thread for some seconds: run it in a worker.
 *
 * @returns Bytes written; or a problem: `age-wrong-passphrase`, `age-damaged`, `age-newer`,
 *   `age-not-by-passphrase`, `age-work-too-high`, `age-unreadable`, `cancelled`.
 * @throws Whatever `sink` throws, unchanged.
 */
export async function decryptAge(
  source: ByteSource,
  passphrase: string,
  sink: ByteSink,
  work: LongWork = {},
): Promise<Result<{ readonly sizeBytes: number }>> {
  const header = await checkAgeHeader(source);
  if (!header.ok) return header;
  const decrypter = new Decrypter();
  decrypter.addPassphrase(toNormalPassphrase(passphrase));
  const reading: Reading = { source, work, problem: null };
  const plain = await tryDecrypt(decrypter, reading);
  if (!plain.ok) return plain;
  let sizeBytes = 0;
  for (;;) {
    const part = await tryNext(plain.value, reading);
    if (!part.ok) return part;
    if (part.value === null) return succeed({ sizeBytes });
    await sink(part.value);
    sizeBytes += part.value.length;
  }
}

/** An encrypted source being read; `problem` is why it stopped, if that is known. */
interface Reading {
  readonly source: ByteSource;
  readonly work: LongWork;
  problem: Problem | null;
}

type PlainReader = ReadableStreamDefaultReader<Uint8Array>;

async function tryDecrypt(decrypter: Decrypter, reading: Reading): Promise<Result<PlainReader>> {
  try {
    const stream = await decrypter.decrypt(toStream(reading));
    return succeed(stream.getReader());
  } catch (error) {
    if (reading.problem !== null) return fail(reading.problem);
    // The library's one word for a key that opens nothing.
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
    return fail(isWrong ? ageWrongPassphrase : ageDamaged);
  }
}

/** The next piece, or null at the end, which is authenticated. */
async function tryNext(
  plain: PlainReader,
  reading: Reading,
): Promise<Result<Uint8Array<ArrayBuffer> | null>> {
  try {
    const { done, value } = await plain.read();
    return succeed(done ? null : value.slice());
  } catch {
    return fail(reading.problem ?? ageDamaged);
  }
}

function toStream(reading: Reading): ReadableStream<Uint8Array> {
  const { source, work } = reading;
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (at >= source.sizeBytes) {
        controller.close();
        return;
      }
      const wanted = Math.min(PART_BYTES, source.sizeBytes - at);
      const isStopped = work.signal?.aborted === true;
      const part = isStopped ? null : await source.read(at, wanted).catch(() => null);
      if (part?.length !== wanted) {
        reading.problem = isStopped ? ageCancelled : ageUnreadable;
        controller.error(new Error(reading.problem.code));
        return;
      }
      at += part.length;
      work.onProgress?.(at, source.sizeBytes);
      controller.enqueue(part);
    },
  });
}
