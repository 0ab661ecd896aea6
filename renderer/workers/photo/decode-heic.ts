import type { HeicAnswer, HeicRequest } from './protocol';

/**
 * Decodes a HEIC picture in a worker that lives for this picture only. The turning written in the
 * container is applied; EXIF's orientation is not, since it says the same once more.
 */
export async function decodeHeic(bytes: Uint8Array<ArrayBuffer>): Promise<HeicAnswer> {
  const worker = new Worker(new URL('./heic-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<HeicAnswer>((resolve) => {
      worker.addEventListener('message', (event: MessageEvent<HeicAnswer>) => resolve(event.data));
      worker.addEventListener('error', () => resolve({ outcome: 'unreadable' }));
      worker.addEventListener('messageerror', () => resolve({ outcome: 'unreadable' }));
      const request: HeicRequest = { bytes };
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
