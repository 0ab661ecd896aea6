import type { BookDesign } from '../domain/book-design';

/** How the book of a year is printed as long as the user chose nothing. */
export function emptyDesign(bookYear: number): BookDesign {
  return {
    bookYear,
    title: '',
    grid: 'compact',
    numbering: 'continuous',
    sections: [],
    extraSigners: [],
    notes: '',
    summary: '',
    changedAtMs: 0,
  };
}
