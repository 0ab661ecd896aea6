import { decryptAge } from '@shared/package/age';
import type { ByteSource, LongWork } from '@shared/package/bytes';
import { succeed, type Result } from '@shared/util/result';

import { toBlobSource } from './blob-source';
import { gatherBytes } from './gather-bytes';

/** Decrypts into Blobs, which the browser keeps on disk, since the ZIP is read here and there. */
export async function decryptToBlob(
  file: ByteSource,
  passphrase: string,
  work: LongWork,
): Promise<Result<ByteSource>> {
  const parts: Blob[] = [];
  const { sink, flush } = gatherBytes((bytes) => {
    parts.push(new Blob([bytes]));
    return Promise.resolve();
  });
  const decrypted = await decryptAge(file, passphrase, sink, work);
  if (!decrypted.ok) return decrypted;
  await flush();
  return succeed(toBlobSource(new Blob(parts)));
}
