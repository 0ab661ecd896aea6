import { z } from 'zod';

import { sha256Schema, type LocalDateTime } from '../domain/schema';
import type { BookCopy } from '../keeping/book-copy';
import type { KeptRow } from '../keeping/commit';

import {
  BOOK_FORMAT,
  BOOK_FORMAT_VERSION,
  bookFilePath,
  partFolder,
  type BookManifest,
  type PhotoLine,
} from './book-format';
import { PartWriter, type BookFile } from './part-writer';
import { PhotoPlaces } from './photo-places';

/** When the package is made; read from a clock by the caller. */
export interface PackagingMoment {
  readonly madeAt: LocalDateTime;
  readonly madeAtMs: number;
}

const branchSchema = z.looseObject({ name: z.string() });
const storedPhotoSchema = z.looseObject({ id: z.string(), storedSha256: sha256Schema });
const yearSchema = z.looseObject({ bookYear: z.int() });
const sealSchema = z.looseObject({ sequence: z.int().positive(), seal: z.string() });

/** The book year of a row of a table that is split by it; empty for all others. */
function toGroup({ table, row }: KeptRow): string {
  if (table !== 'records' && table !== 'revisions') return '';
  const document = z.looseObject({ document: z.looseObject({ content: yearSchema }) });
  const content =
    table === 'records'
      ? yearSchema.safeParse(row['content']).data
      : document.safeParse(row).data?.document.content;
  return content === undefined ? 'other' : String(content.bookYear);
}

/** What is learnt from the rows while they are written. */
class BookFacts {
  newestSeal: BookManifest['newestSeal'] = null;
  readonly places = new PhotoPlaces();
  /** Ids of the photos by the hash of their file, in the order of the table. */
  readonly photos = new Map<string, string>();

  note(kept: KeptRow): void {
    const { table, row } = kept;
    if (table === 'records') this.places.noteRecord(kept);
    if (table === 'scans') this.places.noteScan(kept);
    if (table === 'revisions' || table === 'takeovers') this.noteSeal(row['seal']);
    if (table === 'photos') {
      const photo = storedPhotoSchema.safeParse(row).data;
      if (photo && !this.photos.has(photo.storedSha256)) {
        this.photos.set(photo.storedSha256, photo.id);
      }
    }
  }

  private noteSeal(value: unknown): void {
    const seal = sealSchema.safeParse(value).data;
    if (!seal || seal.sequence <= (this.newestSeal?.sequence ?? 0)) return;
    this.newestSeal = { sequence: seal.sequence, seal: seal.seal };
  }
}

/** Writes one table in parts and returns how many rows it had. */
async function* writeTable(
  copy: BookCopy,
  table: string,
  writer: PartWriter,
  facts: BookFacts,
): AsyncGenerator<BookFile, void> {
  let count = 0;
  for await (const kept of copy.rows(table)) {
    count += 1;
    facts.note(kept);
    const full = writer.add(toGroup(kept), { key: kept.key, row: kept.row });
    if (full) yield full;
  }
  yield* writer.finish();
  const expected = copy.watermark.counts[table] ?? 0;
  if (count !== expected) {
    throw new Error(`table ${table} gave ${count} rows where its watermark counts ${expected}`);
  }
}

/** Writes each photo once and returns the hashes of those that the copy does not hold. */
async function* writePhotos(
  copy: BookCopy,
  { photos, places }: BookFacts,
  index: PartWriter,
): AsyncGenerator<BookFile, readonly string[]> {
  const missing: string[] = [];
  for (const [storedSha256, photoId] of photos) {
    const bytes = await copy.loadPhoto(storedSha256);
    if (bytes === null) {
      missing.push(storedSha256);
      continue;
    }
    const line: PhotoLine = { storedSha256, path: places.toPath(photoId, storedSha256) };
    yield { path: line.path, bytes };
    const full = index.add('', line);
    if (full) yield full;
  }
  yield* index.finish();
  return missing;
}

/** The branch's name as its row has it; empty if there is none that can be read. */
export async function loadBranchName(copy: BookCopy): Promise<string> {
  for await (const { row } of copy.rows('branch')) {
    return branchSchema.safeParse(row).data?.name ?? '';
  }
  return '';
}

/**
 * The files of a book in a package's payload, one at a time: rows by table and book year, photos
 * under names for people, and `book.json` last. Described in docs/formats/book-package.md.
 *
 * Photos that the copy has lost are named in `book.json`; they do not keep the rest from being
 * saved.
 *
 * @throws {Error} If a table does not have as many rows as the copy's watermark says: the copy
 *   changed under the hand, or is damaged.
 */
export async function* toBookFiles(
  copy: BookCopy,
  moment: PackagingMoment,
): AsyncGenerator<BookFile, void> {
  const facts = new BookFacts();
  const tables: Record<string, BookManifest['tables'][string]> = {};
  for (const table of Object.keys(copy.watermark.counts)) {
    const writer = new PartWriter(`${partFolder}/${table}`);
    yield* writeTable(copy, table, writer, facts);
    tables[table] = writer.parts;
  }
  const index = new PartWriter(`${partFolder}/photo-index`);
  const missingPhotos = yield* writePhotos(copy, facts, index);
  const manifest: BookManifest = {
    format: BOOK_FORMAT,
    formatVersion: BOOK_FORMAT_VERSION,
    bookId: copy.bookId,
    branchName: await loadBranchName(copy),
    ...moment,
    watermark: copy.watermark,
    newestSeal: facts.newestSeal,
    tables,
    photoIndex: index.parts,
    missingPhotos: [...missingPhotos],
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  yield { path: bookFilePath, bytes: new TextEncoder().encode(text) };
}

/** Rough sizes of a row as text, in bytes; records and revisions carry the minutes. */
const LARGE_ROW_BYTES = 8_000;
const SMALL_ROW_BYTES = 1_000;

/**
 * About how many bytes the files of a book have, for progress and for the check of free space.
 * Photos, nearly all of it, are counted exactly where their rows say their size.
 */
export async function estimateBookBytes(copy: BookCopy): Promise<number> {
  const sizes = new Map<string, number>();
  const sizeSchema = storedPhotoSchema.extend({ storedSizeBytes: z.int().nonnegative() });
  for await (const { row } of copy.rows('photos')) {
    const photo = sizeSchema.safeParse(row).data;
    if (photo) sizes.set(photo.storedSha256, photo.storedSizeBytes);
  }
  const rows = Object.entries(copy.watermark.counts).map(([table, count]) => {
    const isLarge = table === 'records' || table === 'revisions';
    return count * (isLarge ? LARGE_ROW_BYTES : SMALL_ROW_BYTES);
  });
  return [...sizes.values(), ...rows].reduce((sum, one) => sum + one, 0);
}
