import {
  handoverSchema,
  type Handover,
  type HandoverPackage,
  type HandoverSupplement,
} from '@shared/domain/handover';
import { findOpen, findPresentPackage } from '@shared/handover/packages-of-handover';
import type { Problem, Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';
import { loadMeta } from '../meta';

import { handoverIsGone } from './handovers';

/** How many changes of the book a package does not hold; its own papers and saved files are none. */
export async function loadChangesSince(
  db: BookDatabase,
  { sequence }: Pick<HandoverPackage, 'sequence'>,
): Promise<number> {
  const meta = await loadMeta(db);
  const own = (meta.handoverCommits ?? []).filter((number) => number > sequence);
  return Math.max(0, meta.sequence - sequence - own.length);
}

interface Change {
  readonly db: BookDatabase;
  readonly id: string;
  readonly atMs: number;
  readonly task: string;
}

function change(
  { db, id, atMs, task }: Change,
  toChanged: (handover: Handover) => Handover | Promise<Handover>,
): Promise<Result<null>> {
  const work = async () => {
    const stored = await db.handovers.get(id);
    if (!stored) throw new RefusedWrite(handoverIsGone);
    const changed = { ...(await toChanged(stored)), changedAtMs: atMs };
    await db.handovers.put(handoverSchema.parse(changed));
    return null;
  };
  return commit(db, task, [db.handovers], work, { isOfHandover: true });
}

/** Changes the 补交 that is open, or the handover itself while there is none. */
function onPresent(
  handover: Handover,
  changes: Partial<Pick<HandoverSupplement, 'package' | 'confirmedAtMs'>>,
): Handover {
  const open = findOpen(handover);
  if (open === null) return { ...handover, ...changes };
  const supplements = handover.supplements.map((one) =>
    one.id === open.id ? { ...one, ...changes } : one,
  );
  return { ...handover, supplements };
}

/** Keeps what is known of a package that was written and read back. */
export function keepPackage(
  db: BookDatabase,
  id: string,
  written: HandoverPackage,
  atMs: number,
): Promise<Result<null>> {
  return change({ db, id, atMs, task: '记下移交包' }, (handover) =>
    onPresent(handover, { package: written }),
  );
}

/** The receiver's confirmation code was right: from now on the book is read-only. */
export function confirmHandover(db: BookDatabase, id: string, atMs: number): Promise<Result<null>> {
  return change({ db, id, atMs, task: '确认移交' }, (handover) => {
    if (findPresentPackage(handover) === null) throw new RefusedWrite(packageIsMissing);
    return onPresent(handover, { confirmedAtMs: atMs });
  });
}

const packageIsMissing: Problem = {
  code: 'handover-package-missing',
  what: '还没有写移交包，不能确认。',
  safe: '记录簿没有变。',
  next: '请先写移交包，交给接收人。',
};

/** Opens a book that has passed on for a correction; it can be written until that is confirmed. */
export function openSupplement(
  db: BookDatabase,
  id: string,
  supplement: Pick<HandoverSupplement, 'id' | 'reason' | 'openedAtMs'>,
): Promise<Result<null>> {
  const work = async () => {
    const stored = await db.handovers.get(id);
    if (!stored) throw new RefusedWrite(handoverIsGone);
    if (stored.confirmedAtMs === null || findOpen(stored) !== null) return null;
    const opened = { ...supplement, package: null, confirmedAtMs: null };
    const supplements = [...stored.supplements, opened];
    const changedAtMs = supplement.openedAtMs;
    await db.handovers.put(handoverSchema.parse({ ...stored, supplements, changedAtMs }));
    const meta = await loadMeta(db);
    await db.meta.put({ ...meta, supplementSequence: meta.sequence + 1 });
    return null;
  };
  const options = { isOfHandover: true, isAllowedAfterHandover: true };
  return commit(db, '开始补交', [db.handovers], work, options);
}

/** Whether nothing of the book was changed since its 补交 was opened. */
export async function isUntouchedSupplement(db: BookDatabase): Promise<boolean> {
  const { supplementSequence } = await loadMeta(db);
  if (supplementSequence === undefined) return false;
  return (await loadChangesSince(db, { sequence: supplementSequence })) === 0;
}

const supplementIsTouched: Problem = {
  code: 'supplement-touched',
  what: '补交打开以后已经改过内容，不能取消。',
  safe: '改过的内容都在。',
  next: '请写补交包交给接收人，确认以后记录簿会重新变成只读。',
};

/** Gives up a 补交 for which nothing was changed: the book is read-only again. */
export function dropSupplement(db: BookDatabase, id: string, atMs: number): Promise<Result<null>> {
  return change({ db, id, atMs, task: '取消补交' }, async (handover) => {
    if (!(await isUntouchedSupplement(db))) throw new RefusedWrite(supplementIsTouched);
    const open = findOpen(handover);
    return { ...handover, supplements: handover.supplements.filter((one) => one !== open) };
  });
}
