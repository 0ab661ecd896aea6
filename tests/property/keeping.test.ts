import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';

import { createDelivery } from '@renderer/data/create-delivery';
import type { BookDatabase } from '@renderer/data/db';
import { saveBranch } from '@renderer/data/repositories/branches';
import { deleteMember, saveMembers } from '@renderer/data/repositories/members';
import {
  createDraft,
  deleteDraft,
  restoreDraft,
  saveDraft,
} from '@renderer/data/repositories/records';
import { writeSnapshot } from '@renderer/data/snapshot';
import { keptTables } from '@shared/keeping/commit';
import { sha256HexOfText } from '@shared/util/hash';
import { aBranch } from '@tests/builders/branch';
import { FakeJournal } from '@tests/builders/fake-journal';
import { idOf } from '@tests/builders/ids';
import { keptRowsOf } from '@tests/builders/kept-books';
import { aMember } from '@tests/builders/member';
import { anEmptyDatabase, bookId } from '@tests/builders/open-database';
import { aRecord } from '@tests/builders/record';
import { aStoredPhoto } from '@tests/builders/stored-photo';

const open: BookDatabase[] = [];
afterEach(() => {
  for (const db of open.splice(0)) db.delivery?.stop();
});

type Act = (db: BookDatabase) => Promise<unknown>;

const number = fc.integer({ min: 1, max: 4 });
const text = fc.string({ unit: 'grapheme', maxLength: 12 });

/** What a user may do, in any order and as often; most of it refused in the wrong state. */
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(number, text).map<Act>(
    ([id, name]) =>
      (db) =>
        saveMembers(db, [aMember({ id: idOf(id), name: `党员${name}` })]),
  ),
  number.map<Act>((id) => (db) => deleteMember(db, idOf(id))),
  number.map<Act>((id) => (db) => createDraft(db, aRecord({ id: idOf(100 + id) }))),
  fc.tuple(number, text).map<Act>(
    ([id, theme]) =>
      (db) =>
        saveDraft(db, aRecord({ id: idOf(100 + id), content: { theme } })),
  ),
  fc.tuple(number, number).map<Act>(([id, photo]) => async (db) => {
    const storedSha256 = await sha256HexOfText('image');
    const stored = aStoredPhoto({ id: idOf(200 + photo), storedSha256 });
    return saveDraft(db, aRecord({ id: idOf(100 + id) }), [stored]);
  }),
  number.map<Act>((id) => (db) => deleteDraft(db, idOf(100 + id), 5)),
  number.map<Act>((id) => (db) => restoreDraft(db, idOf(100 + id), 6)),
  text.map<Act>((superior) => (db) => saveBranch(db, aBranch({ superior }))),
);

const failingCalls = ['append', 'open', 'findMissingPhotos', 'putPhoto', 'finishSnapshot'] as const;

/** What may go wrong on the way to the journal before an act. */
const fault = fc.option(
  fc.record({
    call: fc.constantFrom(...failingCalls),
    when: fc.constantFrom('before' as const, 'after' as const),
  }),
);

it('after any history and any failures of its disk, the journal holds what the book holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(act, fault), { maxLength: 25 }), async (history) => {
      const db = anEmptyDatabase();
      const journal = new FakeJournal();
      await db.open();
      await saveBranch(db, aBranch());
      await writeSnapshot(db, journal.host);
      const means = { db, bookId, journal: journal.host, report: () => undefined };
      db.delivery = createDelivery({ ...means, fromSequence: 1 });
      open.push(db);
      for (const [doIt, wrong] of history) {
        if (wrong) journal.failNext(wrong.call, wrong.when);
        await doIt(db);
      }
      journal.forgetFaults();
      expect(await db.delivery.deliver()).toMatchObject({ ok: true });
      db.delivery.stop();
      const rows = await keptRowsOf(db);
      for (const table of keptTables) {
        const inJournal = [...journal.rowsOf(bookId, table)];
        expect(toSorted(inJournal), table).toEqual(toSorted(rows[table] ?? []));
      }
      const meta = await db.meta.get('book');
      expect(journal.books.get(bookId)?.watermark).toMatchObject({
        sequence: meta?.sequence,
        commitId: meta?.commitId,
      });
    }),
    { numRuns: 60 },
  );
}, 120_000);

function toSorted(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
