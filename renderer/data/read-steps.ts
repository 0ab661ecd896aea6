import type { Table } from 'dexie';

/** All rows of a table in the order of their ids, some at a time: between two the window answers. */
export async function* readSteps<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  rowsAtOnce: number,
): AsyncGenerator<readonly Row[]> {
  let rest = table.orderBy(':id');
  for (;;) {
    const rows = await rest.limit(rowsAtOnce).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    rest = table.where(':id').above(last.id);
  }
}
