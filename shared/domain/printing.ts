import { z } from 'zod';

import { idSchema, momentMsSchema, sha256Schema } from './schema';

/** A page as it was put on paper. */
export const printedPageSchema = z.strictObject({
  /** The printed number, as 12, 3-12 or 3-12a; empty on pages without one. */
  label: z.string().max(20),
  /** Key of the chapter it belongs to; empty for a blank page. */
  chapter: z.string().max(100),
  /** Which page of its chapter it is, from 1 on: where a chapter begins of which a part is printed. */
  ordinal: z.int().min(1).optional(),
  /** Of everything drawn on the page, so that a changed page is known. */
  sha256: sha256Schema,
});
export type PrintedPage = z.infer<typeof printedPageSchema>;

/** One printing that the user confirmed: 续打 and 换页 count from these. Never changed. */
export const printingSchema = z.strictObject({
  id: idSchema,
  bookYear: z.int().min(1921).max(9999),
  printedAtMs: momentMsSchema,
  /** Only the pages of this printing, in order. */
  pages: z.array(printedPageSchema),
  /** Pages that were on paper and were taken out of the book with this printing; left out: none. */
  withdrawn: z.array(printedPageSchema).optional(),
});
export type Printing = z.infer<typeof printingSchema>;
