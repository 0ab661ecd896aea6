import { ImageRun, Paragraph, Tab, TextRun, type Table } from 'docx';

import { toPoints } from '../../book/layout/page-geometry';

import { labelLook, noteLook, type WordSetting } from '../word-setting';
import { toRun, toTwips } from '../word-text';
import { noRules, toCell, toCellLine, toRow, toTable } from './cells';
import { toCodePicture } from './code-picture';

/** As on the page: more than three side by side leave no room to write a name. */
const MOST_BLANKS_IN_ROW = 3;
const BLANK_ROW_PT = 40;
const dateWords = '年　　　月　　　日';
const CODE_WIDTH_PT = toPoints(20);
const SEAL_LEADING_PT = 16;

/** Blanks to sign on, side by side, and one for the date below them. */
export function toSignatures(
  setting: WordSetting,
  labels: readonly string[],
): readonly (Paragraph | Table)[] {
  const perRow = labels.length > MOST_BLANKS_IN_ROW ? 2 : Math.max(1, labels.length);
  const width = setting.measures.contentWidthPt / perRow;
  const rows = Array.from({ length: Math.ceil(labels.length / perRow) }, (_, row) => {
    const cells = Array.from({ length: perRow }, (__, column) => {
      const text = labels[row * perRow + column];
      const line = text === undefined ? toCellLine(setting, []) : toBlank(setting, text, width);
      return toCell(width, [line], { verticalAlign: 'bottom' });
    });
    return toRow(cells, { leastPt: BLANK_ROW_PT });
  });
  const date = new Paragraph({
    alignment: 'right',
    keepNext: true,
    spacing: { before: toTwips(12), after: toTwips(8) },
    children: [toRun(dateWords, labelLook(setting))],
  });
  if (rows.length === 0) return [date];
  const widths = Array.from({ length: perRow }, () => width);
  return [toTable(rows, widths, noRules), date];
}

/** A label and a rule up to the end of its cell. */
function toBlank(setting: WordSetting, text: string, widthPt: number): Paragraph {
  return new Paragraph({
    keepNext: true,
    tabStops: [{ type: 'right', position: toTwips(widthPt - 16), leader: 'underscore' }],
    children: [toRun(text, labelLook(setting)), new TextRun({ children: [new Tab()] })],
  });
}

/** What was filed when, the seal's short form, and a code to compare with. */
export function toSeal(setting: WordSetting, lines: readonly string[], code: string): Table {
  const { contentWidthPt } = setting.measures;
  const textWidth = contentWidthPt - CODE_WIDTH_PT - 20;
  const words = lines.map((line) => toCellLine(setting, [toRun(line, noteLook(setting))]));
  const picture = new Paragraph({
    alignment: 'center',
    spacing: { before: 0, after: 0, line: toTwips(SEAL_LEADING_PT), lineRule: 'atLeast' },
    children: [
      new ImageRun({
        type: 'bmp',
        data: toCodePicture(code),
        transformation: { width: (CODE_WIDTH_PT * 96) / 72, height: (CODE_WIDTH_PT * 96) / 72 },
        altText: { name: '封存号二维码', title: '', description: '封存号二维码' },
      }),
    ],
  });
  const row = toRow([toCell(textWidth, words), toCell(contentWidthPt - textWidth, [picture])]);
  return toTable([row], [textWidth, contentWidthPt - textWidth]);
}

/** Room to write by hand: a label and ruled lines. */
export function toWritingLines(
  setting: WordSetting,
  label: string,
  lineCount: number,
): readonly Paragraph[] {
  const { contentWidthPt, bodyLeadingPt } = setting.measures;
  const heading = label === '' ? [] : [toCellLine(setting, [toRun(label, labelLook(setting))])];
  const lines = Array.from(
    { length: lineCount },
    () =>
      new Paragraph({
        spacing: { line: toTwips(bodyLeadingPt), lineRule: 'atLeast', before: 0, after: 0 },
        tabStops: [{ type: 'right', position: toTwips(contentWidthPt), leader: 'underscore' }],
        children: [new TextRun({ children: [new Tab()] })],
      }),
  );
  return [...heading, ...lines];
}
