import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { decryptAge } from '@shared/package/age';
import type { ByteSource } from '@shared/package/bytes';
import { succeed, type Result } from '@shared/util/result';

import { openFileSource } from './file-source';

/**
 * Decrypts into a file of one's own in the system's temporary folder, uses it and deletes it. A
 * whole package may be larger than memory, and nothing of it may be used before its end is
 * authenticated.
 */
export async function withDecrypted<Value>(
  source: ByteSource,
  passphrase: string,
  use: (plain: ByteSource) => Promise<Value>,
): Promise<Result<Value>> {
  const folder = await mkdtemp(join(tmpdir(), 'branch-record-book-verify-'));
  try {
    const path = join(folder, 'package.zip');
    const file = await open(path, 'wx', 0o600);
    const decrypted = await decryptAge(source, passphrase, async (bytes) => {
      await file.writeFile(bytes);
    }).finally(() => file.close());
    if (!decrypted.ok) return decrypted;
    const plain = await openFileSource(path);
    if (!plain.ok) return plain;
    const value = await use(plain.value.source).finally(plain.value.close);
    return succeed(value);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
