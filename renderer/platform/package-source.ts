import { LARGEST_PIECE_BYTES } from '@shared/ipc/piece-size';
import type { OpenedFile, PackageHost } from '@shared/ipc/backup-host';
import { joinBytes, type ByteSink, type ByteSource } from '@shared/package/bytes';
import type { Problem, Result } from '@shared/util/result';

/** What the host refused while a package was read or written. */
export class RefusedFile extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

function take<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new RefusedFile(result.error);
  return result.value;
}

/** An opened package file as a source of bytes; it rejects with `RefusedFile`. */
export function toHandleSource(packages: PackageHost, file: OpenedFile): ByteSource {
  return {
    sizeBytes: file.sizeBytes,
    read: async (offsetBytes, lengthBytes) => {
      const pieces: Uint8Array[] = [];
      for (let at = 0; at < lengthBytes; at += LARGEST_PIECE_BYTES) {
        const wanted = Math.min(LARGEST_PIECE_BYTES, lengthBytes - at);
        const piece = take(await packages.read(file.handle, offsetBytes + at, wanted));
        pieces.push(piece);
        if (piece.byteLength < wanted) break;
      }
      return joinBytes(pieces);
    },
  };
}

/** An opened package file as a sink of pieces of at most `LARGEST_PIECE_BYTES`. */
export function toHandleSink(packages: PackageHost, { handle }: OpenedFile): ByteSink {
  return async (bytes) => {
    take(await packages.write(handle, bytes));
  };
}
