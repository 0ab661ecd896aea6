import { z } from 'zod';

import { sha256Schema } from '../domain/schema';
import type { BookCopy } from '../keeping/book-copy';
import { sha256Hex } from '../util/hash';
import { fail, succeed, type Problem, type Result } from '../util/result';

import { toShownText } from './bag-fault';
import {
  BOOK_FORMAT,
  BOOK_FORMAT_VERSION,
  bookFilePath,
  bookManifestSchema,
  photoLineSchema,
  type BookManifest,
} from './book-format';
import { DamagedPart, mergeParts, readParts, type LoadFile } from './book-rows';

/** Thrown by `BookPayload.load` for a file that is there but cannot be read (any more). */
export class UnreadableFile extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** What is needed of an opened package whose files were all checked against its manifests. */
export interface BookPayload {
  readonly load: LoadFile;
  /** SHA-256 of a file's checked content; null where the file is not there. */
  readonly findSha256: (path: string) => string | null;
}

/** A book as a package holds it; the copy reads from the package as long as that is open. */
export interface PackagedBook {
  readonly manifest: BookManifest;
  readonly copy: BookCopy;
}

const headSchema = z.looseObject({ format: z.literal(BOOK_FORMAT), formatVersion: z.number() });
const versionSchema = z.looseObject({ watermark: z.looseObject({ dataVersion: z.number() }) });
const photoRowSchema = z.looseObject({ storedSha256: sha256Schema });

/**
 * Reads the book out of a package and checks all of it: every part is there, every line is a row,
 * keys rise, the counts are those of the watermark, and every photo has the hash that the book
 * names it by. Rows of an older data version are given as they are.
 *
 * @param dataVersion - Newest data version that this program knows.
 * @returns Problems `no-book`, `newer-package`, `damaged-book`.
 */
export async function readBook(
  payload: BookPayload,
  dataVersion: number,
): Promise<Result<PackagedBook>> {
  try {
    const bytes = await payload.load(bookFilePath);
    if (bytes === null) return fail(noBook);
    const manifest = toManifest(bytes, dataVersion);
    if (!manifest.ok) return manifest;
    const photoPaths = await loadPhotoPaths(payload, manifest.value);
    const copy = toCopy(payload, manifest.value, photoPaths);
    await checkRows(copy, manifest.value, photoPaths);
    return succeed({ manifest: manifest.value, copy });
  } catch (error) {
    if (error instanceof DamagedPart) return fail(damagedBook(error.path));
    if (error instanceof UnreadableFile) return fail(error.problem);
    throw error;
  }
}

function toManifest(bytes: Uint8Array, dataVersion: number): Result<BookManifest> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail(damagedBook(bookFilePath));
  }
  const head = headSchema.safeParse(value);
  if (!head.success) return fail(noBook);
  if (head.data.formatVersion > BOOK_FORMAT_VERSION) return fail(newerPackage);
  const version = versionSchema.safeParse(value);
  if (version.success && version.data.watermark.dataVersion > dataVersion)
    return fail(newerPackage);
  const manifest = bookManifestSchema.safeParse(value);
  return manifest.success ? succeed(manifest.data) : fail(damagedBook(bookFilePath));
}

/** Where each photo lies; each file must have the hash that stands beside its path. */
async function loadPhotoPaths(
  payload: BookPayload,
  { photoIndex }: BookManifest,
): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  for await (const { path, value } of readParts(payload.load, photoIndex)) {
    const line = photoLineSchema.safeParse(value);
    if (!line.success) throw new DamagedPart(path, 'a line is no entry of a photo');
    const { storedSha256 } = line.data;
    if (payload.findSha256(line.data.path) !== storedSha256) {
      throw new DamagedPart(line.data.path, 'not the photo it should be');
    }
    paths.set(storedSha256, line.data.path);
  }
  return paths;
}

function toCopy(
  { load }: BookPayload,
  { bookId, watermark, tables }: BookManifest,
  photoPaths: ReadonlyMap<string, string>,
): BookCopy {
  // A map, since a table of a stranger's file may be called as something every object has.
  const partsOf = new Map(Object.entries(tables));
  return {
    bookId,
    watermark,
    rows: (table) => mergeParts(load, table, partsOf.get(table) ?? []),
    loadPhoto: async (storedSha256) => {
      const path = photoPaths.get(storedSha256);
      const bytes = path === undefined ? null : await load(path);
      return bytes !== null && (await sha256Hex(bytes)) === storedSha256 ? bytes : null;
    },
  };
}

async function checkRows(
  copy: BookCopy,
  { watermark, tables, missingPhotos }: BookManifest,
  photoPaths: ReadonlyMap<string, string>,
): Promise<void> {
  const missing = new Set(missingPhotos);
  for (const table of new Set([...Object.keys(tables), ...Object.keys(watermark.counts)])) {
    let count = 0;
    for await (const { row } of copy.rows(table)) {
      count += 1;
      const photo = table === 'photos' ? photoRowSchema.safeParse(row).data : undefined;
      if (photo && !photoPaths.has(photo.storedSha256) && !missing.has(photo.storedSha256)) {
        throw new DamagedPart(`${photo.storedSha256.slice(0, 8)}.jpg`, 'photo without a file');
      }
    }
    if (count !== (watermark.counts[table] ?? 0)) {
      throw new DamagedPart(bookFilePath, `counts of ${table} differ`);
    }
  }
}

const nothingWritten = '这台电脑上的记录簿没有改动。';

const noBook: Problem = {
  code: 'no-book',
  what: '这个文件里没有记录簿。',
  safe: nothingWritten,
  next: '请选择由支部记录簿备份或另存的文件。',
};

const newerPackage: Problem = {
  code: 'newer-package',
  what: '这个文件是用更新版本的程序保存的，本程序认不全里面的内容。',
  safe: `文件没有损坏，${nothingWritten}`,
  next: '请安装新版本的支部记录簿后再恢复。',
};

function damagedBook(path: string): Problem {
  return {
    code: 'damaged-book',
    what: `文件里的“${toShownText(path)}”缺失或不完整。`,
    safe: nothingWritten,
    next: '请换一个备份再试。',
  };
}
