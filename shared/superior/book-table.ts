import type { z } from 'zod';

import type { BookCopy } from '../keeping/book-copy';

/** A row of a package that is not of the shape that this program reads. */
export class MisshapenRow extends Error {
  readonly table: string;

  constructor(table: string) {
    super(`a row of ${table} has another shape`);
    this.table = table;
  }
}

/**
 * The rows of a package's table, one after the other, each checked.
 *
 * @throws {MisshapenRow} For a row of another shape.
 */
export async function* readTable<Row>(
  copy: BookCopy,
  table: string,
  schema: z.ZodType<Row>,
): AsyncGenerator<Row, void> {
  for await (const { row } of copy.rows(table)) {
    const parsed = schema.safeParse(row);
    if (!parsed.success) throw new MisshapenRow(table);
    yield parsed.data;
  }
}

/** All rows of a small table. */
export async function loadTable<Row>(
  copy: BookCopy,
  table: string,
  schema: z.ZodType<Row>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const row of readTable(copy, table, schema)) rows.push(row);
  return rows;
}
