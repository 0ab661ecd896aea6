import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';

import { BookDatabase } from '@renderer/data/db';
import { toFirstMeta } from '@renderer/data/meta';
import { saveMembers } from '@renderer/data/repositories/members';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { someMembers } from '@tests/builders/member';

const name = `book-${idOf(1)}`;

afterEach(async () => {
  await Dexie.delete(name);
});

it('a newer program takes over only after what was typed is written, and then alone writes', async () => {
  const db = new BookDatabase(idOf(1));
  await db.meta.put(toFirstMeta(idOf(1), FIXED_NOW_MS));
  db.beforeGivingWay = async () => {
    await saveMembers(db, someMembers(1));
  };
  const newer = new Dexie(name);
  newer.version(9).stores({ meta: 'key', members: 'id', later: 'id' });
  await newer.open();
  expect(await newer.table('members').count()).toBe(1);
  for (const count of [2, 3]) {
    expect(await saveMembers(db, someMembers(count))).toMatchObject({ ok: false });
  }
  expect(await newer.table('members').count()).toBe(1);
  newer.close();
});
