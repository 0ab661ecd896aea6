import { toPrintableLine } from '@shared/book/fonts/printable-text';
import type { PageMeasures } from '@shared/book/layout/page-geometry';
import type { Page } from '@shared/book/layout/page-list';
import type { Block } from '@shared/book/model/book-model';

import { bodyTexts, toBox } from './page-faults';

export type AnyTable = Extract<Block, { readonly kind: 'table' | 'ledger' }>;

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Texts in a column of the pages, in the order of reading; heads and labels are in 黑. */
function columnText(pages: readonly Page[], measures: PageMeasures, { from, to }: Place): string {
  const texts = pages.flatMap((page) => {
    const rules = page.marks.flatMap((mark) => (mark.kind === 'line' ? [mark.x1] : []));
    const left = Math.min(...rules);
    return bodyTexts(page, measures)
      .filter((mark) => {
        const start = toBox(mark).left - left;
        return mark.font !== 'sans' && start >= from && start < to;
      })
      .toSorted((one, other) => one.y - other.y || one.x - other.x);
  });
  return texts.map(({ text }) => text).join('');
}

function toPlaces(table: AnyTable, measures: PageMeasures): readonly Place[] {
  const hasLabel = table.kind === 'table' && table.look === undefined;
  const labelPt = hasLabel ? measures.labelWidthPt : 0;
  const room = measures.contentWidthPt - labelPt;
  let from = labelPt;
  return table.columns.map(({ share }) => {
    const place = { from, to: from + share * room };
    from = place.to;
    return place;
  });
}

const withoutSpaces = (text: string) => text.replaceAll(' ', '');

/** Columns, by their index, that do not show their cells in order, each character once. */
export function findWrongColumns(
  table: AnyTable,
  pages: readonly Page[],
  measures: PageMeasures,
): readonly string[] {
  return toPlaces(table, measures).flatMap((place, column) => {
    const given = table.rows.map((row) => {
      const cell = row[column] ?? '';
      return toPrintableLine(typeof cell === 'string' ? cell : cell.text);
    });
    const printed = withoutSpaces(columnText(pages, measures, place));
    const expected = withoutSpaces(given.join(''));
    return printed === expected ? [] : [`column ${column}: ${printed} instead of ${expected}`];
  });
}

/** Pages with rows of a table but without all of its heads. */
export function findMissingHeads(
  table: AnyTable,
  pages: readonly Page[],
  measures: PageMeasures,
): readonly number[] {
  const titles = table.columns.map(({ title }) => title).join('');
  const faulty = pages.filter((page) => {
    const texts = bodyTexts(page, measures);
    const heads = texts.filter(({ font }) => font === 'sans').map(({ text }) => text);
    const hasRows = texts.length > heads.length;
    return hasRows && Array.from(titles).some((character) => !heads.join('').includes(character));
  });
  return faulty.map(({ number }) => number);
}
