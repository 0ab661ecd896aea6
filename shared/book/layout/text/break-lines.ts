import { mayBreakBetween, mayStretchBetween } from './character-class';
import type { Glyph } from './to-glyphs';

/** A line's part of the glyphs, without the spaces at its end, and the room that it has. */
export interface LineBreak {
  readonly from: number;
  /** One past the last glyph. */
  readonly to: number;
  readonly measurePt: number;
  readonly isLast: boolean;
}

/** What a line's width is made of, in points. */
interface Fit {
  readonly to: number;
  readonly natural: number;
  /** What the mark at the line's end can give up. */
  readonly endHalf: number;
  /** What marks and gaps within the line can give up. */
  readonly inner: number;
  readonly places: number;
}

/** Of its empty half a mark within a line gives up at most this part of an em. */
export const INNER_SHRINK = 0.25;
/** Of a gap or space this part may shrink away. */
export const GAP_SHRINK = 0.5;

/** Marks at the start of a line but the first stand flush: their empty half goes. */
export function startTrim(glyph: Glyph, isFirstLine: boolean): number {
  return !isFirstLine && glyph.class === 'opening' && glyph.hasSpareHalf ? glyph.sizePt / 2 : 0;
}

export function endTrim(glyph: Glyph): number {
  return glyph.class === 'closing' && glyph.hasSpareHalf ? glyph.sizePt / 2 : 0;
}

/** What a glyph within a line can give up. */
function innerShrink(glyph: Glyph): number {
  const spare = glyph.hasSpareHalf ? glyph.sizePt * INNER_SHRINK : 0;
  const space = glyph.class === 'space' ? glyph.advance * GAP_SHRINK : 0;
  return spare + space + glyph.gap * GAP_SHRINK;
}

function measureFits(glyphs: readonly Glyph[], from: number, measurePt: number): readonly Fit[] {
  const fits: Fit[] = [];
  const first = glyphs[from];
  let width = first ? -startTrim(first, from === 0) : 0;
  let inner = 0;
  let places = 0;
  let inked: Fit | null = null;
  for (let index = from; index < glyphs.length; index += 1) {
    const glyph = glyphs[index];
    const next = glyphs[index + 1];
    if (!glyph) break;
    width += glyph.advance;
    if (glyph.class !== 'space') {
      inked = { to: index + 1, natural: width, endHalf: endTrim(glyph), inner, places };
    }
    const fit: Fit = inked ?? { to: index + 1, natural: 0, endHalf: 0, inner: 0, places: 0 };
    const isTooWide = fit.natural - fit.endHalf - fit.inner > measurePt;
    if (isTooWide) break;
    if (!next || mayBreakBetween(glyph.character, next.character)) fits.push(fit);
    width += glyph.gap;
    inner += innerShrink(glyph);
    if (next && mayStretchBetween(glyph.character, next.character)) places += 1;
  }
  return fits;
}

/** Where a chain that must not break is longer than a line, it is broken at the line's end. */
function forceFit(glyphs: readonly Glyph[], from: number, measurePt: number): number {
  let width = 0;
  let to = from;
  for (; to < glyphs.length; to += 1) {
    const glyph = glyphs[to];
    if (!glyph) break;
    width += glyph.advance;
    if (width - endTrim(glyph) > measurePt && to > from) break;
    width += glyph.gap;
  }
  return Math.max(to, from + 1);
}

/** How far a line is from its best look; 1 is the limit of what is pleasant. */
function strain(fit: Fit, measurePt: number, sizePt: number): number {
  const rest = measurePt - fit.natural;
  if (rest >= 0) return (rest / Math.max(1, fit.places) / sizePt) * 12;
  const need = Math.max(0, -rest - fit.endHalf);
  return fit.inner === 0 ? 0 : need / fit.inner;
}

function chooseFit(fits: readonly Fit[], measurePt: number, sizePt: number): Fit | undefined {
  const longest = fits.at(-1);
  if (!longest || longest.natural <= measurePt) return longest;
  const loose = fits.findLast((fit) => fit.natural <= measurePt);
  if (!loose) return longest;
  return strain(longest, measurePt, sizePt) <= strain(loose, measurePt, sizePt) ? longest : loose;
}

/**
 * Breaks glyphs into lines: 禁则 kept, words kept whole, a line pulled together (挤进) or opened
 * (推出) by whichever strains it less. A word longer than a line is broken where the line ends.
 *
 * @param measures - Room of the first line and of the others, in points.
 */
export function breakLines(
  glyphs: readonly Glyph[],
  measures: { readonly firstPt: number; readonly otherPt: number },
): readonly LineBreak[] {
  const lines: LineBreak[] = [];
  let from = 0;
  while (from < glyphs.length) {
    const measurePt = from === 0 ? measures.firstPt : measures.otherPt;
    const fits = measureFits(glyphs, from, measurePt);
    const fit = chooseFit(fits, measurePt, glyphs[from]?.sizePt ?? 1);
    const to = fit?.to ?? forceFit(glyphs, from, measurePt);
    let next = to;
    while (glyphs[next]?.class === 'space') next += 1;
    lines.push({ from, to, measurePt, isLast: next >= glyphs.length });
    from = next;
  }
  return lines;
}
