import type { LocalDate } from '@shared/domain/schema';
import { sealDocument } from '@shared/domain/seal-chain';
import { takeoverSchema, type Takeover } from '@shared/domain/takeover';
import type { BookCopy } from '@shared/keeping/book-copy';
import type { BookManifest } from '@shared/package/book-format';
import type { PackageFacts } from '@shared/receiving/package-facts';
import { toTakeoverDocument } from '@shared/receiving/takeover-document';
import { assertPresent } from '@shared/util/assert';
import { newId } from '@shared/util/ids';
import { succeed, type Result } from '@shared/util/result';

import { importBook, type ImportedBook, type ImportMeans } from '../import-book';
import { enterBook } from '../registry';
import { loadNewestSeal } from '../repositories/filing';

/** A checked package that the user decided to take over. */
export interface PackageToTake {
  readonly manifest: BookManifest;
  readonly copy: BookCopy;
  readonly facts: PackageFacts;
  readonly tagManifestSha256: string;
}

export interface TakeOverMeans extends Omit<ImportMeans, 'complete'> {
  readonly today: LocalDate;
}

export interface TakenOverBook extends ImportedBook {
  readonly takeover: Takeover;
}

/**
 * Makes a new book out of a predecessor's package, with the takeover sealed as the next link of
 * the predecessor's chain. The link is in the book before the book is listed; a cancelled or
 * failed takeover leaves nothing.
 */
export async function takeOver(
  { manifest, copy, facts, tagManifestSha256 }: PackageToTake,
  means: TakeOverMeans,
): Promise<Result<TakenOverBook>> {
  const takenOverAtMs = means.nowMs();
  const document = toTakeoverDocument({
    id: newId(),
    manifest,
    facts,
    tagManifestSha256,
    takenOverAtMs,
  });
  const sealed: Takeover[] = [];
  const imported = await importBook(copy, {
    ...means,
    complete: async (db) => {
      const seal = await sealDocument(document, await loadNewestSeal(db));
      const row = takeoverSchema.parse({ document, seal });
      sealed.push(row);
      return [{ table: 'takeovers', key: seal.sequence, row }];
    },
  });
  if (!imported.ok) return imported;
  const named = await enterBook({
    id: imported.value.bookId,
    branchName: manifest.branchName,
    createdAtMs: takenOverAtMs,
    takenOverOn: means.today,
  });
  if (!named.ok) return named;
  return succeed({
    ...imported.value,
    takeover: assertPresent(sealed[0], 'a whole import has made its takeover'),
  });
}
