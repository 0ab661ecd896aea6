import { loadBranchName } from '@shared/package/book-files';
import { toFileNamePart } from '@shared/util/file-name';
import type { Result } from '@shared/util/result';

import type { BookDatabase } from '../../data/db';
import { markExported } from '../../data/exports';
import { toBookCopy } from '../../data/to-book-copy';
import { savePackage, type SavedPackage } from '../../forms/packages/save-package';
import { clock } from '../../platform/clock';
import type { PackageWork } from '../../workers/package/client';

interface SaveMeans {
  readonly db: BookDatabase;
  /** Null: not encrypted. */
  readonly passphrase: string | null;
  readonly begin: (totalBytes: number | null) => PackageWork;
}

/**
 * Writes the whole book to a file of the user's choice, reads it back, and remembers how far it
 * reaches. Null if the user closed the dialog or cancelled.
 */
export async function saveCopy(means: SaveMeans): Promise<Result<SavedPackage | null>> {
  const { db, passphrase, begin } = means;
  const copy = await toBookCopy(db);
  if (!copy.ok) return copy;
  const branchName = await loadBranchName(copy.value);
  const name = toFileNamePart(`支部记录簿 ${branchName} ${clock.nowLocal().slice(0, 10)}`);
  const order = { copy: copy.value, name, reason: '另存', passphrase, begin };
  const saved = await savePackage(order);
  if (!saved.ok || saved.value === null) return saved;
  const marked = await markExported(db, saved.value.sequence, clock.nowMs());
  return marked.ok ? saved : marked;
}
