import type { FontKey } from '../fonts/font-key';
import type { ShapedGlyph } from '../fonts/shaper';
import type { PageList } from '../layout/page-list';

/** A glyph chosen by shaping, and what it says where it stands. */
export type UsedGlyph = Pick<ShapedGlyph, 'glyph' | 'text'>;

const keyOf = ({ glyph, text }: UsedGlyph) => `${glyph} ${text}`;

/** Code of each used glyph within its font, from 1 on; one for each text that the glyph says. */
export class GlyphCodes {
  readonly glyphs: readonly UsedGlyph[];
  private readonly codes: ReadonlyMap<string, number>;

  constructor(used: Iterable<UsedGlyph>) {
    const glyphs = new Map([...used].map((one) => [keyOf(one), one]));
    this.glyphs = [...glyphs.values()].sort((a, b) =>
      a.glyph === b.glyph ? (a.text < b.text ? -1 : 1) : a.glyph - b.glyph,
    );
    this.codes = new Map(this.glyphs.map((one, index) => [keyOf(one), index + 1]));
  }

  /** @throws {Error} If the glyph was not among those collected. */
  codeOf(glyph: UsedGlyph): number {
    const code = this.codes.get(keyOf(glyph));
    if (code === undefined) throw new Error(`no code for glyph ${glyph.glyph}`);
    return code;
  }
}

/** Every glyph that the pages draw by its number, by font. */
export function collectGlyphs({ pages }: PageList): ReadonlyMap<FontKey, GlyphCodes> {
  const used = new Map<FontKey, UsedGlyph[]>();
  for (const { marks } of pages) {
    for (const mark of marks) {
      if (mark.kind !== 'glyphs') continue;
      const glyphs = used.get(mark.font) ?? [];
      used.set(mark.font, glyphs);
      glyphs.push(...mark.glyphs.map(({ glyph, text }) => ({ glyph, text })));
    }
  }
  const sorted = [...used].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([font, glyphs]) => [font, new GlyphCodes(glyphs)]));
}
