import type { LocalDateTime } from '../domain/schema';
import type { BookCopy } from '../keeping/book-copy';
import { toFileNamePart } from '../util/file-name';
import type { Result } from '../util/result';

import { loadBranchName, toBookFiles } from './book-files';
import { toBookReadMe } from './book-read-me';
import type { ByteSink, LongWork } from './bytes';
import { writeBag, type BagSummary } from './write-bag';

/** What is told about a package besides the book itself. */
export interface BookPackaging {
  /** Local wall time where it is made; `madeAtMs` is the moment. */
  readonly madeAt: LocalDateTime;
  readonly madeAtMs: number;
  /** As `每日`, `手动`, for people who look into `bag-info.txt`. */
  readonly reason: string;
  readonly appVersion: string;
}

/**
 * Writes a book as a package (BagIt 1.0 in a ZIP), in a stream of files of at most one photo or
 * about 1 MB.
 *
 * @param work - Its total is not known; see `estimateBookBytes`.
 * @returns A problem of `writeBag`; what the sink holds is then no package.
 * @throws What the copy or the sink throw.
 * @see docs/formats/book-package.md.
 */
export async function writeBook(
  copy: BookCopy,
  packaging: BookPackaging,
  sink: ByteSink,
  work: LongWork = {},
): Promise<Result<BagSummary>> {
  const { madeAt, madeAtMs, reason, appVersion } = packaging;
  const branchName = await loadBranchName(copy);
  const readMe = toBookReadMe({ branchName, madeAt, counts: copy.watermark.counts });
  return writeBag(
    {
      folderName: toFileNamePart(`支部记录簿 ${branchName} ${madeAt.slice(0, 10)}`),
      info: [
        ['Source-Organization', branchName.trim()],
        ['External-Description', `支部记录簿（${reason}）`],
        ['External-Identifier', `${copy.bookId} ${copy.watermark.sequence}`],
        ['Bag-Software-Agent', `branch-record-book ${appVersion}`],
      ],
      tagFiles: [{ path: '打开说明.txt', bytes: new TextEncoder().encode(readMe) }],
      files: toBookFiles(copy, { madeAt, madeAtMs }),
      atMs: madeAtMs,
    },
    sink,
    work,
  );
}
