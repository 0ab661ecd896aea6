import type { BranchFigures } from './branch-figures';
import type { BranchReading, RefusalReason } from './read-package';

/** One file with what it turned out to be. */
export interface FileReading {
  /** As the user knows it: its path below the folder. */
  readonly fileName: string;
  readonly reading: BranchReading;
}

/** A branch's newest package, which counts. */
export interface CountedBranch {
  readonly fileName: string;
  readonly figures: BranchFigures;
}

/** A package of a branch of which a newer one is there. */
export interface OlderPackage {
  readonly fileName: string;
  readonly figures: BranchFigures;
  readonly newerFileName: string;
}

export interface RefusedFile {
  readonly fileName: string;
  readonly reason: RefusalReason;
  readonly words: string;
}

/** A folder of packages, told apart. */
export interface GatheredBranches {
  /** By name, in the order of pinyin. */
  readonly branches: readonly CountedBranch[];
  readonly older: readonly OlderPackage[];
  /** Packages that could not be counted. */
  readonly refused: readonly RefusedFile[];
  /** Names of files that are none of a record book. */
  readonly others: readonly string[];
}

const endsAsPackage = /\.(zip|age)$/i;

/** Whether a file may be a package, by its name: `….zip`, or encrypted `….age`. */
export function isPackageName(fileName: string): boolean {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  // `._x.zip` beside `x.zip` is what macOS leaves on a stick; `~$x` an open file of an office suite.
  return endsAsPackage.test(base) && !base.startsWith('.') && !base.startsWith('~$');
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** Compares names of branches by pinyin, and digits as numbers. */
export function compareNames(one: string, other: string): number {
  return collator.compare(one, other);
}

/**
 * Takes each branch's newest package and tells the rest apart. Two packages are of one branch if
 * the branch's id is the same: it stays when a successor takes the book over and when it is
 * renamed.
 *
 * @param otherNames - Files that were not opened, since their names are none of a package.
 */
export function gatherBranches(
  readings: readonly FileReading[],
  otherNames: readonly string[] = [],
): GatheredBranches {
  const newest = new Map<string, CountedBranch>();
  const counted: CountedBranch[] = [];
  const refused: RefusedFile[] = [];
  for (const { fileName, reading } of readings) {
    if (reading.kind === 'refused') {
      refused.push({ fileName, reason: reading.reason, words: reading.words });
      continue;
    }
    const one = { fileName, figures: reading.figures };
    counted.push(one);
    const known = newest.get(reading.figures.branchId);
    if (known === undefined || isNewer(one, known)) newest.set(reading.figures.branchId, one);
  }
  return {
    branches: [...newest.values()].sort(
      (one, other) =>
        compareNames(one.figures.branchName, other.figures.branchName) ||
        compareNames(one.fileName, other.fileName),
    ),
    older: counted.flatMap((one) => {
      const chosen = newest.get(one.figures.branchId);
      return chosen === undefined || chosen === one
        ? []
        : [{ ...one, newerFileName: chosen.fileName }];
    }),
    refused: refused.filter(({ reason }) => reason !== 'foreign'),
    others: [
      ...otherNames,
      ...refused.flatMap(({ fileName, reason }) => (reason === 'foreign' ? [fileName] : [])),
    ],
  };
}

/** By when the package was made, then by how far the book reached; the first file of equal ones. */
function isNewer({ figures: one }: CountedBranch, { figures: other }: CountedBranch): boolean {
  if (one.madeAtMs !== other.madeAtMs) return one.madeAtMs > other.madeAtMs;
  return one.sequence > other.sequence;
}
