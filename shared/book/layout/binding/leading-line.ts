import { baselineIn } from '../blocks/type-scale';
import type { PageSlot } from '../page-slot';
import type { Setting } from '../setting';
import { toStrip, type Strip } from '../strip';
import { placeLine, setText } from '../text/set-text';
import type { SetLine } from '../text/set-line';
import type { Span } from '../text/to-glyphs';

/** Ems kept free at the right end of every line for a number as long as 12-104b and some dots. */
const NUMBER_ROOM_EMS = 5;
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
  /** Whether the numbers' column stays free beside every line, as in a list; else beside the last. */
  readonly keepsColumn: boolean;
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

/** Lines of the text; the last one leaves the number its room. */
function toLines(setting: Setting, text: LeadingText): readonly SetLine[] {
  const wholePt = setting.measures.contentWidthPt;
  const roomEms = NUMBER_ROOM_EMS + text.before.length + text.after.length;
  const narrowPt = wholePt - roomEms * text.sizePt;
  const toFrame = (widthPt: number) => ({
    widthPt,
    align: 'start' as const,
    firstIndentPt: text.indentPt,
    otherIndentPt: text.indentPt + text.hangPt,
  });
  const narrow = setText(setting.fonts, text.spans, toFrame(narrowPt));
  if (text.keepsColumn) return narrow;
  const whole = setText(setting.fonts, text.spans, toFrame(wholePt));
  return endOf(text, whole) <= narrowPt ? whole : narrow;
}

/** Right end of the last line. */
function endOf(text: LeadingText, lines: readonly SetLine[]): number {
  const indentPt = lines.length > 1 ? text.indentPt + text.hangPt : text.indentPt;
  return indentPt + (lines.at(-1)?.widthPt ?? 0);
}

/**
 * Sets text with a dotted leader and the number of a page at the right end of its last line. The
 * number's room is kept whatever the number will be, so that numbers never move lines.
 */
export function layOutLeadingText(setting: Setting, text: LeadingText): readonly Strip[] {
  const lines = toLines(setting, text);
  const baseline = baselineIn(text.leadingPt, text.sizePt);
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const slot = isLast ? [toSlot(setting, text, lines.length, endOf(text, lines))] : [];
    return toStrip(text.leadingPt, [...placeLine(line, 0, baseline), ...slot], {
      keepsWithNext: !isLast,
    });
  });
}
