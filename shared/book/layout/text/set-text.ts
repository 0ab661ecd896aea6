import type { FontBook } from '../../fonts/font-metrics';
import type { TypeMark } from '../page-list';
import { toRounded } from '../rounding';

import { breakLines } from './break-lines';
import { measureLine, setLine, type SetLine } from './set-line';
import { TextMemory } from './text-memory';
import { toGlyphs, type Span } from './to-glyphs';
import type { UprightBox, UprightRoom } from './upright-box';

type Alignment = 'justify' | 'start' | 'center' | 'end';

/** How spans become lines; lengths in points. */
export interface TextFrame {
  readonly widthPt: number;
  readonly align: Alignment;
  /** Indent of the first line; of the others where text hangs after a number. */
  readonly firstIndentPt?: number;
  readonly otherIndentPt?: number;
  /**
   * Height of the lines where Mongolian stands upright, as in lists of names and cells of tables.
   * Left out: it lies in the line, as in running text.
   */
  readonly uprightLeadingPt?: number;
}

/** More lines than this an upright phrase never takes: a row of a table so high is still kept whole. */
const MOST_UPRIGHT_LINES = 7;

/** The room of upright Mongolian in a frame whose lines are so high. */
export function toUprightRoom(widthPt: number, leadingPt: number): UprightRoom {
  return { widthPt, heightPt: leadingPt * MOST_UPRIGHT_LINES };
}

const tryUprightRoom = (widthPt: number, leadingPt: number | undefined) =>
  leadingPt === undefined ? undefined : toUprightRoom(widthPt, leadingPt);

function alignLine(line: SetLine, indentPt: number, frame: TextFrame): SetLine {
  const room = frame.widthPt - indentPt - line.widthPt;
  const shift = frame.align === 'center' ? room / 2 : frame.align === 'end' ? room : 0;
  const marks = line.marks.map((mark) => ({ ...mark, x: toRounded(mark.x + indentPt + shift) }));
  return { marks, widthPt: line.widthPt };
}

const setTexts = new TextMemory<readonly SetLine[]>();

/** Sets spans into lines of a frame; `x` of the marks counts from the frame's left end. */
export function setText(
  fonts: FontBook,
  spans: readonly Span[],
  frame: TextFrame,
): readonly SetLine[] {
  const { widthPt, align, firstIndentPt, otherIndentPt, uprightLeadingPt } = frame;
  const manner = `${widthPt} ${align} ${firstIndentPt} ${otherIndentPt} ${uprightLeadingPt}`;
  return setTexts.get(fonts, spans, manner, () => setAnew(fonts, spans, frame));
}

function setAnew(fonts: FontBook, spans: readonly Span[], frame: TextFrame): readonly SetLine[] {
  const { firstIndentPt = 0, otherIndentPt = 0, uprightLeadingPt: leadingPt } = frame;
  const widthPt = frame.widthPt - Math.max(firstIndentPt, otherIndentPt);
  const glyphs = toGlyphs(fonts, spans, tryUprightRoom(widthPt, leadingPt));
  const lines = breakLines(glyphs, {
    firstPt: frame.widthPt - firstIndentPt,
    otherPt: frame.widthPt - otherIndentPt,
    isRagged: frame.align !== 'justify',
  });
  return lines.flatMap((lineBreak, index) => {
    const line = setLine(glyphs, lineBreak, frame.align === 'justify');
    const aligned = alignLine(line, index === 0 ? firstIndentPt : otherIndentPt, frame);
    if (leadingPt === undefined) return [aligned];
    const boxes = glyphs.slice(lineBreak.from, lineBreak.to).flatMap(({ box }) => box ?? []);
    return spread(aligned, boxes, leadingPt);
  });
}

/** A line with an upright phrase takes as many lines as that is high, its own text in their middle. */
function spread(
  line: SetLine,
  boxes: readonly UprightBox[],
  leadingPt: number,
): readonly SetLine[] {
  const heightPt = Math.max(0, ...boxes.map((box) => box.heightPt));
  const lineCount = Math.max(1, Math.ceil(heightPt / leadingPt));
  if (lineCount === 1) return [line];
  const dy = ((lineCount - 1) * leadingPt) / 2;
  const marks = line.marks.map((mark) => ({ ...mark, y: toRounded(mark.y + dy) }));
  const empty = Array.from({ length: lineCount - 1 }, () => ({ marks: [], widthPt: 0 }));
  return [{ ...line, marks, lineCount }, ...empty];
}

/** Wider than any text. */
const WIDEST_PT = Number.MAX_SAFE_INTEGER / 1e6;

const widths = new TextMemory<number>();

/**
 * Width of spans set in one line, in points.
 *
 * @param uprightLeadingPt - As a `TextFrame` has it.
 */
export function measureText(
  fonts: FontBook,
  spans: readonly Span[],
  uprightLeadingPt?: number,
): number {
  return widths.get(fonts, spans, String(uprightLeadingPt), () => {
    const glyphs = toGlyphs(fonts, spans, tryUprightRoom(WIDEST_PT, uprightLeadingPt));
    const room = { firstPt: WIDEST_PT, otherPt: WIDEST_PT, isRagged: true };
    const [first] = breakLines(glyphs, room);
    return first ? measureLine(glyphs, first) : 0;
  });
}

/** Steps by which a frame is narrowed, as a part of its width. */
const BALANCE_STEP = 0.04;

/**
 * Sets a centred title: where it needs more than one line, the lines are of about equal length, as
 * nobody wants one character alone under a title.
 */
export function setTitle(
  fonts: FontBook,
  spans: readonly Span[],
  widthPt: number,
): readonly SetLine[] {
  const linesIn = (roomPt: number) => setText(fonts, spans, { widthPt: roomPt, align: 'start' });
  const count = linesIn(widthPt).length;
  let best = widthPt;
  for (let part = 1 - BALANCE_STEP; part > 0 && count > 1; part -= BALANCE_STEP) {
    if (linesIn(part * widthPt).length > count) break;
    best = part * widthPt;
  }
  return linesIn(best).map((line) => alignLine(line, 0, { widthPt, align: 'center' }));
}

/** Smallest size to which a text is set down to stay on one line; else it wraps at full size. */
const SMALLEST_SIZE_PT = 9;

/** A span set down by half points to fit a room on one line, where that leaves it readable. */
export function toFittingSpan(
  fonts: FontBook,
  span: Span,
  roomPt: number,
  uprightLeadingPt?: number,
): Span {
  const widthPt = measureText(fonts, [span], uprightLeadingPt);
  if (widthPt <= roomPt) return span;
  const sizePt = Math.floor((span.sizePt * roomPt * 2) / widthPt) / 2;
  return sizePt >= SMALLEST_SIZE_PT ? { ...span, sizePt } : span;
}

/** The marks of a line with its baseline at `y` and its frame's left end at `x`. */
export function placeLine(line: SetLine, x: number, y: number): readonly TypeMark[] {
  return line.marks.map((mark) => ({
    ...mark,
    x: toRounded(mark.x + x),
    y: toRounded(mark.y + y),
  }));
}
