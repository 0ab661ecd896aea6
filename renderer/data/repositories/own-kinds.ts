import { ownKindSchema, type OwnKind } from '@shared/domain/own-kind';
import type { Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

/** The user's own kinds in the order in which they were made; ids grow with time. */
export async function loadOwnKinds(db: BookDatabase): Promise<readonly OwnKind[]> {
  return db.ownKinds.orderBy('id').toArray();
}

export async function loadOwnKind(db: BookDatabase, id: string): Promise<OwnKind | null> {
  return (await db.ownKinds.get(id)) ?? null;
}

/** Adds or replaces a definition; records that were made with it stay as they are. */
export function saveOwnKind(db: BookDatabase, kind: OwnKind): Promise<Result<null>> {
  return commit(db, '保存自定类别', [db.ownKinds], async () => {
    await db.ownKinds.put(ownKindSchema.parse(kind));
    return null;
  });
}

/**
 * Removes a definition that no record was made with, deleted drafts included. A used one is
 * refused: its drafts would lose the way to newer fields; it can be retired.
 */
export function deleteOwnKind(db: BookDatabase, id: string): Promise<Result<null>> {
  return commit(db, '删除自定类别', [db.ownKinds, db.records], async () => {
    const uses = await db.records.filter(({ content }) => content.ownKind?.kindId === id).count();
    if (uses > 0) {
      throw new RefusedWrite({
        code: 'own-kind-in-records',
        what: `有 ${uses} 份记录用了这一类，不能删除。`,
        safe: '类别和记录都没有改动。',
        next: '不再用的，可以点“停用”，以后新建记录时就不再列出。',
      });
    }
    await db.ownKinds.delete(id);
    return null;
  });
}
