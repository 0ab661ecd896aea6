const MiB = 1024 * 1024;

/** Bounds that are checked before memory is taken for what they bound. */
export interface PackageLimits {
  /** Files and folders in the ZIP. */
  readonly entries: number;
  /** The ZIP's list of its entries. */
  readonly directoryBytes: number;
  /** A path in the ZIP as UTF-8. */
  readonly nameBytes: number;
  /** A manifest or `fetch.txt`, which have a line for each file. */
  readonly tagFileBytes: number;
  /** `bagit.txt` or `bag-info.txt`. */
  readonly infoBytes: number;
  /** One file, packed and unpacked; it is held in memory both ways. */
  readonly fileBytes: number;
  /** All files, unpacked. */
  readonly totalBytes: number;
  /** Unpacked bytes for one packed byte, of all files and of each above 1 MiB. */
  readonly ratio: number;
}

/**
 * Ten times the largest book that is expected (20,000 records, 2,000 photos) in every direction,
 * and little enough for a computer with 4 GB of memory.
 */
export const packageLimits: PackageLimits = {
  entries: 100_000,
  directoryBytes: 32 * MiB,
  nameBytes: 1_024,
  tagFileBytes: 16 * MiB,
  infoBytes: MiB,
  fileBytes: 256 * MiB,
  totalBytes: 8 * 1024 * MiB,
  ratio: 200,
};

/** Below this a file may be packed at any ratio: a page of spaces is no bomb. */
export const RATIO_FREE_BYTES = MiB;
