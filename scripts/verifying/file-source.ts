import { open } from 'node:fs/promises';

import type { ByteSource } from '@shared/package/bytes';
import { fail, succeed, type Result } from '@shared/util/result';

export interface FileSource {
  readonly source: ByteSource;
  readonly close: () => Promise<void>;
}

/** Opens a plain file for reading; the size is the one it has now. */
export async function openFileSource(path: string): Promise<Result<FileSource>> {
  try {
    const file = await open(path, 'r');
    const facts = await file.stat();
    if (!facts.isFile()) {
      await file.close();
      return fail(toProblem('不是文件'));
    }
    const read = async (offsetBytes: number, lengthBytes: number) => {
      const bytes = new Uint8Array(lengthBytes);
      const { bytesRead } = await file.read(bytes, 0, lengthBytes, offsetBytes);
      return bytes.subarray(0, bytesRead);
    };
    return succeed({ source: { sizeBytes: facts.size, read }, close: () => file.close() });
  } catch (error) {
    return fail(toProblem(error instanceof Error ? error.message : String(error)));
  }
}

function toProblem(reason: string) {
  return {
    code: 'file-unreadable',
    what: `文件打不开：${reason}。`,
    safe: '没有改动任何文件。',
    next: '请检查路径和权限。',
  };
}
