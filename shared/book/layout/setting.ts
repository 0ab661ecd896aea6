import type { PageGrid } from '../../domain/book-design';
import type { FontBook } from '../fonts/font-metrics';

import { pageMeasures, type PageMeasures } from './page-geometry';

/** What a book is set in: fonts, and the measures of its grid. */
export interface Setting {
  readonly fonts: FontBook;
  readonly measures: PageMeasures;
}

/** The setting of a book; a book that asks for no grid is `compact`. */
export function toSetting(fonts: FontBook, grid: PageGrid = 'compact'): Setting {
  return { fonts, measures: pageMeasures[grid] };
}
