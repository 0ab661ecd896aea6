/** Beijing time, which is the time of the whole country, so that all machines write the same. */
const ZONE_MS = 8 * 60 * 60 * 1000;

/** Date and time as MS-DOS and ZIP have them: 1980 to 2107, in steps of two seconds. */
export function toDosTime(atMs: number): number {
  const at = new Date(atMs + ZONE_MS);
  const year = Math.min(Math.max(at.getUTCFullYear(), 1980), 2107);
  const date = ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

/** Day in Beijing as `YYYY-MM-DD`, for `Bagging-Date`. */
export function toBaggingDate(atMs: number): string {
  return new Date(atMs + ZONE_MS).toISOString().slice(0, 10);
}
