import type { FormField } from '../../model/book-model';
import type { Setting } from '../setting';
import type { Strip } from '../strip';
import { measureText, setText } from '../text/set-text';
import type { Span } from '../text/to-glyphs';

import { CELL_SIDE_PT, toRowStrips, type Cell } from './cell-grid';
import { baselineIn, label, note, value } from './type-scale';

function toSpans(setting: Setting, field: FormField): readonly Span[] {
  return field.note === ''
    ? [value(setting, field.value)]
    : [value(setting, field.value), note(setting, `\u3000${field.note}`)];
}

function toCells(setting: Setting, fields: readonly FormField[]): readonly Cell[] {
  const { contentWidthPt, labelWidthPt } = setting.measures;
  const widthPt = contentWidthPt / fields.length;
  return fields.flatMap((field, index): Cell[] => {
    const leftPt = index * widthPt;
    const valueWidthPt = widthPt - labelWidthPt;
    return [
      {
        leftPt,
        widthPt: labelWidthPt,
        lines: setText(setting.fonts, [label(setting, field.label)], {
          widthPt: labelWidthPt - 2 * CELL_SIDE_PT,
          align: 'center',
        }),
      },
      {
        leftPt: leftPt + labelWidthPt,
        widthPt: valueWidthPt,
        lines: setText(setting.fonts, toSpans(setting, field), {
          widthPt: valueWidthPt - 2 * CELL_SIDE_PT,
          align: 'start',
        }),
      },
    ];
  });
}

/** Fields side by side where each fits one line there, else one below the other. */
function toFittingRows(
  setting: Setting,
  fields: readonly FormField[],
): readonly (readonly FormField[])[] {
  const { contentWidthPt, labelWidthPt } = setting.measures;
  const room = contentWidthPt / fields.length - labelWidthPt - 2 * CELL_SIDE_PT;
  const fits = fields.every((field) => measureText(setting.fonts, toSpans(setting, field)) <= room);
  return fits ? [fields] : fields.map((field) => [field]);
}

/** The head table: rows of labels in 黑 with what was filled in, in 楷. */
export function layOutForm(
  setting: Setting,
  rows: readonly (readonly FormField[])[],
): readonly Strip[] {
  const fitting = rows.flatMap((fields) => toFittingRows(setting, fields));
  return fitting.flatMap((fields) =>
    toRowStrips(
      setting,
      {
        cells: toCells(setting, fields),
        leadingPt: setting.measures.valueLeadingPt,
        sizePt: setting.measures.valueSizePt,
        ruleFromPt: 0,
      },
      baselineIn(setting.measures.valueLeadingPt, setting.measures.valueSizePt),
    ),
  );
}

/** A field that is left empty to be written in by hand, so many lines high. */
export function layOutBlank(setting: Setting, text: string, lineCount: number): readonly Strip[] {
  const [first, second] = toCells(setting, [{ label: text, value: '', note: '' }]);
  if (!first || !second) return [];
  const empty = Array.from({ length: lineCount }, () => ({ marks: [], widthPt: 0 }));
  return toRowStrips(
    setting,
    {
      cells: [first, { ...second, lines: empty }],
      leadingPt: setting.measures.valueLeadingPt,
      sizePt: setting.measures.valueSizePt,
      ruleFromPt: 0,
    },
    baselineIn(setting.measures.valueLeadingPt, setting.measures.valueSizePt),
  );
}
