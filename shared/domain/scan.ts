import { z } from 'zod';

import { idSchema, lineSchema, momentMsSchema } from './schema';

/** Where a scan is bound in: behind a record's pages, or at the end of a section. */
export const scanPlaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record'), recordId: idSchema }),
  z.strictObject({ kind: z.literal('section'), section: z.string().max(60) }),
]);
export type ScanPlace = z.infer<typeof scanPlaceSchema>;

/**
 * Pictures of a paper that was signed, as a sign-in sheet: outside the sealed record, since it is
 * signed after the record was filed and printed. Its pages are photos of the book.
 */
export const scanSchema = z.strictObject({
  id: idSchema,
  bookYear: z.int().min(1921).max(9999),
  place: scanPlaceSchema,
  title: lineSchema,
  /** One photo for each page, in order. */
  photoIds: z.array(idSchema).min(1).max(200),
  addedAtMs: momentMsSchema,
  /** Among the scans of the same place, from 0; one without it stands behind those that have it. */
  position: z.int().nonnegative().exactOptional(),
  /** When it was taken out of the book; it can be put back. Left out while it is in the book. */
  removedAtMs: momentMsSchema.exactOptional(),
});
export type Scan = z.infer<typeof scanSchema>;

/** How a scan is called where it has no title of its own. */
export function toScanName({ title }: Pick<Scan, 'title'>): string {
  return title === '' ? '签字扫描件' : title;
}
