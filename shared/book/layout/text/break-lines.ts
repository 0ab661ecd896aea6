import { mayBreakBetween, mayStretchBetween } from './character-class';
import { listBreaksInBrackets } from './break-bracket';
import { forceBreak, listBreaksInWords } from './break-word';
import type { Glyph } from './glyph';

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
  /** Within what the line would end that is better whole; it is parted only to close a hole. */
  readonly within: 'word' | 'note' | null;
}

/** Of its empty half a mark within a line gives up at most this part of an em. */
export const INNER_SHRINK = 0.25;
/** Of a gap or space this part may shrink away. */
export const GAP_SHRINK = 0.5;

/** Room between characters, in ems, beyond which a long word is broken to close the hole. */
const HOLE = 0.08;
/** Most room between characters, in ems, to spare a paragraph a last line of one character. */
const MOST_FOR_COMPANY = 0.1;

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

interface Text {
  readonly glyphs: readonly Glyph[];
  readonly breaksInWords: ReadonlySet<number>;
  readonly breaksInNotes: ReadonlySet<number>;
}

/** Every place where a line from one glyph on may end, the shortest line first. */
function measureFits(
  { glyphs, breaksInWords, breaksInNotes }: Text,
  from: number,
  measurePt: number,
): readonly Fit[] {
  const fits: Fit[] = [];
  const first = glyphs[from];
  let width = first ? -startTrim(first, from === 0) : 0;
  let inner = 0;
  let places = 0;
  let inked: Fit | null = null;
  let lastInked = first;
  for (let index = from; index < glyphs.length; index += 1) {
    const glyph = glyphs[index];
    const next = glyphs[index + 1];
    if (!glyph) break;
    width += glyph.advance;
    if (glyph.class !== 'space') {
      lastInked = glyph;
      const endHalf = endTrim(glyph);
      inked = { to: index + 1, natural: width, endHalf, inner, places, within: null };
    }
    const fit: Fit = inked ?? { ...nothing, to: index + 1 };
    const isTooWide = fit.natural - fit.endHalf - fit.inner > measurePt;
    if (isTooWide) break;
    if (!next || mayBreakBetween(glyph, next, lastInked ?? glyph)) {
      fits.push(breaksInNotes.has(index + 1) ? { ...fit, within: 'note' } : fit);
    } else if (breaksInWords.has(index + 1)) fits.push({ ...fit, within: 'word' });
    width += glyph.gap;
    // A mark that gave its half at the line's start has none left to give.
    if (index > from || startTrim(glyph, from === 0) === 0) inner += innerShrink(glyph);
    if (next && mayStretchBetween(glyph, next)) places += 1;
  }
  return fits;
}

const nothing: Omit<Fit, 'to'> = { natural: 0, endHalf: 0, inner: 0, places: 0, within: null };

/** Room that goes between the characters of a line that is too short, in ems. */
function stretchOf(fit: Fit, measurePt: number, sizePt: number): number {
  return (measurePt - fit.natural) / Math.max(1, fit.places) / sizePt;
}

/** How far a line is from its best look; 1 is the limit of what is pleasant. */
function strain(fit: Fit, measurePt: number, sizePt: number): number {
  const rest = measurePt - fit.natural;
  if (rest >= 0) return stretchOf(fit, measurePt, sizePt) * 12;
  const need = Math.max(0, -rest - fit.endHalf);
  return fit.inner === 0 ? 0 : need / fit.inner;
}

function chooseWhole(fits: readonly Fit[], measurePt: number, sizePt: number): Fit | undefined {
  const longest = fits.at(-1);
  if (!longest || longest.natural <= measurePt) return longest;
  const loose = fits.findLast((fit) => fit.natural <= measurePt);
  if (!loose) return longest;
  return strain(longest, measurePt, sizePt) <= strain(loose, measurePt, sizePt) ? longest : loose;
}

/** A line's own part of a `LineRoom`, in points. */
interface LineNeed {
  readonly measurePt: number;
  readonly sizePt: number;
  readonly isEnd: boolean;
  readonly isRagged: boolean;
}

/** The best end of a line; a hole is closed by parting a long word or a note, where one would gape. */
function chooseFit(fits: readonly Fit[], need: LineNeed): Fit | undefined {
  const { measurePt, sizePt, isEnd, isRagged } = need;
  const mayPart = fits.some(({ within }) => within !== null);
  const wholes = mayPart ? fits.filter(({ within }) => within === null) : fits;
  const whole = chooseWhole(wholes, measurePt, sizePt);
  if (!mayPart) return whole;
  const parted = fits.findLast(({ within, natural }) => within !== null && natural <= measurePt);
  if (isEnd || !parted) return whole;
  if (!whole) return parted;
  const mayBeShort = isRagged && parted.within === 'note';
  const gapes = !mayBeShort && stretchOf(whole, measurePt, sizePt) > HOLE;
  return gapes && parted.to > whole.to ? parted : whole;
}

/** How a paragraph is broken; lengths in points. */
interface LineRoom {
  readonly firstPt: number;
  readonly otherPt: number;
  /** Lines end where they end, so that one of them may be short; left out: they are justified. */
  readonly isRagged?: boolean;
}

/** A character with more marks behind it than this is not looked for. */
const MOST_LONELY = 4;

/** Whether a line would hold one character alone, with the marks that follow it. */
function isLonely(glyphs: readonly Glyph[], from: number): boolean {
  const rest: Glyph[] = [];
  for (let index = from; index < glyphs.length && rest.length <= MOST_LONELY; index += 1) {
    const glyph = glyphs[index];
    if (glyph && glyph.class !== 'space') rest.push(glyph);
  }
  if (rest.length === 0 || rest.length > MOST_LONELY) return false;
  const [first, ...others] = rest;
  const isMark = ({ class: kind, character }: Glyph) =>
    kind === 'closing' || '？！…'.includes(character);
  if (first?.box) return false;
  return first?.class === 'wide' && !isMark(first) && others.every(isMark);
}

/** Sends one more character to a last line that would hold one alone (孤字). */
function giveCompany(
  glyphs: readonly Glyph[],
  fits: readonly Fit[],
  fit: Fit,
  { from, measurePt, isRagged }: { from: number; measurePt: number; isRagged: boolean },
): Fit {
  if (!isLonely(glyphs, fit.to)) return fit;
  const earlier = fits.findLast(({ to, within }) => to < fit.to && within === null);
  // Of three characters one is alone, wherever they are parted.
  if (!earlier || earlier.to - from < 2) return fit;
  const sizePt = glyphs[from]?.sizePt ?? 1;
  const isClose = isRagged || stretchOf(earlier, measurePt, sizePt) <= MOST_FOR_COMPANY;
  return isClose ? earlier : fit;
}

/**
 * Breaks glyphs into lines: 禁则 kept, words kept whole, a line pulled together (挤进) or opened
 * (推出) by whichever strains it less. A word longer than a line is broken where the line ends; a
 * long address or number, and a short note in brackets, also where its line would gape without it.
 *
 * @param room - Room of the first line and of the others, and how they end.
 */
export function breakLines(glyphs: readonly Glyph[], room: LineRoom): readonly LineBreak[] {
  const text = {
    glyphs,
    breaksInWords: listBreaksInWords(glyphs),
    breaksInNotes: listBreaksInBrackets(glyphs, room.otherPt),
  };
  const isRagged = room.isRagged === true;
  const lines: LineBreak[] = [];
  let from = 0;
  while (from < glyphs.length) {
    const measurePt = from === 0 ? room.firstPt : room.otherPt;
    const sizePt = glyphs[from]?.sizePt ?? 1;
    const fits = measureFits(text, from, measurePt);
    const isEnd = fits.at(-1)?.to === glyphs.length;
    const fit = chooseFit(fits, { measurePt, sizePt, isEnd, isRagged });
    const to = fit
      ? giveCompany(glyphs, fits, fit, { from, measurePt, isRagged }).to
      : forceBreak(glyphs, from, measurePt);
    let next = to;
    while (glyphs[next]?.class === 'space') next += 1;
    lines.push({ from, to, measurePt, isLast: next >= glyphs.length });
    from = next;
  }
  return lines;
}
