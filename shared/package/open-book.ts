import { fail, succeed, type Problem, type Result } from '../util/result';

import type { BagFault } from './bag-fault';
import { TAG_MANIFEST_NAME } from './bag-layout';
import type { ByteSource, LongWork } from './bytes';
import { openBag, type Bag } from './open-bag';
import { readBook, UnreadableFile, type BookPayload, type PackagedBook } from './read-book';

/** Why a file was not accepted: the whole in sentences, and each fault that was found. */
export interface BookRefusal {
  readonly problem: Problem;
  readonly faults: readonly BagFault[];
}

/** A book whose package was judged whole. */
export interface OpenedBook extends PackagedBook {
  /**
   * SHA-256 of the bytes of `tagmanifest-sha256.txt`, which covers every file; the package's code
   * and its confirmation come from it. Null where another program made the bag without one.
   */
  readonly tagManifestSha256: string | null;
}

/** What is wanted of a package besides being whole. */
export interface OpenBookOptions extends LongWork {
  /** Newest data version that this program knows. */
  readonly dataVersion: number;
}

/**
 * Opens a package and checks everything in it before any of it is used: the bag with every file's
 * hash, then the book. The source stays in use as long as the book is read.
 */
export async function openBook(
  source: ByteSource,
  options: OpenBookOptions,
): Promise<Result<OpenedBook, BookRefusal>> {
  const { faults, bag } = await openBag(source, options);
  if (bag === null) return fail({ problem: toProblem(faults), faults });
  const book = await readBook(toBookPayload(bag), options.dataVersion);
  if (!book.ok) return fail({ problem: book.error, faults: [] });
  return succeed({ ...book.value, tagManifestSha256: findTagManifestSha256(bag) });
}

function findTagManifestSha256({ tagFiles }: Bag): string | null {
  return tagFiles.find(({ path }) => path === TAG_MANIFEST_NAME)?.sha256 ?? null;
}

/** A checked bag as a book is read out of it. */
export function toBookPayload(bag: Bag): BookPayload {
  const hashes = new Map(bag.files.map(({ path, sha256 }) => [path, sha256]));
  return {
    findSha256: (path: string) => hashes.get(path) ?? null,
    load: async (path: string) => {
      if (!hashes.has(path)) return null;
      const bytes = await bag.readFile(path);
      if (!bytes.ok) throw new UnreadableFile(bytes.error);
      return bytes.value;
    },
  };
}

function toProblem(faults: readonly BagFault[]): Problem {
  const codes = faults.map(({ code }) => code);
  if (codes.includes('cancelled')) return checkCancelled;
  if (codes.includes('version-newer')) return newerBag;
  if (codes.includes('unreadable')) return unreadable;
  if (codes.includes('not-a-zip') || codes.includes('no-bag')) return notPackage;
  return damagedPackage;
}

const safe = '这台电脑上的记录簿没有改动。';

const checkCancelled: Problem = {
  code: 'check-cancelled',
  what: '核验已取消。',
  safe,
  next: '需要时可以重新选择文件。',
};

const newerBag: Problem = {
  code: 'newer-package',
  what: '这个文件的格式比本程序认识的新。',
  safe: `文件没有改动，${safe}`,
  next: '请安装新版本的支部记录簿后再恢复。',
};

const unreadable: Problem = {
  code: 'package-unreadable',
  what: '读取文件时出错，可能是 U 盘松动或磁盘损坏。',
  safe,
  next: '请把文件复制到电脑上再试，或换一个备份。',
};

const notPackage: Problem = {
  code: 'not-a-package',
  what: '这不是支部记录簿保存的文件，或者文件的后半部分已经丢失。',
  safe,
  next: '请换一个备份再试。',
};

const damagedPackage: Problem = {
  code: 'damaged-package',
  what: '这个文件不完整，或者被改动过，不能用来恢复。',
  safe,
  next: '请换一个备份再试。',
};
