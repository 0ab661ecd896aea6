import { handoverSchema, type Handover } from '@shared/domain/handover';
import type { Problem, Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

/** A 移交 as it stands in the list of them. */
export interface ListedHandover {
  readonly handover: Handover;
  /** The predecessor's, by which this book came here. */
  readonly isPredecessors: boolean;
}

/** Every 移交 of the book, the one that was changed last first. */
export async function loadHandovers(db: BookDatabase): Promise<readonly ListedHandover[]> {
  const [handovers, takeovers] = await Promise.all([
    db.handovers.toArray(),
    db.takeovers.toArray(),
  ]);
  const cameBy = new Set(takeovers.map(({ document }) => document.handoverId));
  return handovers
    .sort((one, other) => other.changedAtMs - one.changedAtMs || (one.id < other.id ? 1 : -1))
    .map((handover) => ({ handover, isPredecessors: cameBy.has(handover.id) }));
}

/** One 移交; null if there is none of this id. */
export async function loadHandover(db: BookDatabase, id: string): Promise<ListedHandover | null> {
  const listed = await loadHandovers(db);
  return listed.find(({ handover }) => handover.id === id) ?? null;
}

/** The 移交 by the branch itself whose day lies in a year, the one changed last; null if none. */
export async function loadHandoverOfYear(db: BookDatabase, year: number): Promise<Handover | null> {
  const listed = await loadHandovers(db);
  const ofYear = listed.find(
    ({ handover: { on }, isPredecessors }) =>
      !isPredecessors && on?.startsWith(`${year}-`) === true,
  );
  return ofYear?.handover ?? null;
}

export const handoverIsGone: Problem = {
  code: 'handover-is-gone',
  what: '没有找到这次移交。',
  safe: '其他内容没有变。',
  next: '请回到移交页再打开一次。',
};

/** Stores a 移交 that was just begun. */
export function createHandover(db: BookDatabase, handover: Handover): Promise<Result<null>> {
  return commit(db, '新建移交', [db.handovers], async () => {
    await db.handovers.add(handoverSchema.parse(handover));
    return null;
  });
}

/** Changes a 移交 as it is stored now, so that two places that change it keep both. */
export function changeHandover(
  db: BookDatabase,
  id: string,
  atMs: number,
  change: (handover: Handover) => Handover,
): Promise<Result<null>> {
  return commit(db, '保存移交', [db.handovers], async () => {
    const stored = await db.handovers.get(id);
    if (!stored) throw new RefusedWrite(handoverIsGone);
    await db.handovers.put(handoverSchema.parse({ ...change(stored), changedAtMs: atMs }));
    return null;
  });
}

const handoverHasPackage: Problem = {
  code: 'handover-has-package',
  what: '这次移交已经写过移交包，不能删除。',
  safe: '移交清单没有改动。',
  next: '写错的地方请直接改，再写一次移交包。',
};

/** Takes out a 移交 that was begun by mistake; not one of which a package is in somebody's hand. */
export function deleteHandover(db: BookDatabase, id: string): Promise<Result<null>> {
  return commit(db, '删除移交', [db.handovers], async () => {
    const stored = await db.handovers.get(id);
    if (stored && stored.package !== null) throw new RefusedWrite(handoverHasPackage);
    await db.handovers.delete(id);
    return null;
  });
}
