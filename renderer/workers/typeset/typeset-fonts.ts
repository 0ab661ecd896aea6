import shaperUrl from 'harfbuzzjs/dist/harfbuzz.wasm?url';

import { loadAsset } from '@renderer/platform/assets';
import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { MONGOLIAN_FONT, type FontKey } from '@shared/book/fonts/font-key';
import type { FontBook } from '@shared/book/fonts/font-metrics';
import { needsShaper } from '@shared/book/fonts/mongolian-text';
import type { Shaper } from '@shared/book/fonts/shaper';
import { startShaper } from '@shared/book/fonts/start-shaper';
import type { PlacedText } from '@shared/book/model/list-texts';

import { loadFontPart } from './load-font-part';

async function loadShaper(): Promise<Shaper> {
  const [wasm, font] = await Promise.all([
    loadAsset(shaperUrl),
    loadFontPart(MONGOLIAN_FONT, 'common'),
  ]);
  return startShaper(wasm, font);
}

/** The worker's fonts; the shaper of Mongolian is started by the first text that needs it. */
class TypesetFonts implements FontBook {
  shaper: Shaper | null = null;
  private starting: Promise<void> | null = null;

  readonly get = (font: FontKey) => bundledFonts.get(font);

  /** Makes the fonts able to set texts. */
  async prepareFor(texts: readonly PlacedText[]): Promise<void> {
    if (texts.some(({ text }) => needsShaper(text))) await this.startShaper();
  }

  /** Starts the shaper where there is none; where that fails, Mongolian is refused by name. */
  startShaper(): Promise<void> {
    this.starting ??= this.tryShaper();
    return this.starting;
  }

  private async tryShaper(): Promise<void> {
    try {
      this.shaper = await loadShaper();
    } catch {
      // A null shaper says so; the next book tries again.
      this.starting = null;
    }
  }
}

export const typesetFonts = new TypesetFonts();
