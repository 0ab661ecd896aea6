import { open, type FileHandle } from 'node:fs/promises';

import type { ByteSink, ByteSource } from '@shared/package/bytes';

/** A file that is read at any place. */
export interface FileSource extends ByteSource {
  readonly close: () => Promise<void>;
}

/** Opens a file for reading; throws what the system says if it cannot. */
export async function openFileSource(path: string): Promise<FileSource> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return {
      sizeBytes: size,
      read: (offsetBytes, lengthBytes) => readFully(file, offsetBytes, lengthBytes),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Reads until the length is there or the file ends; one call of the system may give less. */
export async function readFully(
  file: FileHandle,
  offsetBytes: number,
  lengthBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(lengthBytes);
  let done = 0;
  while (done < lengthBytes) {
    const { bytesRead } = await file.read(bytes, done, lengthBytes - done, offsetBytes + done);
    if (bytesRead === 0) return bytes.slice(0, done);
    done += bytesRead;
  }
  return bytes;
}

/** Writes behind what is there; one call of the system may take less than it was given. */
export async function writeFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.byteLength) {
    const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done);
    done += bytesWritten;
  }
}

export function toFileSink(file: FileHandle): ByteSink {
  return (bytes) => writeFully(file, bytes);
}
