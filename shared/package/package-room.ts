import { packageLimits } from './package-limits';

/** How full a package is. */
export interface Filling {
  readonly fileCount: number;
  /** Of the ZIP so far, without its directory. */
  readonly zipBytes: number;
  readonly directoryBytes: number;
  /** Of the manifests' lines, rather too many than too few. */
  readonly manifestBytes: number;
  readonly unpackedBytes: number;
}

/** Below the 65,535 entries of a ZIP without Zip64, with room for the tag files. */
const MOST_FILES = 65_000;
/** Below the 4 GiB of a ZIP without Zip64. */
const MOST_BYTES = 0xffff_0000;

/** A manifest's line without its path: 64 digits, two spaces, a line's end. */
const LINE_BYTES = 67;
/** Room kept for what every package has: headers of five files, `bag-info.txt`, end record. */
const LISTS_BYTES = 64 * 1024;

/** Bytes that a file takes in a manifest; a path's unit is at most 3 bytes, a `%` 3 of them. */
export function toManifestBytes(path: string): number {
  return 9 * path.length + LINE_BYTES;
}

/** Whether one more file fits, with the lists of files that follow it, in what readers take. */
export function hasRoom(filling: Filling, zipPath: string, sizeBytes: number): boolean {
  const manifestBytes = filling.manifestBytes + toManifestBytes(zipPath) + LISTS_BYTES;
  const directoryBytes = filling.directoryBytes + 3 * zipPath.length + LISTS_BYTES;
  return (
    filling.fileCount < MOST_FILES &&
    manifestBytes <= packageLimits.tagFileBytes &&
    directoryBytes <= packageLimits.directoryBytes &&
    filling.unpackedBytes + sizeBytes + manifestBytes <= packageLimits.totalBytes &&
    filling.zipBytes + sizeBytes + directoryBytes + manifestBytes <= MOST_BYTES
  );
}
