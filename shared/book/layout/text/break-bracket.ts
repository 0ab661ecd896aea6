import type { Glyph } from './glyph';

/** Most characters between the brackets of a note that stays whole, as 1962年生 behind a name. */
const LONGEST_NOTE = 8;

const nowhere: ReadonlySet<number> = new Set();

/** Width of a note on a line of its own, where both brackets give up their empty halves. */
function measureNote(note: readonly Glyph[]): number {
  const width = note.reduce((sum, { advance, gap }) => sum + advance + gap, 0);
  return width - (note[0]?.sizePt ?? 0);
}

/**
 * Places within short notes in brackets, as （1962年生）: a line ends there only where it would gape
 * otherwise. The indexes are of the glyph that begins the next line.
 *
 * @param measurePt - Room of a line in points; a note that is wider is parted like any text.
 */
export function listBreaksInBrackets(
  glyphs: readonly Glyph[],
  measurePt: number,
): ReadonlySet<number> {
  let breaks: Set<number> | null = null;
  let opening = -1;
  for (let index = 0; index < glyphs.length; index += 1) {
    const character = glyphs[index]?.character;
    if (character === '（') opening = index;
    if (character !== '）' || opening < 0) continue;
    const isShort = index - opening - 1 <= LONGEST_NOTE;
    if (isShort && measureNote(glyphs.slice(opening, index + 1)) <= measurePt) {
      breaks ??= new Set();
      for (let inside = opening + 1; inside <= index; inside += 1) breaks.add(inside);
    }
    opening = -1;
  }
  return breaks ?? nowhere;
}
