import type { FontKey } from '../../fonts/font-key';
import type { ShapedGlyph } from '../../fonts/shaper';

import type { CharacterClass } from './character-class';
import type { UprightBox } from './upright-box';

/** One character with the font that draws it; lengths in points. */
export interface Glyph {
  readonly character: string;
  readonly drawn: string;
  readonly font: FontKey;
  readonly sizePt: number;
  readonly class: CharacterClass;
  /** Moves the drawing within its room: negative where the left half is given up. */
  readonly lead: number;
  readonly advance: number;
  /** Room after the character at a seam of Chinese and Latin text. */
  readonly gap: number;
  /** Whether the half of the mark without ink is still there and may shrink. */
  readonly hasSpareHalf: boolean;
  /** The glyphs of a letter that joins with its neighbours, where the character has no one form. */
  readonly shaped?: readonly ShapedGlyph[];
  /** A phrase that stands upright in the line; `character` is all of it. */
  readonly box?: UprightBox;
}
