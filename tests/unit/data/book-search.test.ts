import { describe, expect, it } from 'vitest';

import { createBookSearch, type TextSearcher } from '@renderer/data/book-search';
import type { BookDatabase } from '@renderer/data/db';
import { purgeDraft } from '@renderer/data/repositories/deleted-drafts';
import { deleteMember, saveMembers } from '@renderer/data/repositories/members';
import {
  createDraft,
  deleteDraft,
  restoreDraft,
  saveDraft,
} from '@renderer/data/repositories/records';
import { putRows, type SearchRows } from '@shared/search/put-rows';
import { createSearchIndex } from '@shared/search/search-index';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aRecord } from '@tests/builders/record';

const all = { from: 0, count: 1000 };
const ranges = { member: all, record: all };

/** A searcher in this thread; `hold` keeps back what it is given until it is let go. */
function aSearcher() {
  const index = createSearchIndex();
  const puts: SearchRows[] = [];
  const searcher: TextSearcher = {
    put: (rows) => {
      puts.push(rows);
      putRows(index, structuredClone(rows));
      return Promise.resolve(null);
    },
    prepare: () => {
      index.prepare();
      return Promise.resolve(null);
    },
    search: (query) => Promise.resolve(index.search(query)),
    end: () => undefined,
  };
  return { searcher, puts };
}

function aSearch(db: BookDatabase, pause = () => Promise.resolve()) {
  const made: { onLost: () => void; readonly puts: readonly SearchRows[] }[] = [];
  const search = createBookSearch(db, {
    startSearcher: (onLost) => {
      const { searcher, puts } = aSearcher();
      made.push({ onLost, puts });
      return searcher;
    },
    pause,
  });
  const untilReady = () =>
    new Promise<void>((resolve) => {
      const look = () => search.getState().isReady && resolve();
      search.subscribe(look);
      look();
    });
  const find = async (typed: string) => {
    const groups = await search.search({ typed, ranges });
    return groups.flatMap(({ hits }) => hits.map(({ id }) => id));
  };
  return { search, made, untilReady, find };
}

const themed = (id: number, theme: string) => aRecord({ id: idOf(id), content: { theme } });

async function fill(db: BookDatabase, count: number): Promise<void> {
  for (let id = 1; id <= count; id += 1) await createDraft(db, themed(id, `第${id}次学习`));
}

describe('the search of a book', () => {
  it('has every record and member when it is ready, and tells how far it is', async () => {
    const db = anEmptyDatabase();
    await fill(db, 95);
    await saveMembers(db, [aMember({ id: idOf(1), name: '乌云毕力格' })]);
    const { search, untilReady, find } = aSearch(db);
    const told: number[] = [];
    search.subscribe(() => told.push(search.getState().done));
    search.start();
    await untilReady();
    expect(search.getState()).toMatchObject({ done: 95, total: 95, isReady: true });
    expect([...told].sort((one, other) => one - other)).toEqual(told);
    expect(await find('次学习')).toHaveLength(95);
    expect(await find('第93次')).toEqual([idOf(93)]);
    expect(await find('wyblg')).toContain(idOf(1));
  });

  it('waits for a quiet moment between its steps, until somebody searches', async () => {
    const db = anEmptyDatabase();
    await fill(db, 95);
    let pauses = 0;
    const { search, made, untilReady, find } = aSearch(db, () => {
      pauses += 1;
      return pauses < 2 ? Promise.resolve() : new Promise(() => undefined);
    });
    search.start();
    await new Promise<void>((resolve) =>
      search.subscribe(() => search.getState().done > 0 && resolve()),
    );
    expect(search.getState().isReady).toBe(false);
    expect(await find('第1次')).toEqual([idOf(1)]);
    search.end();
    // Searched for, it reads on without any pause.
    await find('第1次');
    await untilReady();
    expect(made).toHaveLength(2);
    expect(await find('第95次')).toEqual([idOf(95)]);
  });

  it('finds a draft as it was saved a moment ago', async () => {
    const db = anEmptyDatabase();
    await fill(db, 3);
    const { search, untilReady, find } = aSearch(db);
    search.start();
    await untilReady();
    await saveDraft(db, themed(2, '植树造林'));
    await createDraft(db, themed(9, '植树护绿'));
    expect((await find('植树')).sort()).toEqual([idOf(2), idOf(9)]);
    expect(await find('第2次')).toEqual([]);
  });

  it('does not find a deleted draft until it is taken back', async () => {
    const db = anEmptyDatabase();
    await fill(db, 2);
    await deleteDraft(db, idOf(1), 1);
    const { search, untilReady, find } = aSearch(db);
    search.start();
    await untilReady();
    expect(await find('学习')).toEqual([idOf(2)]);
    await deleteDraft(db, idOf(2), 2);
    expect(await find('学习')).toEqual([]);
    await restoreDraft(db, idOf(1), 3);
    expect(await find('学习')).toEqual([idOf(1)]);
    await purgeDraft(db, idOf(2));
    expect(await find('学习')).toEqual([idOf(1)]);
  });

  it('follows the names of members, and forgets those who are deleted', async () => {
    const db = anEmptyDatabase();
    await saveMembers(db, [aMember({ id: idOf(1), name: '旧名' })]);
    const { search, untilReady, find } = aSearch(db);
    search.start();
    await untilReady();
    await saveMembers(db, [aMember({ id: idOf(1), name: '新名' })]);
    expect(await find('旧名')).toEqual([]);
    expect(await find('新名')).toEqual([idOf(1)]);
    await deleteMember(db, idOf(1));
    expect(await find('新名')).toEqual([]);
  });

  it('keeps what was saved while older rows were still being read', async () => {
    const db = anEmptyDatabase();
    await fill(db, 60);
    const { search, untilReady, find } = aSearch(db, () => Promise.resolve());
    search.start();
    const saving = saveDraft(db, themed(50, '植树造林'));
    await Promise.all([saving, untilReady()]);
    expect(await find('植树')).toEqual([idOf(50)]);
    expect(await find('第50次')).toEqual([]);
  });

  it('tells nobody of a save that was undone', async () => {
    const db = anEmptyDatabase();
    await fill(db, 1);
    const { search, untilReady, find } = aSearch(db);
    search.start();
    await untilReady();
    const refused = await saveDraft(db, { ...themed(1, '植树'), enteredAtMs: -1 });
    expect(refused.ok).toBe(false);
    expect(await find('植树')).toEqual([]);
  });

  it('begins anew where the searcher was lost, but not for ever', async () => {
    const db = anEmptyDatabase();
    await fill(db, 2);
    const { search, made, untilReady, find } = aSearch(db);
    search.start();
    await untilReady();
    made[0]?.onLost();
    expect(search.getState().isReady).toBe(false);
    await untilReady();
    expect(await find('学习')).toHaveLength(2);
    made[1]?.onLost();
    made[2]?.onLost();
    expect(search.getState().hasFailed).toBe(true);
    await expect(find('学习')).rejects.toThrow();
    search.end();
    expect(await find('')).toEqual([]);
  });
});
