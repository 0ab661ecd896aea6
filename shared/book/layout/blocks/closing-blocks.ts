import { encode } from 'uqr';

import { toPoints } from '../page-geometry';
import type { Mark, RectMark } from '../page-list';
import { toRounded } from '../rounding';
import type { Setting } from '../setting';
import { toStrip, type Strip } from '../strip';
import { measureText, placeLine, setText } from '../text/set-text';

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

function toSignatureRow(
  setting: Setting,
  labels: readonly string[],
  { perRow, gapPt }: { readonly perRow: number; readonly gapPt: number },
): Strip {
  const width = (setting.measures.contentWidthPt - BLANK_GAP_PT * (perRow - 1)) / perRow;
  const y = SIGNATURE_HEIGHT_PT - RULE_RAISE_PT;
  const marks = labels.flatMap((text, index): Mark[] => {
    const left = index * (width + BLANK_GAP_PT);
    const [line] = setText(setting.fonts, [label(setting, text)], {
      widthPt: width,
      align: 'start',
    });
    const used = line?.widthPt ?? 0;
    return [
      ...(line ? placeLine(line, left, y - 2) : []),
      across(left + used, left + width, y, INNER_RULE_PT),
    ];
  });
  return toStrip(SIGNATURE_HEIGHT_PT, marks, { gapPt, keepsWithNext: true });
}

const CODE_SIZE_PT = toPoints(20);
const SEAL_PADDING_PT = 8;
const SEAL_LEADING_PT = 16;

/** QR code as black bars, modules of a row joined; no border, the box keeps it clear. */
function toCodeMarks(code: string, left: number, top: number): readonly RectMark[] {
  const { data, size } = encode(code, { ecc: 'M', border: 0 });
  const module = CODE_SIZE_PT / size;
  return data.flatMap((row, rowIndex) => {
    const bars: RectMark[] = [];
    let start = -1;
    [...row, false].forEach((isDark, column) => {
      if (isDark && start < 0) start = column;
      if (isDark || start < 0) return;
      bars.push({
        kind: 'rect',
        x: toRounded(left + start * module),
        y: toRounded(top + rowIndex * module),
        width: toRounded((column - start) * module),
        height: toRounded(module),
      });
      start = -1;
    });
    return bars;
  });
}

/** The seal: what was filed when, the seal's short form, and a QR code to compare with. */
export function layOutSeal(
  setting: Setting,
  lines: readonly string[],
  code: string,
): readonly Strip[] {
  const textWidth = Math.max(
    ...lines.map((text) => measureText(setting.fonts, [note(setting, text)])),
  );
  const height = CODE_SIZE_PT + 2 * SEAL_PADDING_PT;
  const width = textWidth + CODE_SIZE_PT + 4 * SEAL_PADDING_PT;
  const left = setting.measures.contentWidthPt - width;
  const top = (height - lines.length * SEAL_LEADING_PT) / 2;
  const marks: Mark[] = lines.flatMap((text, index) => {
    const [line] = setText(setting.fonts, [note(setting, text)], {
      widthPt: textWidth + 1,
      align: 'start',
    });
    const y =
      top + index * SEAL_LEADING_PT + baselineIn(SEAL_LEADING_PT, setting.measures.noteSizePt);
    return line ? placeLine(line, left + SEAL_PADDING_PT, y) : [];
  });
  marks.push(
    across(left, setting.measures.contentWidthPt, 0, INNER_RULE_PT),
    across(left, setting.measures.contentWidthPt, height, INNER_RULE_PT),
    upright(left, 0, height, INNER_RULE_PT),
    upright(setting.measures.contentWidthPt, 0, height, INNER_RULE_PT),
    ...toCodeMarks(
      code,
      setting.measures.contentWidthPt - SEAL_PADDING_PT - CODE_SIZE_PT,
      SEAL_PADDING_PT,
    ),
  );
  return [toStrip(height, marks, { gapPt: 10 })];
}
