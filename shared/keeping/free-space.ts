/** Below this nothing is sure to be written: what one save with its photos and copies may take. */
const FULL_BYTES = 16 * 1024 * 1024;
/** Below this a year's photos with their second copy and a backup may no longer fit. */
const LOW_BYTES = 1024 * 1024 * 1024;

/** Whether a failed save is explained by a full disk. */
export function isDiskFull(freeBytes: number): boolean {
  return freeBytes < FULL_BYTES;
}

/** Whether the user is told that space is running out, before a save fails. */
export function isSpaceLow(freeBytes: number): boolean {
  return freeBytes < LOW_BYTES;
}

/** Free space in the units of a file manager, rounded down: 820 MB, 3.4 GB. */
export function toSpaceWords(freeBytes: number): string {
  const megabytes = Math.floor(freeBytes / (1024 * 1024));
  if (megabytes < 1) return '不到 1 MB';
  if (megabytes < 1024) return `${megabytes} MB`;
  return `${(Math.floor((megabytes / 1024) * 10) / 10).toFixed(1)} GB`;
}
