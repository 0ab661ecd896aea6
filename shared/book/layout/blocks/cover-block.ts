import type { CoverBlock, FormField } from '../../model/book-model';
import type { Mark } from '../page-list';
import { toRoundedDown } from '../rounding';
import type { Setting } from '../setting';
import { toStrip, type Strip } from '../strip';
import { withTag } from '../tags';
import { placeLine, setText, setTitle, toFittingSpan } from '../text/set-text';
import type { SetLine } from '../text/set-line';
import type { Span } from '../text/to-glyphs';

import { across } from './cell-grid';
import { baselineIn, FRAME_RULE_PT, INNER_RULE_PT } from './type-scale';

/** 初号 for the title; one that would be smaller than 28 pt on one line takes more lines. */
const LARGEST_TITLE_PT = 42;
const SMALLEST_TITLE_PT = 28;
/** Sizes of a title on more lines than one, with the most lines that it may need there. */
const WRAPPED_TITLES = [
  { sizePt: 32, most: 2 },
  { sizePt: 28, most: 2 },
  { sizePt: 24, most: 3 },
  { sizePt: 18, most: Infinity },
] as const;
/** 三号 above the title, 二号 for the year under it, 小三 for what was filled in. */
const OVER_SIZE_PT = 16;
const YEAR_SIZE_PT = 22;
const FIELD_SIZE_PT = 15;
const NOTE_SIZE_PT = 9;

/** Places on the page as parts of the text's height: the title's middle is at its upper third. */
const OVER_TOP = 0.1;
const TITLE_TOP = 0.27;
/** Room under the last field, and between the year and the first one at least. */
const FOOT_PT = 28;
const LEAST_ROOM_PT = 24;

/** A thick rule and a thin one under it (文武线), over this part of the text's width. */
const RULE_WIDTH = 0.62;
const THICK_RULE_PT = 2.2;
const RULE_DISTANCE_PT = 4;

const FIELD_LEADING_PT = 24;
const FIELD_GAP_PT = 16;
/** Labels are spread to the width of so many characters, so that the rules begin in one line. */
const LABEL_CHARACTERS = 5;
/** Fields take this part of the text's width. */
const FIELDS_WIDTH = 0.84;
const LABEL_GAP_PT = 12;

interface Stack {
  readonly marks: readonly Mark[];
  readonly bottomPt: number;
}

function stackTitle(setting: Setting, span: Span, topPt: number): Stack {
  const leadingPt = span.sizePt * 1.5;
  const lines = setTitle(setting.fonts, [span], setting.measures.contentWidthPt);
  const baseline = topPt + baselineIn(leadingPt, span.sizePt);
  return {
    marks: lines.flatMap((line, index) => placeLine(line, 0, baseline + index * leadingPt)),
    bottomPt: topPt + lines.length * leadingPt,
  };
}

/** The title on one line where it can be large there, else on two or more. */
function toTitleSpan({ fonts, measures }: Setting, text: string): Span {
  const span: Span = { text, style: 'sans-bold', sizePt: LARGEST_TITLE_PT };
  const fitting = toFittingSpan(fonts, span, measures.contentWidthPt);
  const countLines = (one: Span) => setTitle(fonts, [one], measures.contentWidthPt).length;
  if (fitting.sizePt >= SMALLEST_TITLE_PT && countLines(fitting) === 1) return fitting;
  const sizes = WRAPPED_TITLES.filter(
    ({ sizePt, most }) => countLines({ ...span, sizePt }) <= most,
  );
  return { ...span, sizePt: sizes[0]?.sizePt ?? SMALLEST_TITLE_PT };
}

function toRules({ measures }: Setting, topPt: number): readonly Mark[] {
  const left = (measures.contentWidthPt * (1 - RULE_WIDTH)) / 2;
  const right = measures.contentWidthPt - left;
  return [
    across(left, right, topPt, THICK_RULE_PT),
    across(left, right, topPt + RULE_DISTANCE_PT, FRAME_RULE_PT),
  ];
}

function layOutFront(setting: Setting, { over, title, subtitle }: CoverBlock): Strip {
  const { contentHeightPt } = setting.measures;
  const overSpan: Span = { text: over, style: 'serif', sizePt: OVER_SIZE_PT };
  const yearSpan: Span = { text: subtitle, style: 'serif', sizePt: YEAR_SIZE_PT };
  const above = stackTitle(setting, overSpan, OVER_TOP * contentHeightPt);
  const titleTop = Math.max(above.bottomPt + LEAST_ROOM_PT, TITLE_TOP * contentHeightPt);
  const middle = stackTitle(setting, toTitleSpan(setting, title), titleTop);
  const rulesTop = middle.bottomPt + LEAST_ROOM_PT;
  const year = stackTitle(setting, yearSpan, rulesTop + LEAST_ROOM_PT);
  const titleMarks = withTag(middle.marks, { role: 'title' });
  const marks = [...above.marks, ...titleMarks, ...toRules(setting, rulesTop), ...year.marks];
  return toStrip(year.bottomPt, marks, { startsPage: true, keepsWithNext: true });
}

/** Spreads a label of few characters over a width; its text stays one word. */
function spread(line: SetLine, widthPt: number): SetLine {
  const [mark, ...others] = line.marks;
  if (mark?.kind !== 'text') return line;
  const count = mark.advances.length;
  const restPt = widthPt - line.widthPt;
  if (others.length > 0 || count < 2 || restPt <= 0) return line;
  const extra = Math.round((restPt / (count - 1) / mark.sizePt) * 1000);
  const advances = mark.advances.map((advance, index) =>
    index === count - 1 ? advance : advance + extra,
  );
  return { marks: [{ ...mark, advances }], widthPt };
}

/** A label and, on a ruled line each, what was filled in; an empty field is a line to write on. */
function layOutField(setting: Setting, field: FormField): Strip {
  const { fonts, measures } = setting;
  const width = FIELDS_WIDTH * measures.contentWidthPt;
  const left = (measures.contentWidthPt - width) / 2;
  const labelWidth = LABEL_CHARACTERS * FIELD_SIZE_PT;
  const labelSpan: Span = { text: field.label, style: 'sans', sizePt: FIELD_SIZE_PT };
  const labels = setText(fonts, [toFittingSpan(fonts, labelSpan, labelWidth)], {
    widthPt: labelWidth,
    align: 'start',
  });
  const ruleLeft = left + labelWidth + LABEL_GAP_PT;
  const room = left + width - ruleLeft;
  const lines = setText(fonts, toFieldSpans(setting, field, room), {
    widthPt: room,
    align: 'center',
  });
  const count = Math.max(1, labels.length, lines.length);
  const baseline = baselineIn(FIELD_LEADING_PT, FIELD_SIZE_PT);
  const rows = Array.from({ length: Math.max(1, lines.length) }, (_, index) =>
    across(ruleLeft, left + width, (index + 1) * FIELD_LEADING_PT, INNER_RULE_PT),
  );
  const marks = [
    ...labels.flatMap((line, index) =>
      placeLine(spread(line, labelWidth), left, baseline + index * FIELD_LEADING_PT),
    ),
    ...lines.flatMap((line, index) =>
      placeLine(line, ruleLeft, baseline + index * FIELD_LEADING_PT),
    ),
    ...rows,
  ];
  return toStrip(count * FIELD_LEADING_PT, marks, { gapPt: FIELD_GAP_PT, keepsWithNext: true });
}

function toFieldSpans({ fonts }: Setting, field: FormField, roomPt: number): readonly Span[] {
  const span: Span = { text: field.value, style: 'kai', sizePt: FIELD_SIZE_PT };
  if (field.note === '') return [toFittingSpan(fonts, span, roomPt)];
  return [span, { text: `\u3000${field.note}`, style: 'serif', sizePt: NOTE_SIZE_PT }];
}

/**
 * The book's cover, a page of its own: the superior above, title and year in the upper half, the
 * fields at the foot of the page. More fields than a page holds go on over the next.
 */
export function layOutCover(setting: Setting, cover: CoverBlock): readonly Strip[] {
  const front = layOutFront(setting, cover);
  const fields = cover.fields.map((field) => layOutField(setting, field));
  const used = fields.reduce((sum, strip) => sum + strip.gapPt + strip.heightPt, front.heightPt);
  const room = toRoundedDown(setting.measures.contentHeightPt - used - FOOT_PT);
  const gapPt = Math.max(LEAST_ROOM_PT, room + FIELD_GAP_PT);
  // The foot's strip fills the page, so that nothing else gets onto the cover.
  return [
    front,
    ...fields.map((strip, index) => (index === 0 ? { ...strip, gapPt } : strip)),
    toStrip(FOOT_PT, [], fields.length === 0 ? { gapPt: Math.max(0, room) } : {}),
  ];
}
