import { loadAsset } from '@renderer/platform/assets';
import type { FontKey } from '@shared/book/fonts/font-key';
import { toPartPath, type FontPart } from '@shared/book/fonts/font-parts';

/** @throws {Error} If the program has no such part or it cannot be read. */
export function loadFontPart(font: FontKey, part: FontPart): Promise<Uint8Array<ArrayBuffer>> {
  return loadAsset(`/${toPartPath(font, part)}`);
}
