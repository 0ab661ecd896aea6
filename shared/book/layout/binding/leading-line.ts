import { baselineIn } from '../blocks/type-scale';
import type { PageSlot } from '../page-slot';
import type { Setting } from '../setting';
import { toStrip, type Strip } from '../strip';
import { placeLine, setText } from '../text/set-text';
import type { Span } from '../text/to-glyphs';

/** Ems kept free at the right end of every line for a number as long as 第12-104b页. */
const NUMBER_ROOM_EMS = 6;
/** A line leads to its page by a touch anywhere on it; of a very long text, on its last lines. */
const MOST_LINES_TO_TOUCH = 6;

/** Text that leads to another chapter; lengths in points. */
export interface LeadingText {
  readonly spans: readonly Span[];
  readonly pageOf: string;
  readonly before: string;
  readonly after: string;
  readonly sizePt: number;
  readonly leadingPt: number;
  readonly indentPt: number;
  /** Indent of the second and later lines beyond the first. */
  readonly hangPt: number;
}

function toSlot(setting: Setting, text: LeadingText, lineCount: number, endPt: number): PageSlot {
  const baseline = baselineIn(text.leadingPt, text.sizePt);
  const above = Math.min(lineCount, MOST_LINES_TO_TOUCH) - 1;
  return {
    kind: 'page-slot',
    pageOf: text.pageOf,
    x: 0,
    y: baseline,
    widthPt: setting.measures.contentWidthPt,
    align: 'end',
    before: text.before,
    after: text.after,
    style: 'serif',
    sizePt: text.sizePt,
    leaderFromPt: endPt,
    abovePt: baseline + above * text.leadingPt,
    belowPt: text.leadingPt - baseline,
  };
}

/**
 * Sets text with a dotted leader and the number of a page at the right end of its last line. The
 * number's room is kept whatever the number will be, so that numbers never move lines.
 */
export function layOutLeadingText(setting: Setting, text: LeadingText): readonly Strip[] {
  const lines = setText(setting.fonts, text.spans, {
    widthPt: setting.measures.contentWidthPt - NUMBER_ROOM_EMS * text.sizePt,
    align: 'start',
    firstIndentPt: text.indentPt,
    otherIndentPt: text.indentPt + text.hangPt,
  });
  const baseline = baselineIn(text.leadingPt, text.sizePt);
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const indentPt = index === 0 ? text.indentPt : text.indentPt + text.hangPt;
    const slot = isLast ? [toSlot(setting, text, lines.length, indentPt + line.widthPt)] : [];
    return toStrip(text.leadingPt, [...placeLine(line, 0, baseline), ...slot], {
      keepsWithNext: !isLast,
    });
  });
}
