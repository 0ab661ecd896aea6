import { readFileSync } from 'node:fs';

import { afterEach, describe, expect, it } from 'vitest';

import { findMisshapenTable } from '@renderer/data/check-rows';
import { BookDatabase } from '@renderer/data/db';
import { DATA_VERSION } from '@renderer/data/migrations/all';

import { createOldDatabase, type OldDatabase } from './open-raw';

type Fixture = Omit<OldDatabase, 'name'>;

function readFixture(version: number): Fixture {
  const fixture = new URL(`../fixtures/databases/v${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(fixture, 'utf8')) as Fixture;
}

let db: BookDatabase | null = null;

async function open(fixture: Fixture): Promise<BookDatabase> {
  await createOldDatabase({ ...fixture, name: 'book-made-before' });
  db = new BookDatabase('made-before');
  await db.open();
  return db;
}

afterEach(async () => {
  await db?.delete();
});

describe('a database made at version 3, opened today', () => {
  it('keeps every row as it was', async () => {
    const old = readFixture(3);
    const opened = await open(old);
    for (const [name, { rows }] of Object.entries(old.stores)) {
      if (name === 'meta') continue;
      expect(await opened.table(name).toArray(), name).toMatchObject(rows);
    }
    expect(await findMisshapenTable(opened)).toBeNull();
  });

  it('has empty tables for the bound book and keeps older programs out', async () => {
    const opened = await open(readFixture(3));
    for (const name of ['bookDesigns', 'printings', 'scans', 'wordTemplates']) {
      expect(await opened.table(name).count(), name).toBe(0);
    }
    expect(await opened.meta.get('book')).toMatchObject({ minimumDataVersion: DATA_VERSION });
  });

  it('opens even if it never became a book', async () => {
    const old = readFixture(3);
    const stores = Object.entries(old.stores).map(([name, store]) => [
      name,
      { ...store, rows: [] },
    ]);
    const opened = await open({ ...old, stores: Object.fromEntries(stores) as Fixture['stores'] });
    expect(await opened.meta.count()).toBe(0);
  });
});

describe('a database made at version 4', () => {
  it('opens with every row it had, each of today’s shape', async () => {
    const old = readFixture(4);
    const opened = await open(old);
    for (const [name, { rows }] of Object.entries(old.stores)) {
      if (name === 'meta') continue;
      expect(await opened.table(name).toArray(), name).toMatchObject(rows);
    }
    expect(await findMisshapenTable(opened)).toBeNull();
  });
});
