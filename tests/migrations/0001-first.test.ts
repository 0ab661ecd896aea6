import { readFileSync } from 'node:fs';

import { afterEach, describe, expect, it } from 'vitest';

import { BookDatabase } from '@renderer/data/db';
import { loadChain } from '@renderer/data/repositories/filing';
import { branchSchema } from '@shared/domain/branch';
import { memberSchema } from '@shared/domain/member';
import { photoSchema } from '@shared/domain/photo';
import { recordSchema } from '@shared/domain/record';
import { verifyChain } from '@shared/domain/seal-chain';
import { revisionSchema } from '@shared/domain/seal';

import { createOldDatabase, type OldDatabase } from './open-raw';

const fixture = new URL('../fixtures/databases/v1.json', import.meta.url);
const old = JSON.parse(readFileSync(fixture, 'utf8')) as Omit<OldDatabase, 'name'>;
let db: BookDatabase | null = null;

async function openOld(): Promise<BookDatabase> {
  await createOldDatabase({ ...old, name: 'book-made-at-version-1' });
  db = new BookDatabase('made-at-version-1');
  await db.open();
  return db;
}

afterEach(async () => {
  await db?.delete();
});

describe('a database made at version 1', () => {
  it('opens with every row it had', async () => {
    const opened = await openOld();
    for (const [name, { rows }] of Object.entries(old.stores)) {
      expect(await opened.table(name).count(), name).toBe(rows.length);
    }
  });

  it('holds rows that today’s schemas accept', async () => {
    const opened = await openOld();
    for (const branch of await opened.branch.toArray()) branchSchema.parse(branch);
    for (const member of await opened.members.toArray()) memberSchema.parse(member);
    for (const record of await opened.records.toArray()) recordSchema.parse(record);
    for (const revision of await opened.revisions.toArray()) revisionSchema.parse(revision);
    for (const photo of await opened.photos.toArray()) photoSchema.parse(photo);
  });

  it('still verifies as the chain of seals that was written then', async () => {
    const chain = await loadChain(await openOld());
    expect(chain).toHaveLength(1);
    expect(await verifyChain(chain)).toEqual([]);
  });
});
