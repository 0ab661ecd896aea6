import { isAllowedBetween, isSeamOfWord } from './character-class';
import type { Glyph } from './glyph';

/** Words and numbers of fewer characters stay whole wherever they fit a line. */
const LONG_WORD = 16;
/** Numbers are broken between groups of so many digits, counted from their start. */
const GROUP = 4;

const digit = /\d/;
const letter = /\p{L}/u;
const letterOrDigit = /[\dA-Za-z]/;

interface Run {
  readonly from: number;
  /** One past the last glyph. */
  readonly to: number;
}

/** Long runs of glyphs that have something in common. */
function listRuns(glyphs: readonly Glyph[], isPart: (glyph: Glyph) => boolean): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let index = 0; index <= glyphs.length; index += 1) {
    const glyph = glyphs[index];
    if (glyph && isPart(glyph)) continue;
    if (index - from >= LONG_WORD) runs.push({ from, to: index });
    from = index + 1;
  }
  return runs;
}

const indexesOf = ({ from, to }: Run) =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, step) => from + step + 1);

/** Seams of an address; the signs within a number, as in 1,200.50, are none. */
function listSeams(glyphs: readonly Glyph[], run: Run): readonly number[] {
  const word = glyphs.slice(run.from, run.to);
  if (!word.some(({ character }) => letter.test(character))) return [];
  return indexesOf(run).filter((index) => {
    const [previous, next] = [glyphs[index - 1], glyphs[index]];
    return previous && next && isSeamOfWord(previous, next) && isAllowedBetween(previous, next);
  });
}

/** Between groups of four of a number or a code that is at least half of digits. */
function listGroups(glyphs: readonly Glyph[], run: Run): readonly number[] {
  const word = glyphs.slice(run.from, run.to);
  const digits = word.filter(({ character }) => digit.test(character)).length;
  if (digits * 2 < word.length) return [];
  return indexesOf(run).filter(
    (index) => (index - run.from) % GROUP === 0 && run.to - index >= GROUP,
  );
}

const nowhere: ReadonlySet<number> = new Set();

/**
 * Where long words may be broken if their line would gape otherwise: an address at its seams, a
 * long number or code between groups of four; the indexes are of the glyph that begins the next
 * line. A word of letters alone stays whole, since a hyphen would have to be invented.
 */
export function listBreaksInWords(glyphs: readonly Glyph[]): ReadonlySet<number> {
  if (glyphs.length < LONG_WORD) return nowhere;
  const words = listRuns(glyphs, (glyph) => glyph.class === 'word');
  const codes = listRuns(
    glyphs,
    (glyph) => glyph.class === 'word' && letterOrDigit.test(glyph.character),
  );
  return new Set([
    ...words.flatMap((run) => listSeams(glyphs, run)),
    ...codes.flatMap((run) => listGroups(glyphs, run)),
  ]);
}

/** Width of a mark's empty half at a line's end, which the line need not hold. */
const spareOf = (glyph: Glyph) =>
  glyph.class === 'closing' && glyph.hasSpareHalf ? glyph.sizePt / 2 : 0;

/**
 * End of a line into which no place to break fits: where the line is full, 禁则 kept as far as
 * anything can keep it. Spaces take no part: the line ends before them, the next begins after.
 *
 * @returns One past the last glyph of the line; at least one glyph is taken.
 */
export function forceBreak(glyphs: readonly Glyph[], from: number, measurePt: number): number {
  let width = 0;
  let inked: Glyph | null = null;
  /** One past the last glyph with ink, and the last such place where 禁则 lets the line end. */
  let end = from;
  let allowed = from;
  for (let index = from; index < glyphs.length; index += 1) {
    const glyph = glyphs[index];
    if (!glyph) break;
    width += glyph.advance;
    if (glyph.class !== 'space') {
      if (inked && isAllowedBetween(inked, glyph)) allowed = end;
      if (inked && width - spareOf(glyph) > measurePt) return allowed > from ? allowed : end;
      inked = glyph;
      end = index + 1;
    }
    width += glyph.gap;
  }
  return glyphs.length;
}
