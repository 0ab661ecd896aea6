import { toPoints } from '../page-geometry';
import type { Mark } from '../page-list';
import type { Setting } from '../setting';
import { toStrip, type Strip } from '../strip';
import { placeLine, setText, toFittingSpan } from '../text/set-text';
import type { SetLine } from '../text/set-line';

import { across, upright } from './cell-grid';
import { baselineIn, INNER_RULE_PT, label, note } from './type-scale';

const SIGNATURE_HEIGHT_PT = 46;
const DATE_HEIGHT_PT = 28;
const BLANK_GAP_PT = 22;
/** Distance of the rules to write on from the bottom of their strip. */
const RULE_RAISE_PT = 8;
const dateWords = '年　　　月　　　日';

/** More than these side by side leave no room to write a name. */
const MOST_BLANKS_IN_ROW = 3;

/** Blanks to sign on, side by side: a label and a rule; under them a blank for the date. */
export function layOutSignatures(setting: Setting, labels: readonly string[]): readonly Strip[] {
  const perRow = labels.length > MOST_BLANKS_IN_ROW ? 2 : labels.length;
  const rows = Array.from({ length: Math.ceil(labels.length / perRow) }, (_, index) =>
    labels.slice(index * perRow, (index + 1) * perRow),
  );
  const [date] = setText(setting.fonts, [label(setting, dateWords)], {
    widthPt: setting.measures.contentWidthPt,
    align: 'end',
  });
  const dateBaseline = DATE_HEIGHT_PT - RULE_RAISE_PT;
  return [
    ...rows.map((row, index) =>
      toSignatureRow(setting, row, { perRow, gapPt: index === 0 ? 12 : 0 }),
    ),
    toStrip(DATE_HEIGHT_PT, date ? placeLine(date, 0, dateBaseline) : [], { keepsWithNext: true }),
  ];
}

/** Least room to sign on; a longer label is set down or goes on above its last line. */
const LEAST_RULE_PT = 40;

function toLabelLines(setting: Setting, text: string, widthPt: number): readonly SetLine[] {
  const room = widthPt - LEAST_RULE_PT;
  const span = toFittingSpan(setting.fonts, label(setting, text), room);
  return setText(setting.fonts, [span], { widthPt: room, align: 'start' });
}

function toSignatureRow(
  setting: Setting,
  labels: readonly string[],
  { perRow, gapPt }: { readonly perRow: number; readonly gapPt: number },
): Strip {
  const { contentWidthPt, valueLeadingPt } = setting.measures;
  const width = (contentWidthPt - BLANK_GAP_PT * (perRow - 1)) / perRow;
  const set = labels.map((text) => toLabelLines(setting, text, width));
  const most = Math.max(1, ...set.map((lines) => lines.length));
  const height = SIGNATURE_HEIGHT_PT + (most - 1) * valueLeadingPt;
  const y = height - RULE_RAISE_PT;
  const marks = set.flatMap((lines, index): readonly Mark[] => {
    const left = index * (width + BLANK_GAP_PT);
    const used = lines.at(-1)?.widthPt ?? 0;
    const placed = lines.flatMap((line, row) =>
      placeLine(line, left, y - 2 - (lines.length - 1 - row) * valueLeadingPt),
    );
    return [...placed, across(left + used, left + width, y, INNER_RULE_PT)];
  });
  return toStrip(height, marks, { gapPt, keepsWithNext: true });
}

const CODE_SIZE_PT = toPoints(20);
const SEAL_PADDING_PT = 8;
const SEAL_LEADING_PT = 16;

/** The seal: what was filed when, the seal's short form, and a QR code to compare with. */
export function layOutSeal(
  setting: Setting,
  lines: readonly string[],
  code: string,
): readonly Strip[] {
  const { contentWidthPt, noteSizePt } = setting.measures;
  const room = contentWidthPt - CODE_SIZE_PT - 4 * SEAL_PADDING_PT;
  const set = lines.flatMap((text) =>
    setText(setting.fonts, [note(setting, text)], { widthPt: room, align: 'start' }),
  );
  const textWidth = Math.max(0, ...set.map(({ widthPt }) => widthPt));
  const textHeight = set.length * SEAL_LEADING_PT;
  const height = Math.max(CODE_SIZE_PT, textHeight) + 2 * SEAL_PADDING_PT;
  const width = textWidth + CODE_SIZE_PT + 4 * SEAL_PADDING_PT;
  const left = contentWidthPt - width;
  const top = (height - textHeight) / 2;
  const marks: Mark[] = set.flatMap((line, index) => {
    const y = top + index * SEAL_LEADING_PT + baselineIn(SEAL_LEADING_PT, noteSizePt);
    return placeLine(line, left + SEAL_PADDING_PT, y);
  });
  marks.push(
    across(left, contentWidthPt, 0, INNER_RULE_PT),
    across(left, contentWidthPt, height, INNER_RULE_PT),
    upright(left, 0, height, INNER_RULE_PT),
    upright(contentWidthPt, 0, height, INNER_RULE_PT),
    // Without a border of its own: the box keeps it clear.
    {
      kind: 'code',
      x: contentWidthPt - SEAL_PADDING_PT - CODE_SIZE_PT,
      y: SEAL_PADDING_PT,
      sizePt: CODE_SIZE_PT,
      text: code,
    },
  );
  return [toStrip(height, marks, { gapPt: 10 })];
}
