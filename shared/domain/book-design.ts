import { z } from 'zod';

import { lineSchema, momentMsSchema, textSchema } from './schema';

/**
 * How a page is ruled: `compact` is the book's own look; `standard` follows GB/T 9704-2012 (版心
 * 156 × 225 mm, 22 lines of 28 characters), which some superiors want of every paper.
 */
export const pageGrids = ['compact', 'standard'] as const;
export const pageGridSchema = z.enum(pageGrids);
export type PageGrid = z.infer<typeof pageGridSchema>;

export const pageGridNames: Readonly<Record<PageGrid, string>> = {
  compact: '紧凑版式',
  standard: '公文版式（GB/T 9704）',
};

/**
 * `continuous` counts through the book; `by-section` begins anew in each section (as 3-12) and each
 * record on its own leaf, so that pages printed early keep their numbers when others are added.
 */
export const pageNumberings = ['continuous', 'by-section'] as const;
export const pageNumberingSchema = z.enum(pageNumberings);
export type PageNumbering = z.infer<typeof pageNumberingSchema>;

export const pageNumberingNames: Readonly<Record<PageNumbering, string>> = {
  continuous: '全册连续编页',
  'by-section': '分部分编页（便于续打、换页）',
};

/** A section's place in the book; `key` as in `bookSectionKeys` or `own:` and a kind's id. */
export const sectionChoiceSchema = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*(:[0-9a-f-]{36})?$/),
  isIncluded: z.boolean(),
});
export type SectionChoice = z.infer<typeof sectionChoiceSchema>;

/** How the book of a book year is printed, and the texts that only the book has. */
export const bookDesignSchema = z.strictObject({
  bookYear: z.int().min(1921).max(9999),
  /** On the cover; empty prints the standard title. */
  title: lineSchema,
  grid: pageGridSchema,
  numbering: pageNumberingSchema,
  /** In the order of print. A section that is not named here follows in its standard place. */
  sections: z.array(sectionChoiceSchema),
  /** Signature lines after those that a kind of record asks for, as 支部书记审核. */
  extraSigners: z.array(lineSchema).max(4),
  /** 使用说明; empty prints how this book was kept. */
  notes: textSchema,
  /** 年度总结, as the user wrote it; empty leaves lines to write on. */
  summary: textSchema,
  changedAtMs: momentMsSchema,
});
export type BookDesign = z.infer<typeof bookDesignSchema>;

/** What the book is called on its cover. */
export function toBookTitle({ title }: Pick<BookDesign, 'title'>): string {
  return title === '' ? '支部工作记录簿' : title;
}

/** How the book of a year is printed before the user has chosen anything. */
export function toFirstBookDesign(bookYear: number): BookDesign {
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
