import { Dexie } from 'dexie';

import { takeoverSchema, type Takeover } from '@shared/domain/takeover';
import type { LocalBook } from '@shared/receiving/judge-package';
import type { Result } from '@shared/util/result';

import { attempt } from '../attempt';
import { toDatabaseName, type MetaRow } from '../db';
import { registry, toBookName, type BookEntry } from '../registry';

type RawFacts = Pick<LocalBook, 'branchId' | 'takeovers' | 'origin'>;

const nothingKnown: RawFacts = { branchId: null, takeovers: [], origin: null };

function toOrigin(meta: Partial<MetaRow> | undefined): LocalBook['origin'] {
  const { origin } = meta ?? {};
  return origin ? { bookId: origin.bookId, sequence: origin.watermark.sequence } : null;
}

function toTakeovers(rows: readonly unknown[]): readonly Takeover[] {
  return rows.flatMap((row) => takeoverSchema.safeParse(row).data ?? []);
}

/** Reads a book as it lies there: one of an older version is not brought up to date by a look. */
async function readRaw(databaseName: string): Promise<RawFacts> {
  if (!(await Dexie.exists(databaseName))) return nothingKnown;
  const raw = new Dexie(databaseName);
  try {
    await raw.open();
    const present = new Set(raw.tables.map(({ name }) => name));
    const read = async (table: string): Promise<readonly unknown[]> =>
      present.has(table) ? raw.table<unknown>(table).toArray() : [];
    const [branch] = (await read('branch')) as readonly { readonly id?: string }[];
    const [meta] = (await read('meta')) as readonly Partial<MetaRow>[];
    return {
      branchId: branch?.id ?? null,
      takeovers: toTakeovers(await read('takeovers')),
      origin: toOrigin(meta),
    };
  } catch (error) {
    // A book that does not open is compared by its name alone; its own start tells of it.
    reportError(error);
    return nothingKnown;
  } finally {
    raw.close();
  }
}

async function toLocalBook(entry: BookEntry): Promise<LocalBook> {
  const facts = await readRaw(entry.databaseName ?? toDatabaseName(entry.id));
  return { id: entry.id, name: toBookName(entry), ...facts };
}

/** All books of this machine, as far as a package is held against them. */
export function loadLocalBooks(): Promise<Result<readonly LocalBook[]>> {
  return attempt('读取这台电脑上的记录簿', async () => {
    const books: LocalBook[] = [];
    for (const entry of await registry.books.toArray()) books.push(await toLocalBook(entry));
    return books;
  });
}
