import { describe, expect, it } from 'vitest';

import { commit, transact } from '@renderer/data/commit';
import type { BookDatabase } from '@renderer/data/db';
import type { Delivery } from '@renderer/data/delivery';
import { DATA_VERSION } from '@renderer/data/migrations/all';
import { commitSchema } from '@shared/keeping/commit';
import { succeed } from '@shared/util/result';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import { aMember, someMembers } from '@tests/builders/member';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aStoredPhoto } from '@tests/builders/stored-photo';

/** A delivery that takes nothing away, so that the outbox can be looked at. */
const idleDelivery: Delivery = {
  deliver: () => Promise.resolve(succeed(null)),
  deliveredSequence: () => 0,
  stop: () => undefined,
};

function aDatabase(): BookDatabase {
  const db = anEmptyDatabase();
  db.delivery = idleDelivery;
  return db;
}

async function changesOf(db: BookDatabase) {
  return (await db.outbox.toArray()).map((one) => commitSchema.parse(one).changes);
}

describe('a commit', () => {
  it('numbers what a transaction did, and leaves it for the journal', async () => {
    const db = aDatabase();
    await transact(db, [db.members], async () => {
      await db.members.bulkAdd([...someMembers(2)]);
      await db.members.update(idOf(1), { name: '改名' });
      await db.members.delete(idOf(2));
    });
    const [waiting] = await db.outbox.toArray();
    expect(waiting).toMatchObject({ sequence: 1, dataVersion: DATA_VERSION });
    expect(await db.meta.get('book')).toMatchObject({ sequence: 1, commitId: waiting!.id });
    expect(waiting!.changes.map(({ key, row }) => [key, row?.['name'] ?? null])).toEqual([
      [idOf(1), '党员1'],
      [idOf(2), '党员2'],
      [idOf(1), '改名'],
      [idOf(2), null],
    ]);
  });

  it('names a row by the number that the store gave it', async () => {
    const db = aDatabase();
    const row = { recordId: idOf(1), atMs: 1, event: 'created', note: '' } as const;
    await transact(db, [db.history], () => db.history.bulkAdd([row, row]));
    expect(await changesOf(db)).toEqual([
      [
        { table: 'history', key: 1, row: { ...row, sequence: 1 } },
        { table: 'history', key: 2, row: { ...row, sequence: 2 } },
      ],
    ]);
  });

  it('names every row of a range that was deleted', async () => {
    const db = aDatabase();
    await transact(db, [db.members], () => db.members.bulkAdd([...someMembers(3)]));
    await transact(db, [db.members], () => db.members.where(':id').above(idOf(1)).delete());
    await transact(db, [db.members], () => db.members.clear());
    const [, ranged, cleared] = await changesOf(db);
    expect(ranged!.map(({ key }) => key)).toEqual([idOf(2), idOf(3)]);
    expect(cleared!.map(({ key }) => key)).toEqual([idOf(1)]);
  });

  it('holds the fact of a photo, never its bytes', async () => {
    const db = aDatabase();
    const { photo, image, thumbnail } = aStoredPhoto();
    await transact(db, [db.photos, db.photoImages, db.thumbnails], async () => {
      await db.photos.put(photo);
      await db.photoImages.put({ id: photo.id, blob: image });
      await db.thumbnails.put({ id: photo.id, blob: thumbnail });
    });
    expect(await changesOf(db)).toEqual([[{ table: 'photos', key: photo.id, row: photo }]]);
  });

  it('that changed nothing has no number', async () => {
    const db = aDatabase();
    await transact(db, [db.members], () => db.members.count());
    expect(await db.outbox.count()).toBe(0);
    expect(await db.meta.get('book')).toMatchObject({ sequence: 0 });
  });

  it('that failed leaves neither rows nor a number', async () => {
    const db = aDatabase();
    const failed = await commit(db, '保存', [db.members], async () => {
      await db.members.put(aMember());
      throw new Error('halfway');
    });
    expect(failed.ok).toBe(false);
    expect(await db.members.count()).toBe(0);
    expect(await db.outbox.count()).toBe(0);
    expect(await db.meta.get('book')).toMatchObject({ sequence: 0, commitId: null });
  });

  it('keeps no outbox where there is no journal, and still counts', async () => {
    const db = anEmptyDatabase();
    await transact(db, [db.branch], () => db.branch.put(aBranch()));
    expect(await db.outbox.count()).toBe(0);
    expect(await db.meta.get('book')).toMatchObject({ sequence: 1 });
  });

  it('takes out what the journal holds', async () => {
    const db = anEmptyDatabase();
    let delivered = 0;
    db.delivery = { ...idleDelivery, deliveredSequence: () => delivered };
    await transact(db, [db.branch], () => db.branch.put(aBranch()));
    delivered = 1;
    await transact(db, [db.branch], () => db.branch.put(aBranch({ superior: '' })));
    expect(await db.outbox.toCollection().primaryKeys()).toEqual([2]);
  });

  it('is refused in a database that lost the row of its book', async () => {
    const db = aDatabase();
    await db.meta.clear();
    const refused = await commit(db, '保存', [db.members], () => db.members.put(aMember()));
    expect(refused).toMatchObject({ ok: false, error: { code: 'book-is-gone' } });
    expect(await db.members.count()).toBe(0);
  });
});

describe('a write to a kept table outside a commit', () => {
  it('is refused, alone or in a transaction of its own', async () => {
    const db = anEmptyDatabase();
    await expect(db.members.put(aMember())).rejects.toThrow('commit()');
    const alone = db.transaction('rw', db.members, () => db.members.bulkAdd([aMember()]));
    await expect(alone).rejects.toThrow('commit()');
    await expect(db.members.clear()).rejects.toThrow('commit()');
    expect(await db.members.count()).toBe(0);
  });
});
