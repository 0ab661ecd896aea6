import { isAgeFile } from '@shared/package/age-header';
import type { LongWork } from '@shared/package/bytes';
import type { FiguresChoice } from '@shared/superior/branch-year';
import {
  readPackage,
  refuse,
  toLockedRefusal,
  type BranchReading,
} from '@shared/superior/read-package';

import { openFileSource } from '../verifying/file-source';
import { withDecrypted } from '../verifying/with-decrypted';

/** Verifies one package file and counts its branch; only one is open at a time. */
export async function readFile(
  path: string,
  passphrase: string | null,
  choice: FiguresChoice,
  work: LongWork,
): Promise<BranchReading> {
  const file = await openFileSource(path);
  if (!file.ok) return refuse('unreadable');
  try {
    const { source } = file.value;
    if (!(await isAgeFile(source))) return await readPackage(source, choice, work);
    if (passphrase === null) return refuse('locked');
    const read = await withDecrypted(source, passphrase, (plain) =>
      readPackage(plain, choice, work),
    );
    return read.ok ? read.value : toLockedRefusal(read.error);
  } finally {
    await file.value.close();
  }
}
