import type { FontBook } from '../../fonts/font-metrics';
import type { FormField } from '../../model/book-model';
import { CONTENT_WIDTH_PT } from '../page-geometry';
import type { Strip } from '../strip';
import { measureText, setText } from '../text/set-text';
import type { Span } from '../text/to-glyphs';

import { CELL_SIDE_PT, LABEL_WIDTH_PT, toRowStrips, type Cell } from './cell-grid';
import { baselineIn, label, note, value, VALUE_LEADING_PT, VALUE_SIZE_PT } from './type-scale';

function toSpans(field: FormField): readonly Span[] {
  return field.note === ''
    ? [value(field.value)]
    : [value(field.value), note(`\u3000${field.note}`)];
}

function toCells(fonts: FontBook, fields: readonly FormField[]): readonly Cell[] {
  const widthPt = CONTENT_WIDTH_PT / fields.length;
  return fields.flatMap((field, index): Cell[] => {
    const leftPt = index * widthPt;
    const valueWidthPt = widthPt - LABEL_WIDTH_PT;
    return [
      {
        leftPt,
        widthPt: LABEL_WIDTH_PT,
        lines: setText(fonts, [label(field.label)], {
          widthPt: LABEL_WIDTH_PT - 2 * CELL_SIDE_PT,
          align: 'center',
        }),
      },
      {
        leftPt: leftPt + LABEL_WIDTH_PT,
        widthPt: valueWidthPt,
        lines: setText(fonts, toSpans(field), {
          widthPt: valueWidthPt - 2 * CELL_SIDE_PT,
          align: 'start',
        }),
      },
    ];
  });
}

/** Fields side by side where each fits one line there, else one below the other. */
function toFittingRows(
  fonts: FontBook,
  fields: readonly FormField[],
): readonly (readonly FormField[])[] {
  const room = CONTENT_WIDTH_PT / fields.length - LABEL_WIDTH_PT - 2 * CELL_SIDE_PT;
  const fits = fields.every((field) => measureText(fonts, toSpans(field)) <= room);
  return fits ? [fields] : fields.map((field) => [field]);
}

/** The head table: rows of labels in 黑 with what was filled in, in 楷. */
export function layOutForm(
  fonts: FontBook,
  rows: readonly (readonly FormField[])[],
): readonly Strip[] {
  const fitting = rows.flatMap((fields) => toFittingRows(fonts, fields));
  return fitting.flatMap((fields) =>
    toRowStrips(
      {
        cells: toCells(fonts, fields),
        leadingPt: VALUE_LEADING_PT,
        sizePt: VALUE_SIZE_PT,
        ruleFromPt: 0,
      },
      baselineIn(VALUE_LEADING_PT, VALUE_SIZE_PT),
    ),
  );
}

/** A field that is left empty to be written in by hand, so many lines high. */
export function layOutBlank(fonts: FontBook, text: string, lineCount: number): readonly Strip[] {
  const [first, second] = toCells(fonts, [{ label: text, value: '', note: '' }]);
  if (!first || !second) return [];
  const empty = Array.from({ length: lineCount }, () => ({ marks: [], widthPt: 0 }));
  return toRowStrips(
    {
      cells: [first, { ...second, lines: empty }],
      leadingPt: VALUE_LEADING_PT,
      sizePt: VALUE_SIZE_PT,
      ruleFromPt: 0,
    },
    baselineIn(VALUE_LEADING_PT, VALUE_SIZE_PT),
  );
}
