import { transact } from '@renderer/data/commit';
import type { BookDatabase } from '@renderer/data/db';
import { createBook } from '@renderer/data/open-books';
import { savePreferences } from '@renderer/platform/preferences';
import { attendanceStates } from '@shared/domain/attendance';
import { recordKinds, type RecordKind } from '@shared/domain/record-kind';
import type { MeetingRecord } from '@shared/domain/record';
import type { Revision, Seal } from '@shared/domain/seal';
import { sealDocument } from '@shared/domain/seal-chain';
import { newId } from '@shared/util/ids';
import { aBranch } from '@tests/builders/branch';
import { aFiledDocument, hardNames } from '@tests/builders/filed-document';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';
import { anEntry, aRecord } from '@tests/builders/record';
import { someStartMeans } from '@tests/builders/start-means';

/** The size of a book to be made. */
export interface LargeBook {
  readonly records: number;
  /** Over how many years, the last of which is 2026. */
  readonly years: number;
  readonly attendees: number;
  /** Characters of the minutes of one record. */
  readonly textLength: number;
}

const lastYear = 2026;
const draftCount = 5;
/** Rows of one transaction. */
const part = 1000;
const kinds: readonly RecordKind[] = recordKinds.filter((kind) => kind.endsWith('meeting'));
const phrases = [
  ...['集体学习支部工作条例第四章', '讨论村道两侧环境整治', '重温入党誓词', '交纳当月党费'],
  ...['给独居老人送去取暖用煤', '草场承包到期后的续签办法', '合作社扩建牛棚的资金来源'],
  ...['图书室周末值班安排', '防火期巡护分成四个小组', '到镇卫生院做健康讲座', '修补三社的自来水管'],
  ...['清理蒿草两千六百米', '流动党员用视频参加', '预备党员汇报思想和工作', '评出本季度的先进事迹'],
];

const two = (value: number) => String(value).padStart(2, '0');

/** The same number gives the same text, and no two records the same one. */
function toText(index: number, length: number): string {
  let text = `第${index + 1}份。`;
  for (let step = index; text.length < length; step += 7) {
    text += `${phrases[(step * step + index) % phrases.length] ?? ''}，由${hardNames[(step + index) % hardNames.length] ?? ''}负责；`;
  }
  // Not in the middle of a rare character.
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}

/** Spread evenly over the days of the years, newest first. */
function toStart(index: number, { records, years }: LargeBook): string {
  const perYear = records / years;
  const year = lastYear - Math.floor(index / perYear);
  const day = 335 - Math.floor(((index % perYear) / perYear) * 335);
  const month = Math.min(11, 1 + Math.floor(day / 30));
  return `${year}-${two(month)}-${two(1 + (day % 28))}T${two(8 + (index % 10))}:30`;
}

function toRecord(index: number, book: LargeBook): MeetingRecord {
  const startsAt = toStart(index, book);
  const isDraft = index < draftCount;
  const kind = kinds[index % kinds.length] ?? 'general-meeting';
  const attendance = Array.from({ length: book.attendees }, (_, place) => {
    const number = (index + place * 3) % hardNames.length;
    const state = attendanceStates[place === 9 ? index % attendanceStates.length : 0] ?? 'present';
    return anEntry(idOf(number + 1), state);
  });
  return aRecord({
    id: newId(),
    status: isDraft ? 'draft' : 'filed',
    revision: isDraft ? 0 : 1,
    content: {
      kinds: [kind],
      themeDay: null,
      bookYear: Number(startsAt.slice(0, 4)),
      startsAt,
      endsAt: null,
      theme: `${phrases[index % phrases.length] ?? ''}（${index + 1}）`,
      attendance,
      minutes: Array.from({ length: 4 }, (_, place) => ({
        id: newId(),
        speaker: hardNames[(index + place) % hardNames.length] ?? '',
        text: toText(index * 4 + place, Math.floor(book.textLength / 4)),
      })),
    },
  });
}

async function sealAll(
  records: readonly MeetingRecord[],
  before: Seal | null,
): Promise<readonly Revision[]> {
  const revisions: Revision[] = [];
  let previous = before;
  for (const { id, content } of records) {
    const document = aFiledDocument({ recordId: id, content, photos: [], people: [] });
    previous = await sealDocument(document, previous);
    revisions.push({ document, seal: previous });
  }
  return revisions;
}

async function fill(db: BookDatabase, book: LargeBook): Promise<void> {
  const members = hardNames.map((name, index) => aMember({ id: idOf(index + 1), name }));
  await transact(db, [db.members], () => db.members.bulkAdd(members));
  let seal: Seal | null = null;
  // Oldest first, as they were filed.
  for (let end = book.records; end > 0; end -= part) {
    const count = Math.min(part, end);
    const records = Array.from({ length: count }, (_, index) => toRecord(end - 1 - index, book));
    const filed = records.filter(({ status }) => status === 'filed');
    const revisions = await sealAll(filed, seal);
    seal = revisions.at(-1)?.seal ?? seal;
    await transact(db, [db.records, db.revisions, db.history], async () => {
      await db.records.bulkAdd(records);
      await db.revisions.bulkAdd(revisions);
      await db.history.bulkAdd(
        records.map(({ id, enteredAtMs: atMs }) => ({
          recordId: id,
          atMs,
          event: 'created',
          note: '',
        })),
      );
    });
  }
}

/** Makes the book that the app opens at its next start, sealed and with its history. */
export async function makeLargeBook(book: LargeBook): Promise<void> {
  const made = await createBook(newId(), aBranch(), someStartMeans(), (db) => fill(db, book));
  if (!made.ok) throw new Error(`${made.error.what}${made.error.next}`);
  made.value.db.close();
  savePreferences({ lastBookId: made.value.bookId });
}
