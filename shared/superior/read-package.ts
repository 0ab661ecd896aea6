import type { BagFault } from '../package/bag-fault';
import type { ByteSource, LongWork } from '../package/bytes';
import { DamagedPart } from '../package/book-rows';
import { openBook, type BookRefusal } from '../package/open-book';
import { UnreadableFile, type PackagedBook } from '../package/read-book';
import type { Problem } from '../util/result';

import { MisshapenRow } from './book-table';
import type { BranchFigures } from './branch-figures';
import type { FiguresChoice } from './branch-year';
import { readBranch } from './read-branch';

/** Newest data version whose rows are read here; it moves on with the book's own. */
export const NEWEST_DATA_VERSION = 6;
/** Oldest one: version 3 changed branch and member, and nothing that is read here changed since. */
const OLDEST_DATA_VERSION = 3;

/**
 * Why a file gives no figures.
 *
 * - `damaged`: not whole, changed, or not of the shape that it should be.
 * - `unreadable`: the medium failed.
 * - `newer`, `older`: made by another version of the program.
 * - `locked`, `wrong-passphrase`: encrypted.
 * - `foreign`: a ZIP, but none of a record book.
 * - `cancelled`: the user stopped.
 */
export type RefusalReason =
  | 'damaged'
  | 'unreadable'
  | 'newer'
  | 'older'
  | 'locked'
  | 'wrong-passphrase'
  | 'foreign'
  | 'cancelled';

/** What one file turned out to be. */
export type BranchReading =
  | { readonly kind: 'counted'; readonly figures: BranchFigures }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason;
      /** A sentence; of a damaged file with the first fault. */
      readonly words: string;
    };

/**
 * Verifies one package, every byte of it, and counts its branch's year. A damaged, foreign or
 * strange package is told, never thrown.
 *
 * @param source - Not encrypted.
 */
export async function readPackage(
  source: ByteSource,
  choice: FiguresChoice,
  work: LongWork = {},
): Promise<BranchReading> {
  const opened = await openBook(source, { ...work, dataVersion: NEWEST_DATA_VERSION });
  if (!opened.ok) return toRefusal(opened.error);
  const { dataVersion } = opened.value.manifest.watermark;
  if (dataVersion < OLDEST_DATA_VERSION) return refuse('older');
  return tryReadBranch(opened.value, choice);
}

async function tryReadBranch(book: PackagedBook, choice: FiguresChoice): Promise<BranchReading> {
  try {
    return { kind: 'counted', figures: await readBranch(book, choice) };
  } catch (error) {
    if (error instanceof MisshapenRow) return refuse('damaged', shapeless);
    if (error instanceof DamagedPart) return refuse('damaged', changedMeanwhile);
    if (error instanceof UnreadableFile) return refuse('unreadable');
    throw error;
  }
}

const shapeless = '里面有的内容不是本程序认得的样子。';
const changedMeanwhile = '在读的时候被改动了。';

const words: Readonly<Record<RefusalReason, string>> = {
  damaged: '不完整，或者被改动过：',
  unreadable: '读文件时出错，可能是U盘松动或磁盘损坏，请复制到电脑上再试。',
  newer: '由更新版本的程序保存，本程序认不全，请先更新本程序。',
  older: '由旧版本的程序保存，请该支部用新版本打开后重新保存一份。',
  locked: '加了密码，要输入密码才能打开。',
  'wrong-passphrase': '加了密码，给的密码打不开。',
  foreign: '是压缩文件，但不是支部记录簿的包。',
  cancelled: '没有读完。',
};

/** A refusal in words; of a damaged file with the fault, which is a sentence. */
export function refuse(reason: RefusalReason, fault = ''): BranchReading {
  return { kind: 'refused', reason, words: `${words[reason]}${fault}` };
}

function toRefusal({ problem, faults }: BookRefusal): BranchReading {
  switch (problem.code) {
    case 'check-cancelled':
      return refuse('cancelled');
    case 'newer-package':
      return refuse('newer');
    case 'package-unreadable':
      return refuse('unreadable');
    case 'no-book':
      return refuse('foreign');
    case 'not-a-package':
      // A ZIP without `bagit.txt` is somebody's; what is no ZIP at all may be half a package.
      return faults.every(({ code }) => code === 'no-bag')
        ? refuse('foreign')
        : refuse('damaged', toFaultWords(faults));
    default:
      return refuse('damaged', faults.length === 0 ? problem.what : toFaultWords(faults));
  }
}

function toFaultWords(faults: readonly BagFault[]): string {
  const [first] = faults;
  if (first === undefined) return shapeless;
  return faults.length === 1 ? first.sentence : `${first.sentence}等${faults.length}处。`;
}

/** Why an encrypted package did not open. */
export function toLockedRefusal(problem: Problem): BranchReading {
  switch (problem.code) {
    case 'age-wrong-passphrase':
      return refuse('wrong-passphrase');
    case 'age-unreadable':
      return refuse('unreadable');
    case 'cancelled':
      return refuse('cancelled');
    case 'age-newer':
      return refuse('newer');
    default:
      return refuse('damaged', problem.what);
  }
}
