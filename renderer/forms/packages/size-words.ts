/** A file's size for people, as 12 MB or 640 KB. */
export function toSizeWords(sizeBytes: number): string {
  if (sizeBytes >= 10_000_000) return `${Math.round(sizeBytes / 1e6)} MB`;
  if (sizeBytes >= 1_000_000) return `${(sizeBytes / 1e6).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(sizeBytes / 1000))} KB`;
}

/** Before this nothing can be said of how long work takes. */
const FIRST_WORDS_MS = 3000;
const LEAST_PART = 0.03;

/**
 * How long work will still take, judged by what is done, as 还需约 2 分钟.
 *
 * @param part - What is done, 0 to 1.
 * @returns Null while that cannot be said.
 */
export function toTimeLeftWords(part: number, elapsedMs: number): string | null {
  if (elapsedMs < FIRST_WORDS_MS || part < LEAST_PART) return null;
  const leftSeconds = ((elapsedMs / part) * (1 - part)) / 1000;
  if (leftSeconds < 10) return '马上就好';
  if (leftSeconds < 90) return `还需约 ${Math.ceil(leftSeconds / 10) * 10} 秒`;
  return `还需约 ${Math.ceil(leftSeconds / 60)} 分钟`;
}
