import { printingSchema, type Printing } from '@shared/domain/printing';
import type { Problem, Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

/** What of a year's book is on paper, the first printing first. */
export async function loadPrintings(
  db: BookDatabase,
  bookYear: number,
): Promise<readonly Printing[]> {
  const printings = await db.printings.where('bookYear').equals(bookYear).toArray();
  return printings.sort(
    (one, other) => one.printedAtMs - other.printedAtMs || (one.id < other.id ? -1 : 1),
  );
}

/** Writes down a printing that the user confirmed; it is never changed. */
export function addPrinting(db: BookDatabase, printing: Printing): Promise<Result<null>> {
  return commit(db, '记下这次打印', [db.printings], async () => {
    await db.printings.add(printingSchema.parse(printing));
    return null;
  });
}

const notTheLast: Problem = {
  code: 'printing-not-last',
  what: '只能撤掉最近一次打印，这一次之后又打印过。',
  safe: '打印登记没有变。',
  next: '请从最近一次打印开始撤。',
};

/**
 * Takes back the newest printing of a year, which the user says never came onto paper. An earlier
 * one is refused: the pages of those behind it were numbered by it.
 */
export function removeLastPrinting(
  db: BookDatabase,
  { id, bookYear }: Pick<Printing, 'id' | 'bookYear'>,
): Promise<Result<null>> {
  return commit(db, '撤掉最近一次打印', [db.printings], async () => {
    if ((await loadPrintings(db, bookYear)).at(-1)?.id !== id) throw new RefusedWrite(notTheLast);
    await db.printings.delete(id);
    return null;
  });
}
