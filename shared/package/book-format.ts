import { z } from 'zod';

import { watermarkSchema } from '../keeping/commit';
import { idSchema, localDateTimeSchema, momentMsSchema, sha256Schema } from '../domain/schema';

/** Written into `book.json`; readers refuse other formats and newer versions. */
export const BOOK_FORMAT = 'branch-record-book';
export const BOOK_FORMAT_VERSION = 1;

/** Where a package keeps the book, inside data/; photos lie beside it, for people. */
export const bookFilePath = 'book/book.json';
export const partFolder = 'book';
export const photoFolder = '照片';
/** Within it: photos that stand in no record's list and in no scan. */
export const unlistedFolder = '未列入';

/** One file of rows, or of the index of photos. */
const partSchema = z.strictObject({
  path: z.string().min(1).max(1000),
  rows: z.int().nonnegative(),
});
export type BookPart = z.infer<typeof partSchema>;

/** `book.json`: what the package holds and how far it reaches; described in docs/formats. */
export const bookManifestSchema = z.strictObject({
  format: z.literal(BOOK_FORMAT),
  formatVersion: z.literal(BOOK_FORMAT_VERSION),
  bookId: idSchema,
  branchName: z.string().max(200),
  /** Local wall time where it was made, for people; `madeAtMs` is the moment. */
  madeAt: localDateTimeSchema,
  madeAtMs: momentMsSchema,
  watermark: watermarkSchema,
  /** The newest link of the chain of seals; null while nothing is filed. */
  newestSeal: z.strictObject({ sequence: z.int().positive(), seal: sha256Schema }).nullable(),
  /** Parts of each table; those of one year follow one another in the order of their keys. */
  tables: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.array(partSchema)),
  /** Lines that lead from a photo's hash to its file. */
  photoIndex: z.array(partSchema),
  /** Hashes of photos that the book names, but whose files were lost before the package was made. */
  missingPhotos: z.array(sha256Schema),
});
export type BookManifest = z.infer<typeof bookManifestSchema>;

/** One line of the index of photos. */
export const photoLineSchema = z.strictObject({
  storedSha256: sha256Schema,
  path: z.string().min(1).max(1000),
});
export type PhotoLine = z.infer<typeof photoLineSchema>;
