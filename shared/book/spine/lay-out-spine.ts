import { fail, succeed, type Problem, type Result } from '../../util/result';
import type { FontBook } from '../fonts/font-metrics';
import { toGlyphOutlines } from '../layout/glyph-outlines';
import { PAGE_HEIGHT_PT, PAGE_WIDTH_PT, toPoints } from '../layout/page-geometry';
import type { Mark, Page, PageList } from '../layout/page-list';
import { toRounded } from '../layout/rounding';
import { moveMarks } from '../layout/strip';
import { placeLine, setText } from '../layout/text/set-text';
import { findUncoveredIn } from '../layout/uncovered-problem';
import type { PlacedText } from '../model/list-texts';

import { tryLabelMarks, type LabelMarks } from './label-marks';
import { SPINE_HEIGHT_MM, type SpineLabel } from './spine-label';

/** Room on the sheet at its sides, which no office printer needs, and above the labels. */
const SHEET_SIDE_PT = toPoints(15);
const SHEET_TOP_PT = toPoints(22);
/** Between two labels: cut marks of both find room there. */
const BETWEEN_PT = toPoints(10);
/** Cut marks keep off the label, so that none is left on it where the cut is a little outside. */
const MARK_DISTANCE_PT = toPoints(1);
const MARK_LENGTH_PT = toPoints(3.5);
const MARK_RULE_PT = 0.35;
const NOTE_SIZE_PT = 9;
const NOTE_BASELINE_PT = toPoints(22 + SPINE_HEIGHT_MM + 14);

/** Every text of the labels, named as the form names it. */
export function listSpineTexts(label: SpineLabel): readonly PlacedText[] {
  const { branchName, title, archive } = label;
  const fields = [
    ['支部', branchName],
    ['书名', title],
    ['全宗号', archive.fondsNumber],
    ['保管期限', archive.retention],
    ['盒号', archive.boxNumber],
  ] as const;
  return fields.map(([field, text]) => ({
    ...{ text, field, record: '书脊标签' },
    ...(field === '书名' ? { isBookTitle: true } : {}),
  }));
}

const tooMuch: Problem = {
  code: 'spine-too-narrow',
  what: '这些字印不进这么窄的标签。',
  safe: '填写的内容都在，没有改动。',
  next: '请把标签加宽，或者把支部名称、书名写短一些。',
};

/** Lines at the corners along which the label is cut out. */
function toCutMarks({ widthPt, heightPt }: LabelMarks): readonly Mark[] {
  const outer = -(MARK_DISTANCE_PT + MARK_LENGTH_PT);
  return [0, 1].flatMap((right) =>
    [0, 1].flatMap((low): readonly Mark[] => {
      const [x, y] = [right * widthPt, low * heightPt];
      const [toX, toY] = [right === 1 ? -1 : 1, low === 1 ? -1 : 1];
      const rule = { kind: 'line', widthPt: MARK_RULE_PT } as const;
      return [
        { ...rule, x1: x + toX * outer, y1: y, x2: x - toX * MARK_DISTANCE_PT, y2: y },
        { ...rule, x1: x, y1: y + toY * outer, x2: x, y2: y - toY * MARK_DISTANCE_PT },
      ];
    }),
  );
}

function roundMark(mark: Mark): Mark {
  const r = toRounded;
  return mark.kind === 'line'
    ? { ...mark, x1: r(mark.x1), x2: r(mark.x2), y1: r(mark.y1), y2: r(mark.y2) }
    : { ...mark, x: r(mark.x), y: r(mark.y) };
}

/** For who cuts; not part of what a label says. */
function toNote(fonts: FontBook, { widthMm }: SpineLabel): readonly Mark[] {
  const text = `书脊标签，宽${widthMm}毫米，高${SPINE_HEIGHT_MM}毫米。打印时选“实际大小”，沿角线裁下。`;
  const frame = { widthPt: PAGE_WIDTH_PT - 2 * SHEET_SIDE_PT, align: 'center' } as const;
  return setText(fonts, [{ text, style: 'serif', sizePt: NOTE_SIZE_PT }], frame).flatMap((line) =>
    placeLine(line, SHEET_SIDE_PT, NOTE_BASELINE_PT),
  );
}

const toYears = ({ firstYear, lastYear }: SpineLabel) =>
  firstYear === lastYear ? String(firstYear) : `${firstYear}—${lastYear}`;

/** Labels beside each other in the middle of a sheet. */
function toSheet(fonts: FontBook, label: SpineLabel, labels: readonly LabelMarks[]) {
  const widthPt = toPoints(label.widthMm);
  const wholePt = labels.length * widthPt + (labels.length - 1) * BETWEEN_PT;
  const left = (PAGE_WIDTH_PT - wholePt) / 2;
  const marks = labels.flatMap((one, index) =>
    moveMarks(
      [...one.marks, ...toCutMarks(one)],
      left + index * (widthPt + BETWEEN_PT),
      SHEET_TOP_PT,
    ),
  );
  return [...marks, ...toNote(fonts, label)].map(roundMark);
}

/** How many labels of a width stand on a sheet. */
function countAcross(widthMm: number): number {
  const room = PAGE_WIDTH_PT - 2 * SHEET_SIDE_PT;
  return Math.floor((room + BETWEEN_PT) / (toPoints(widthMm) + BETWEEN_PT));
}

/** Parts of a page are read one after the other: each label's have numbers of their own. */
const PARTS_OF_LABEL = 10;

function tryLabels(label: SpineLabel, fonts: FontBook): readonly LabelMarks[] | null {
  const labels = Array.from({ length: label.volumeCount }, (_, index) => {
    const volume = label.volumeCount === 1 ? null : index + 1;
    return tryLabelMarks(fonts, { label, volume }, index * PARTS_OF_LABEL);
  });
  return labels.some((one) => one === null) ? null : labels.flatMap((one) => one ?? []);
}

/**
 * Lays out the labels for the back of a bound book on sheets of A4, one for each volume, to be
 * cut out along the marks at their corners.
 *
 * @returns The sheets; or each character that no font has; or that the texts find no room.
 */
export function layOutSpine(
  label: SpineLabel,
  fonts: FontBook,
): Result<PageList, readonly Problem[]> {
  const uncovered = findUncoveredIn(listSpineTexts(label), fonts);
  if (uncovered.length > 0) return fail(uncovered);
  const labels = tryLabels(label, fonts);
  if (!labels) return fail([tooMuch]);
  const across = countAcross(label.widthMm);
  const sheets = Array.from({ length: Math.ceil(labels.length / across) }, (_, index) =>
    labels.slice(index * across, (index + 1) * across),
  );
  const pages = sheets.map((onSheet, index): Page => ({
    ...{ number: index + 1, label: '', chapter: '', links: [] },
    marks: toSheet(fonts, label, onSheet),
  }));
  return succeed({
    format: 2,
    title: `${label.branchName}${toYears(label)}年度${label.title}书脊标签`,
    author: label.branchName,
    widthPt: toRounded(PAGE_WIDTH_PT),
    heightPt: toRounded(PAGE_HEIGHT_PT),
    pages,
    outline: [],
    ...toGlyphOutlines(fonts, pages),
  });
}
