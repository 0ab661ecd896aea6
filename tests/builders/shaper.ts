import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { withShaper, type FontBook } from '@shared/book/fonts/font-metrics';
import { loadShaper } from '@scripts/load-fonts';

let fonts: Promise<FontBook> | null = null;

/** The bundled fonts with a shaper for Mongolian, read from disk once. */
export function someShapingFonts(): Promise<FontBook> {
  fonts ??= loadShaper().then((shaper) => withShaper(bundledFonts, shaper));
  return fonts;
}
