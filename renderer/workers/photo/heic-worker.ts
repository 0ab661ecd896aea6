import createLibheif, { type HeifImage } from 'libheif-js/libheif-wasm/libheif-bundle.mjs';

import { MAX_PIXELS } from '@shared/domain/photo';

import type { HeicAnswer, HeicRequest } from './protocol';

/**
 * Decodes one HEIC picture. A worker of its own, because libheif's memory grows to hundreds of
 * megabytes and WebAssembly memory never shrinks: the photo worker ends it after the picture.
 */
self.addEventListener('message', (event: MessageEvent<HeicRequest>) => {
  void answer(event.data.bytes);
});

async function answer(bytes: Uint8Array): Promise<void> {
  const reply = await decode(bytes);
  postMessage(reply, { transfer: reply.outcome === 'decoded' ? [reply.bitmap] : [] });
}

async function decode(bytes: Uint8Array): Promise<HeicAnswer> {
  const { HeifDecoder } = createLibheif();
  const images = new HeifDecoder().decode(bytes);
  const image = images.find((candidate) => candidate.is_primary()) ?? images[0];
  if (image === undefined) return { outcome: 'unreadable' };
  const widthPx = image.get_width();
  const heightPx = image.get_height();
  if (widthPx * heightPx > MAX_PIXELS) return { outcome: 'too-many-pixels', widthPx, heightPx };
  const pixels = new ImageData(widthPx, heightPx);
  if (!(await display(image, pixels))) return { outcome: 'unreadable' };
  return { outcome: 'decoded', bitmap: await createImageBitmap(pixels) };
}

function display(image: HeifImage, pixels: ImageData): Promise<boolean> {
  return new Promise((resolve) => {
    image.display(pixels, (displayed) => resolve(displayed !== null));
  });
}
