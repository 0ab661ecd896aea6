import type { Branch } from '@shared/domain/branch';
import type { HandoverPackage } from '@shared/domain/handover';
import { toHandoverReadMe } from '@shared/handover/readable/handover-read-me';
import { toFileNamePart } from '@shared/util/file-name';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import type { BookDatabase } from '../../../data/db';
import { toBookCopy } from '../../../data/to-book-copy';
import { judgePackage, savePackage } from '../../../forms/packages/save-package';
import { clock } from '../../../platform/clock';
import { flushAll } from '../../../platform/flushing';
import { host } from '../../../platform/host';
import type { PackageWork } from '../../../workers/package/client';

import { toReadableFiles } from './readable-files';

interface WriteMeans {
  readonly handoverId: string;
  readonly db: BookDatabase;
  readonly branch: Branch;
  /** Null: not encrypted. */
  readonly passphrase: string | null;
  readonly begin: (totalBytes: number | null) => PackageWork;
}

/** A package that was written, and where it lies. */
export interface WrittenHandover {
  readonly written: HandoverPackage;
  readonly location: string;
}

/**
 * Writes the handover's package where the user wants it, and reads the file back whole. Null if
 * the user closed the dialog or cancelled.
 */
export async function writeHandover(means: WriteMeans): Promise<Result<WrittenHandover | null>> {
  const { db, branch, handoverId, passphrase, begin } = means;
  // What is still in fields belongs into the package.
  await flushAll();
  const copy = await toBookCopy(db);
  if (!copy.ok) return copy;
  const { counts, sequence } = copy.value.watermark;
  const madeAt = clock.nowLocal();
  const saved = await savePackage({
    copy: copy.value,
    name: toFileNamePart(`移交包 ${branch.name} ${madeAt.slice(0, 10)}`),
    reason: '移交',
    readMe: toHandoverReadMe({ branchName: branch.name, madeAt, counts }),
    passphrase,
    begin,
    toMoreFiles: (work) => toReadableFiles({ db, branch, handoverId, work }),
  });
  if (!saved.ok || saved.value === null) return saved.ok ? succeed(null) : saved;
  const verifiedAtMs = clock.nowMs();
  const { tagManifestSha256, fileName, sizeBytes, madeAtMs, location } = saved.value;
  const facts = { tagManifestSha256, fileName, sizeBytes, madeAtMs, sequence, verifiedAtMs };
  return succeed({ written: { ...facts, isEncrypted: passphrase !== null }, location });
}

/**
 * Reads a file that the user picks once more and judges whether it is this package. Null if the
 * dialog was closed or the work cancelled.
 */
export async function checkAgain(
  written: Pick<HandoverPackage, 'tagManifestSha256'>,
  passphrase: string | null,
  begin: () => PackageWork,
): Promise<Result<{ readonly name: string } | null>> {
  const picked = await host.packages.pick();
  if (!picked.ok || picked.value === null) return picked.ok ? succeed(null) : picked;
  const file = picked.value;
  const work = begin();
  try {
    const judged = await judgePackage(file, passphrase, work);
    if (work.signal.aborted) return succeed(null);
    if (!judged.ok) return judged;
    const isSame = judged.value === written.tagManifestSha256;
    return isSame ? succeed({ name: file.name }) : fail(anotherPackage);
  } finally {
    await host.packages.close(file.handle);
  }
}

const anotherPackage: Problem = {
  code: 'another-package',
  what: '这个文件是完整的，但不是刚才写的移交包。',
  safe: '记录簿没有改动。',
  next: '请选择刚才写好的那个文件；如果写过几次，请用最后一次写的。',
};
