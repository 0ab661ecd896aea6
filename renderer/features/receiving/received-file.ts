import type { OpenedFile } from '@shared/ipc/backup-host';
import type { ByteSource } from '@shared/package/bytes';

import { host } from '../../platform/host';
import { toHandleSource } from '../../platform/package-source';

/** A file that the user chose or dropped, until it is let go of. */
export interface ReceivedFile {
  readonly name: string;
  readonly source: ByteSource;
  readonly close: () => Promise<unknown>;
}

export function toChosenFile(file: OpenedFile): ReceivedFile {
  return {
    name: file.name,
    source: toHandleSource(host.packages, file),
    close: () => host.packages.close(file.handle),
  };
}

/** A dropped file is read where it lies, a part at a time. */
export function toDroppedFile(file: File): ReceivedFile {
  return {
    name: file.name,
    source: {
      sizeBytes: file.size,
      read: async (offsetBytes, lengthBytes) =>
        new Uint8Array(await file.slice(offsetBytes, offsetBytes + lengthBytes).arrayBuffer()),
    },
    close: () => Promise.resolve(),
  };
}
