import type { Press } from '@shared/book/pdf/press';
import type { PdfMeans } from '@shared/book/pdf/write-pdf';
import { assertPresent } from '@shared/util/assert';
import { loadFonts, readRepositoryFile } from '@scripts/load-fonts';

import { FIXED_NOW_MS } from './clock';
import { photoFiles } from './filed-document';

let fonts: ReturnType<typeof loadFonts> | null = null;

/** Fonts, photos and harfbuzz from disk, as the PDF step needs them; dated with the fixed clock. */
export async function somePdfMeans(overrides: Partial<PdfMeans> = {}): Promise<PdfMeans> {
  fonts ??= loadFonts();
  return {
    ...(await fonts),
    loadPhoto: (photoId) => {
      const file = assertPresent(photoFiles.get(photoId), `photo ${photoId} is a fixture`);
      return readRepositoryFile(`tests/fixtures/photos/${file}`);
    },
    madeAtMs: FIXED_NOW_MS,
    producer: '支部记录簿',
    ...overrides,
  };
}

/** Means whose press cuts fonts in its own way, given the right one: what a spoilt font does. */
export function cuttingFonts(
  means: PdfMeans,
  toCutFont: (cutFont: Press['cutFont']) => Press['cutFont'],
): PdfMeans {
  return { ...means, press: { ...means.press, cutFont: toCutFont(means.press.cutFont) } };
}
