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

describe.each([1, 2])('a database made at version %i, opened today', (version) => {
  it('keeps all its rows, with what they lack left empty', async () => {
    const old = readFixture(version);
    const opened = await open(old);
    for (const [name, { rows }] of Object.entries(old.stores)) {
      if (name !== 'meta') expect(await opened.table(name).toArray(), name).toMatchObject(rows);
    }
    expect(await opened.members.toCollection().first()).toMatchObject({
      education: '',
      job: '',
      landline: '',
      address: '',
      duesBases: [],
    });
    expect(await opened.branch.toCollection().first()).toMatchObject({ terms: [] });
  });

  it('has rows of the shape that today’s program reads, and keeps older programs out', async () => {
    const opened = await open(readFixture(version));
    expect(await findMisshapenTable(opened)).toBeNull();
    expect(await opened.meta.get('book')).toMatchObject({ minimumDataVersion: DATA_VERSION });
  });
});

describe('a database made at version 3', () => {
  it('opens with every row it had, each of today’s shape', async () => {
    const old = readFixture(3);
    const opened = await open(old);
    for (const [name, { rows }] of Object.entries(old.stores)) {
      expect(await opened.table(name).toArray(), name).toMatchObject(rows);
    }
    expect(await findMisshapenTable(opened)).toBeNull();
  });
});
