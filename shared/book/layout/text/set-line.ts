import type { TextMark, TypeMark } from '../page-list';
import { toRounded } from '../rounding';

import { endTrim, GAP_SHRINK, INNER_SHRINK, startTrim, type LineBreak } from './break-lines';
import { mayStretchBetween } from './character-class';
import { toLyingMark, toStandingMarks } from './mongolian-marks';
import type { Glyph } from './glyph';

/** A line with its runs; `x` from the line's left end and `y` 0 at the baseline. */
export interface SetLine {
  readonly marks: readonly TypeMark[];
  readonly widthPt: number;
  /** How many lines an upright phrase in it takes: those after the first are empty. */
  readonly lineCount?: number;
}

interface Placed {
  readonly glyph: Glyph;
  readonly x: number;
  readonly end: number;
}

/** Widest extra room between two characters, 四分空 in ems; a line that needs more stays ragged. */
const MOST_STRETCH = 0.25;

/** Seams open by this much of an em before every other place does: more looks like holes. */
const MOST_SEAM_STRETCH = 0.1;

interface Adjustment {
  /** Part (0 to 1) taken of all that can shrink within the line. */
  readonly shrink: number;
  /** Points added at every seam and space. */
  readonly gapStretch: number;
  /** Points added at every place. */
  readonly stretch: number;
  readonly trimsEnd: boolean;
}

const untouched: Adjustment = { shrink: 0, gapStretch: 0, stretch: 0, trimsEnd: false };

function isSeam(glyph: Glyph): boolean {
  return glyph.gap > 0 || glyph.class === 'space';
}

function toStretch(line: readonly Glyph[], rest: number): Adjustment {
  let seams = 0;
  let places = 0;
  for (let index = 0; index < line.length - 1; index += 1) {
    const [glyph, next] = [line[index], line[index + 1]];
    if (!glyph || !next) break;
    if (isSeam(glyph)) seams += 1;
    if (mayStretchBetween(glyph, next)) places += 1;
  }
  const sizePt = line[0]?.sizePt ?? 0;
  const gapStretch = seams === 0 ? 0 : Math.min(rest / seams, sizePt * MOST_SEAM_STRETCH);
  const left = rest - gapStretch * seams;
  if (places === 0 || left / places > MOST_STRETCH * sizePt) return untouched;
  return { ...untouched, gapStretch, stretch: left / places };
}

function shrinkOf(glyph: Glyph): { readonly before: number; readonly after: number } {
  const spare = glyph.hasSpareHalf ? glyph.sizePt * INNER_SHRINK : 0;
  const space = glyph.class === 'space' ? glyph.advance * GAP_SHRINK : 0;
  const isOpening = glyph.class === 'opening';
  return {
    before: isOpening ? spare : 0,
    after: (isOpening ? 0 : spare) + space + glyph.gap * GAP_SHRINK,
  };
}

function naturalWidth(line: readonly Glyph[], isFirstLine: boolean): number {
  const [first] = line;
  const whole = line.reduce((sum, glyph) => sum + glyph.advance + glyph.gap, 0);
  return whole - (line.at(-1)?.gap ?? 0) - (first ? startTrim(first, isFirstLine) : 0);
}

function toAdjustment(
  line: readonly Glyph[],
  lineBreak: LineBreak,
  isJustified: boolean,
): Adjustment {
  const rest = lineBreak.measurePt - naturalWidth(line, lineBreak.from === 0);
  const last = line.at(-1);
  if (rest >= 0 || !last) {
    return isJustified && !lineBreak.isLast ? toStretch(line, rest) : untouched;
  }
  const half = endTrim(last);
  if (half >= -rest) {
    return isJustified && !lineBreak.isLast
      ? { ...toStretch(line, rest + half), trimsEnd: true }
      : { ...untouched, trimsEnd: true };
  }
  const isTrimmed = startTrim(line[0] ?? last, lineBreak.from === 0) > 0;
  const inner = line.slice(isTrimmed ? 1 : 0, -1).reduce((sum, glyph) => {
    const { before, after } = shrinkOf(glyph);
    return sum + before + after;
  }, 0);
  const shrink = inner === 0 ? 0 : Math.min(1, (-rest - half) / inner);
  return { ...untouched, shrink, trimsEnd: true };
}

function place(
  line: readonly Glyph[],
  adjustment: Adjustment,
  isFirstLine: boolean,
): readonly Placed[] {
  const placed: Placed[] = [];
  let cursor = 0;
  line.forEach((glyph, index) => {
    const next = line[index + 1];
    const trim = index === 0 ? startTrim(glyph, isFirstLine) : 0;
    const shrink = next && adjustment.shrink > 0 ? shrinkOf(glyph) : null;
    const before = trim > 0 ? trim : (shrink?.before ?? 0) * adjustment.shrink;
    const x = cursor + glyph.lead - before;
    cursor += glyph.advance - before;
    if (next) {
      cursor += glyph.gap - (shrink?.after ?? 0) * adjustment.shrink;
      if (isSeam(glyph)) cursor += adjustment.gapStretch;
      if (mayStretchBetween(glyph, next)) cursor += adjustment.stretch;
    } else if (adjustment.trimsEnd) {
      cursor -= endTrim(glyph);
    }
    placed.push({ glyph, x, end: cursor });
  });
  return placed;
}

function toMark(run: readonly Placed[], endX: number): TextMark {
  const first = run[0];
  if (!first) throw new Error('a run has at least one glyph');
  const { font, sizePt } = first.glyph;
  const x = toRounded(first.x);
  let units = 0;
  const advances = run.map((_, index) => {
    const next = run[index + 1]?.x ?? endX;
    const target = Math.round(((next - x) * 1000) / sizePt);
    const advance = target - units;
    units = target;
    return advance;
  });
  let text = '';
  let drawn = '';
  for (const { glyph } of run) {
    text += glyph.character;
    drawn += glyph.drawn;
  }
  const mark = { kind: 'text', font, sizePt, text, x, y: 0, advances } as const;
  return drawn === text ? mark : { ...mark, drawn };
}

function toMarks(run: readonly Placed[], endX: number): readonly TypeMark[] {
  const { glyph, x } = run[0] ?? {};
  if (glyph?.box) return toStandingMarks(glyph.box, glyph.sizePt, x ?? 0);
  if (!glyph?.shaped) return [toMark(run, endX)];
  return [
    toLyingMark(
      run.map((placed) => placed.glyph),
      x ?? 0,
    ),
  ];
}

/** Whether two glyphs belong to one run. */
function continues({ glyph }: Placed, next: Placed | undefined): boolean {
  if (!next || glyph.box || next.glyph.box) return false;
  return next.glyph.font === glyph.font && next.glyph.sizePt === glyph.sizePt;
}

function toRuns(placed: readonly Placed[]): readonly TypeMark[] {
  const marks: TypeMark[] = [];
  let start = 0;
  placed.forEach((one, index) => {
    const next = placed[index + 1];
    if (continues(one, next)) return;
    marks.push(...toMarks(placed.slice(start, index + 1), next?.x ?? one.end));
    start = index + 1;
  });
  return marks;
}

/** Width of a line that is not justified, in points. */
export function measureLine(glyphs: readonly Glyph[], lineBreak: LineBreak): number {
  const line = glyphs.slice(lineBreak.from, lineBreak.to);
  const placed = place(line, toAdjustment(line, lineBreak, false), lineBreak.from === 0);
  return toRounded(placed.at(-1)?.end ?? 0);
}

/** Puts a line's characters in their places: squeezed or spread to the measure where justified. */
export function setLine(
  glyphs: readonly Glyph[],
  lineBreak: LineBreak,
  isJustified: boolean,
): SetLine {
  const line = glyphs.slice(lineBreak.from, lineBreak.to);
  const adjustment = toAdjustment(line, lineBreak, isJustified);
  const placed = place(line, adjustment, lineBreak.from === 0);
  return { marks: toRuns(placed), widthPt: toRounded(placed.at(-1)?.end ?? 0) };
}
