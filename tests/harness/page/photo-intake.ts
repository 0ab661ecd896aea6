import { importPhotos } from '@renderer/workers/photo/client';
import { assertPresent } from '@shared/util/assert';

/** One photo that the app's worker made ready. */
export interface TakenIn {
  readonly fileName: string;
  readonly tookMs: number;
  readonly size: string;
  readonly sizeBytes: number;
}

declare global {
  interface Window {
    /** Takes the next photo of the import begun by `startIntake`; null after the last. */
    takeNextPhoto: () => Promise<TakenIn | null>;
  }
}

/** Begins one import of the files chosen on the page, as when all are dropped at once. */
export function startIntake(): void {
  const input = document.querySelector<HTMLInputElement>('#files');
  const files = [...assertPresent(input?.files, 'the page has a file input')];
  const known = new Map<string, string>();
  const signal = new AbortController().signal;
  const outcomes = importPhotos(files, { known, signal, onProgress: () => undefined });
  window.takeNextPhoto = async () => {
    const startedAt = performance.now();
    const next = await outcomes.next();
    const tookMs = performance.now() - startedAt;
    if (next.done) return null;
    const { fileName, answer } = next.value;
    if (!answer.ok) throw new Error(`${fileName}：${answer.error.what}`);
    const { originalSha256, widthPx, heightPx, storedSizeBytes } = answer.value;
    known.set(originalSha256, fileName);
    return { fileName, tookMs, size: `${widthPx}x${heightPx}`, sizeBytes: storedSizeBytes };
  };
}
