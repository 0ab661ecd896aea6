import { toDatePart } from '@shared/domain/calendar';
import type { Branch } from '@shared/domain/branch';
import { toCountedItems } from '@shared/handover/counted-items';
import { findGaps } from '@shared/handover/gaps/find-gaps';
import type { Counted } from '@shared/handover/list/to-handover-list';
import { toOpenLines } from '@shared/handover/open-lines';
import { succeed, type Result } from '@shared/util/result';

import { attempt } from '../../../data/attempt';
import type { BookDatabase } from '../../../data/db';
import { loadHeldFacts } from '../../../data/repositories/held-book';
import { clock } from '../../../platform/clock';

interface CountWork {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Counts what the book holds, what is open in it and what is missing. */
export async function countBook(
  db: BookDatabase,
  branch: Branch,
  work: CountWork,
): Promise<Result<Counted>> {
  const today = toDatePart(clock.nowLocal());
  const facts = await attempt('清点', () => loadHeldFacts(db, { branch, today, ...work }), null);
  if (!facts.ok) return facts;
  const items = toCountedItems(facts.value);
  const openLines = toOpenLines(facts.value);
  return succeed({ items, openLines, gaps: findGaps(facts.value) });
}
