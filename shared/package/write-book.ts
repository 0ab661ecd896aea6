import type { LocalDateTime } from '../domain/schema';
import type { BookCopy } from '../keeping/book-copy';
import { toFileNamePart } from '../util/file-name';
import type { Result } from '../util/result';

import { loadBranchName, toBookFiles } from './book-files';
import { toBookReadMe } from './book-read-me';
import type { ByteSink, LongWork } from './bytes';
import type { BookFile } from './part-writer';
import { writeBag, type BagSummary } from './write-bag';

/** What is told about a package besides the book itself. */
export interface BookPackaging {
  /** Local wall time where it is made; `madeAtMs` is the moment. */
  readonly madeAt: LocalDateTime;
  readonly madeAtMs: number;
  /** As `每日`, `手动`, for people who look into `bag-info.txt`. */
  readonly reason: string;
  readonly appVersion: string;
  /** The text of 打开说明.txt; left out where the package is a plain copy of the book. */
  readonly readMe?: string;
}

/**
 * Writes a book as a package (BagIt 1.0 in a ZIP), in a stream of files of at most one photo or
 * about 1 MB.
 *
 * @param work - Its total is not known; see `estimateBookBytes`.
 * @param moreFiles - Files for people that follow the book, one in memory at a time, outside the
 *   folders `book/` and `照片/`. Readers check them with the bag and otherwise pass them by.
 * @returns A problem of `writeBag`; what the sink holds is then no package.
 * @throws What the copy or the sink throw.
 * @see docs/formats/book-package.md.
 */
export async function writeBook(
  copy: BookCopy,
  packaging: BookPackaging,
  sink: ByteSink,
  work: LongWork = {},
  moreFiles: AsyncIterable<BookFile> | null = null,
): Promise<Result<BagSummary>> {
  const { madeAt, madeAtMs, reason, appVersion } = packaging;
  const bookFiles = toBookFiles(copy, { madeAt, madeAtMs });
  const branchName = await loadBranchName(copy);
  const readMe =
    packaging.readMe ?? toBookReadMe({ branchName, madeAt, counts: copy.watermark.counts });
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
      files: moreFiles === null ? bookFiles : chain(bookFiles, moreFiles),
      atMs: madeAtMs,
    },
    sink,
    work,
  );
}

async function* chain(
  first: AsyncIterable<BookFile>,
  second: AsyncIterable<BookFile>,
): AsyncGenerator<BookFile, void> {
  yield* first;
  yield* second;
}
