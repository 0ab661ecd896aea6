import type { FontBook } from '../../fonts/font-metrics';
import type { TextMark } from '../page-list';
import { toRounded } from '../rounding';

import { breakLines } from './break-lines';
import { setLine, type SetLine } from './set-line';
import { toGlyphs, type Span } from './to-glyphs';

type Alignment = 'justify' | 'start' | 'center' | 'end';

/** How spans become lines; lengths in points. */
export interface TextFrame {
  readonly widthPt: number;
  readonly align: Alignment;
  /** Indent of the first line; of the others where text hangs after a number. */
  readonly firstIndentPt?: number;
  readonly otherIndentPt?: number;
}

function alignLine(line: SetLine, indentPt: number, frame: TextFrame): SetLine {
  const room = frame.widthPt - indentPt - line.widthPt;
  const shift = frame.align === 'center' ? room / 2 : frame.align === 'end' ? room : 0;
  const marks = line.marks.map((mark) => ({ ...mark, x: toRounded(mark.x + indentPt + shift) }));
  return { marks, widthPt: line.widthPt };
}

/** Sets spans into lines of a frame; `x` of the marks counts from the frame's left end. */
export function setText(
  fonts: FontBook,
  spans: readonly Span[],
  frame: TextFrame,
): readonly SetLine[] {
  const { firstIndentPt = 0, otherIndentPt = 0 } = frame;
  const glyphs = toGlyphs(fonts, spans);
  const lines = breakLines(glyphs, {
    firstPt: frame.widthPt - firstIndentPt,
    otherPt: frame.widthPt - otherIndentPt,
  });
  return lines.map((lineBreak, index) =>
    alignLine(
      setLine(glyphs, lineBreak, frame.align === 'justify'),
      index === 0 ? firstIndentPt : otherIndentPt,
      frame,
    ),
  );
}

/** Width of spans set in one line, in points. */
export function measureText(fonts: FontBook, spans: readonly Span[]): number {
  const [line] = setText(fonts, spans, { widthPt: Number.MAX_SAFE_INTEGER / 1e6, align: 'start' });
  return line?.widthPt ?? 0;
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
export function toFittingSpan(fonts: FontBook, span: Span, roomPt: number): Span {
  const widthPt = measureText(fonts, [span]);
  if (widthPt <= roomPt) return span;
  const sizePt = Math.floor((span.sizePt * roomPt * 2) / widthPt) / 2;
  return sizePt >= SMALLEST_SIZE_PT ? { ...span, sizePt } : span;
}

/** The marks of a line with its baseline at `y` and its frame's left end at `x`. */
export function placeLine(line: SetLine, x: number, y: number): readonly TextMark[] {
  return line.marks.map((mark) => ({
    ...mark,
    x: toRounded(mark.x + x),
    y: toRounded(mark.y + y),
  }));
}
