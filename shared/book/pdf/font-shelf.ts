import type { FontKey } from '../fonts/font-key';
import { blockOf, toPartPath, type FontPart } from '../fonts/font-parts';
import { toRemembering } from '../../util/remembering';

import { openGlyphs, type GlyphSource } from './glyph-table';

/** A part of a font that was loaded. */
interface ShelvedPart {
  readonly bytes: Uint8Array;
  /** Its glyphs; opened when first asked for. */
  readonly glyphs: () => GlyphSource;
}

function toShelved(bytes: Uint8Array): ShelvedPart {
  let opened: GlyphSource | null = null;
  return { bytes, glyphs: () => (opened ??= openGlyphs(bytes)) };
}

interface Wanted {
  readonly font: FontKey;
  readonly part: FontPart;
}

/** Parts of fonts, each loaded when it is first needed and kept. */
export class FontShelf {
  private readonly take: (wanted: Wanted) => Promise<ShelvedPart>;
  private readonly loading = new Set<Promise<Uint8Array>>();

  constructor(loadPart: (font: FontKey, part: FontPart) => Promise<Uint8Array>) {
    this.take = toRemembering(
      async ({ font, part }: Wanted) => {
        const loading = loadPart(font, part);
        this.loading.add(loading);
        try {
          return toShelved(await loading);
        } finally {
          this.loading.delete(loading);
        }
      },
      ({ font, part }) => toPartPath(font, part),
    );
  }

  /** The part of a font that nearly every text needs. */
  find(font: FontKey): Promise<ShelvedPart> {
    return this.take({ font, part: 'common' });
  }

  /** The parts of a font that together have the code points, the common one first. */
  async findAll(font: FontKey, codePoints: readonly number[]): Promise<readonly GlyphSource[]> {
    const common = (await this.find(font)).glyphs();
    const others = codePoints.filter((codePoint) => !common.characters.has(codePoint)).map(blockOf);
    const taking = others.map((part) => this.take({ font, part }));
    const taken = new Set((await Promise.all(taking)).map(({ glyphs }) => glyphs()));
    return [common, ...taken];
  }

  /** Waits until no font is on its way: its bytes do not come while the thread does other work. */
  async settle(): Promise<void> {
    while (this.loading.size > 0) await Promise.allSettled(this.loading);
  }
}
