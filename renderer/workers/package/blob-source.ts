import type { ByteSource } from '@shared/package/bytes';

/** A file or Blob as a source of bytes. */
export function toBlobSource(blob: Blob): ByteSource {
  return {
    sizeBytes: blob.size,
    read: async (offsetBytes, lengthBytes) =>
      new Uint8Array(await blob.slice(offsetBytes, offsetBytes + lengthBytes).arrayBuffer()),
  };
}
