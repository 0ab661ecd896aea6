import type { FormField } from '../../model/book-model';
import type { Setting } from '../setting';
import { keepPairsOfRows, type Strip } from '../strip';
import { measureText, setText, toFittingSpan } from '../text/set-text';
import type { Span } from '../text/to-glyphs';

import {
  alignIn,
  CELL_SIDE_PT,
  toContinuedLabel,
  toRowStrips,
  type Cell,
  type RowShape,
} from './cell-grid';
import { label, note, value } from './type-scale';

function toSpans(setting: Setting, field: FormField): readonly Span[] {
  return field.note === ''
    ? [value(setting, field.value)]
    : [value(setting, field.value), note(setting, `\u3000${field.note}`)];
}

function toLabelCell(setting: Setting, text: string, leftPt: number): Cell {
  const widthPt = setting.measures.labelWidthPt;
  const frame = { widthPt: widthPt - 2 * CELL_SIDE_PT, align: 'center' } as const;
  const toLines = (words: string) => {
    const span = toFittingSpan(setting.fonts, label(setting, words), frame.widthPt);
    return setText(setting.fonts, [span], frame);
  };
  const continued = text === '' ? [] : toLines(toContinuedLabel(text));
  const lines = setText(setting.fonts, [label(setting, text)], frame);
  return { leftPt, widthPt, lines, continued, isHead: true };
}

function toCells(setting: Setting, fields: readonly FormField[]): readonly Cell[] {
  const { contentWidthPt, labelWidthPt } = setting.measures;
  const widthPt = contentWidthPt / fields.length;
  return fields.flatMap((field, index): Cell[] => {
    const leftPt = index * widthPt;
    const roomPt = widthPt - labelWidthPt - 2 * CELL_SIDE_PT;
    const lines = setText(setting.fonts, toSpans(setting, field), {
      widthPt: roomPt,
      align: alignIn(setting, roomPt),
      uprightLeadingPt: setting.measures.valueLeadingPt,
    });
    return [
      toLabelCell(setting, field.label, leftPt),
      { leftPt: leftPt + labelWidthPt, widthPt: widthPt - labelWidthPt, lines },
    ];
  });
}

const toRow = ({ measures }: Setting, cells: readonly Cell[]): RowShape => ({
  cells,
  leadingPt: measures.valueLeadingPt,
  sizePt: measures.valueSizePt,
  ruleFromPt: 0,
});

/** Fields side by side where each fits one line there, else one below the other. */
function toFittingRows(
  setting: Setting,
  fields: readonly FormField[],
): readonly (readonly FormField[])[] {
  const { contentWidthPt, labelWidthPt, valueLeadingPt } = setting.measures;
  const room = contentWidthPt / fields.length - labelWidthPt - 2 * CELL_SIDE_PT;
  const fits = fields.every(
    (field) => measureText(setting.fonts, toSpans(setting, field), valueLeadingPt) <= room,
  );
  return fits ? [fields] : fields.map((field) => [field]);
}

/** The head table: rows of labels in 黑 with what was filled in, in 楷. */
export function layOutForm(
  setting: Setting,
  rows: readonly (readonly FormField[])[],
): readonly Strip[] {
  const fitting = rows.flatMap((fields) => toFittingRows(setting, fields));
  return keepPairsOfRows(
    fitting.map((fields) => toRowStrips(setting, toRow(setting, toCells(setting, fields)))),
  );
}

/** A field that is left empty to be written in by hand, so many lines high. */
export function layOutBlank(setting: Setting, text: string, lineCount: number): readonly Strip[] {
  const cells = toCells(setting, [{ label: text, value: '', note: '' }]);
  return toRowStrips(setting, { ...toRow(setting, cells), leastLines: lineCount });
}
