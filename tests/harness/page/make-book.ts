import { transact } from '@renderer/data/commit';
import { createBook } from '@renderer/data/open-books';
import type { BookDatabase } from '@renderer/data/db';
import { loadPreferences, savePreferences } from '@renderer/platform/preferences';
import type { MeetingRecord, RecordContent } from '@shared/domain/record';
import type { Revision, Seal } from '@shared/domain/seal';
import { sealDocument } from '@shared/domain/seal-chain';
import { newId } from '@shared/util/ids';
import { aBranch } from '@tests/builders/branch';
import { aFiledDocument, aFullContent, hardNames } from '@tests/builders/filed-document';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';
import { aRecord } from '@tests/builders/record';
import { someStartMeans } from '@tests/builders/start-means';

const recordsPerYear = 60;
const lastYear = 2026;
const draftCount = 5;
const paragraphCount = 8;

const two = (value: number) => String(value).padStart(2, '0');

/** Five records a month, newest first. */
function toContent(index: number, full: RecordContent): RecordContent {
  const year = lastYear - Math.floor(index / recordsPerYear);
  const place = index % recordsPerYear;
  const day = `${year}-${two(12 - Math.floor(place / 5))}-${two(3 + (place % 5) * 5)}`;
  return {
    ...full,
    bookYear: year,
    startsAt: `${day}T14:30`,
    endsAt: `${day}T16:10`,
    theme: `${full.theme}（${index + 1}）`,
    photos: [],
  };
}

function toRecord(index: number, full: RecordContent): MeetingRecord {
  const isDraft = index < draftCount;
  return aRecord({
    id: idOf(100_000 + index),
    content: toContent(index, full),
    status: isDraft ? 'draft' : 'filed',
    revision: isDraft ? 0 : 1,
  });
}

async function sealAll(records: readonly MeetingRecord[]): Promise<readonly Revision[]> {
  const revisions: Revision[] = [];
  let previous: Seal | null = null;
  for (const record of records.filter(({ status }) => status === 'filed').reverse()) {
    const document = aFiledDocument({
      recordId: record.id,
      content: record.content,
      photos: [],
    });
    previous = await sealDocument(document, previous);
    revisions.push({ document, seal: previous });
  }
  return revisions;
}

async function fill(db: BookDatabase, recordCount: number): Promise<void> {
  const full = aFullContent(paragraphCount);
  const records = Array.from({ length: recordCount }, (_, index) => toRecord(index, full));
  const revisions = await sealAll(records);
  const members = hardNames.map((name, index) => aMember({ id: idOf(index + 1), name }));
  await transact(db, [db.members, db.records, db.revisions, db.history], async () => {
    await db.members.bulkAdd(members);
    await db.records.bulkAdd(records);
    await db.revisions.bulkAdd(revisions);
    await db.history.bulkAdd(
      records.map(({ id, enteredAtMs }) => ({
        recordId: id,
        atMs: enteredAtMs,
        event: 'created',
        note: '',
      })),
    );
  });
}

/**
 * Makes the book that the app opens at its next start: 46 members and so many records over the
 * years, all filed but the newest five.
 *
 * @returns The size of all records as JSON, in bytes.
 */
export async function makeBook(recordCount: number): Promise<number> {
  const made = await createBook(newId(), aBranch(), someStartMeans(), (db) =>
    fill(db, recordCount),
  );
  if (!made.ok) throw new Error(`${made.error.what}${made.error.next}`);
  const { bookId, db } = made.value;
  const records = await db.records.toArray();
  db.close();
  const kept = savePreferences({ ...loadPreferences(), lastBookId: bookId });
  if (loadPreferences().lastBookId !== kept.lastBookId) throw new Error('preferences were refused');
  return new TextEncoder().encode(JSON.stringify(records)).length;
}
