import { toPoints } from '../page-geometry';
import type { Mark } from '../page-list';
import type { Setting } from '../setting';
import { toStrip, type Strip } from '../strip';
import { placeLine, setText } from '../text/set-text';

import { across, upright } from './cell-grid';
import { baselineIn, FRAME_RULE_PT, INNER_RULE_PT } from './type-scale';

/** 归档章, DA/T 22-2015: 45 × 16 mm in six equal cells, in the empty space at the page's top. */
const CELL_WIDTH_PT = toPoints(15);
const CELL_HEIGHT_PT = toPoints(8);
const rows = [
  ['全宗号', '年度', '保管期限'],
  ['件号', '机构（问题）', '页数'],
] as const;

/** As small as type on paper is read without trouble; the rest of the cell is for what is written. */
const LABEL_SIZE_PT = 6.5;
const LABEL_LEADING_PT = 9;
const LABEL_SIDE_PT = 2;
/** Room under the frame. */
const ROOM_PT = 10;

function toCellMarks({ fonts }: Setting, text: string, left: number, top: number): readonly Mark[] {
  const spans = [{ text, style: 'sans', sizePt: LABEL_SIZE_PT }] as const;
  const [line] = setText(fonts, spans, { widthPt: CELL_WIDTH_PT - LABEL_SIDE_PT, align: 'start' });
  const baseline = top + baselineIn(LABEL_LEADING_PT, LABEL_SIZE_PT);
  return line ? placeLine(line, left + LABEL_SIDE_PT, baseline) : [];
}

/** The empty frame for the archive's stamp, centred; its cells are filled in by the archive. */
export function layOutStampRoom(setting: Setting): readonly Strip[] {
  const columns = rows[0].length;
  const width = columns * CELL_WIDTH_PT;
  const height = rows.length * CELL_HEIGHT_PT;
  const left = (setting.measures.contentWidthPt - width) / 2;
  const marks = [
    ...rows.flatMap((labels, row) =>
      labels.flatMap((text, column) =>
        toCellMarks(setting, text, left + column * CELL_WIDTH_PT, row * CELL_HEIGHT_PT),
      ),
    ),
    ...[0, height].map((y) => across(left, left + width, y, FRAME_RULE_PT)),
    across(left, left + width, CELL_HEIGHT_PT, INNER_RULE_PT),
    ...Array.from({ length: columns + 1 }, (_, column) => {
      const isEdge = column === 0 || column === columns;
      const rule = isEdge ? FRAME_RULE_PT : INNER_RULE_PT;
      return upright(left + column * CELL_WIDTH_PT, 0, height, rule);
    }),
  ];
  return [toStrip(height + ROOM_PT, marks)];
}
