import { readFileSync } from 'node:fs';

import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DATA_VERSION } from '@renderer/data/migrations/all';
import { enterBook } from '@renderer/data/registry';
import { journalDiskFull } from '@tests/builders/fake-journal';
import { idOf } from '@tests/builders/ids';
import { Machine } from '@tests/builders/kept-books';
import { createOldDatabase, type OldDatabase } from '@tests/migrations/open-raw';
import { fail } from '@shared/util/result';

const bookId = idOf(999);
let machine: Machine;

/** A machine whose only book was made by a program of version 1. */
beforeEach(async () => {
  machine = new Machine();
  const path = new URL('../../../fixtures/databases/v1.json', import.meta.url);
  const fixture = JSON.parse(readFileSync(path, 'utf8')) as Omit<OldDatabase, 'name'>;
  await createOldDatabase({ ...fixture, name: `book-${bookId}` });
  await enterBook({ id: bookId, branchName: '红旗村党支部', createdAtMs: 1 });
});
afterEach(() => machine.clear());

async function loadVersion(): Promise<number> {
  const raw = new Dexie(`book-${bookId}`);
  await raw.open();
  raw.close();
  return raw.verno;
}

describe('a start that will upgrade a database', () => {
  it('has a backup made while the database is still the old one', async () => {
    const versions: number[] = [];
    const backUpBeforeUpgrade = vi.fn(async () => {
      versions.push(await loadVersion());
      return fail(journalDiskFull);
    });
    const db = await machine.open({ backUpBeforeUpgrade });
    expect(backUpBeforeUpgrade).toHaveBeenCalledExactlyOnceWith(bookId);
    expect(versions).toEqual([1]);
    // A backup that failed keeps nobody from the book.
    expect(db.verno).toBe(DATA_VERSION);
  });

  it('asks for none at the next start', async () => {
    await machine.open();
    const backUpBeforeUpgrade = vi.fn(() => Promise.resolve(fail(journalDiskFull)));
    await machine.open({ backUpBeforeUpgrade });
    expect(backUpBeforeUpgrade).not.toHaveBeenCalled();
  });
});
