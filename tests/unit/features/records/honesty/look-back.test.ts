import { commit } from '@renderer/data/commit';
import { lookBack } from '@renderer/features/records/honesty/look-back';
import type { MeetingRecord } from '@shared/domain/record';
import { idOf } from '@tests/builders/ids';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { anEntry, aPhoto, aRecord } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

const text =
  '今年上半年支部主要抓了三件事：把进村的路灯接上了电，给十二户补办了草场证，把流动党员的电话挨个打了一遍，问了他们在外面过得怎么样。';
const minutes = [{ id: idOf(801), speaker: '', text }];
const record = aRecord({ content: { minutes } });

const on = (number: number, date: string, content: Partial<MeetingRecord['content']> = {}) =>
  aRecord({
    id: idOf(number),
    content: { startsAt: `${date}T14:30`, endsAt: `${date}T16:00`, minutes, ...content },
  });

async function look(others: readonly MeetingRecord[], own = record, stop = new AbortController()) {
  const db = anEmptyDatabase();
  await commit(db, '', [db.records], () => db.records.bulkAdd([own, ...others]));
  return { db, found: await lookBack(db, own, (id) => id, stop.signal) };
}

describe('a look through the book', () => {
  it('holds a record against those of the same kind, three years either way', async () => {
    const { found } = await look([
      on(701, '2025-06-17'),
      on(702, '2024-06-17', { kinds: ['lecture'] }),
      on(703, '2023-06-16'),
      on(704, '2027-01-17', { minutes: [] }),
    ]);
    expect(found).toMatchObject({ compared: 2, isCut: false });
    expect(found?.likenesses.map(({ otherRecord }) => otherRecord?.id)).toEqual([idOf(701)]);
  });

  it('leaves deleted drafts alone', async () => {
    const { found } = await look([{ ...on(701, '2025-06-17'), deletedAtMs: 1 }]);
    expect(found).toMatchObject({ compared: 0, likenesses: [] });
  });

  it('tells of somebody who was at another event of the same hours', async () => {
    const attendance = [anEntry(idOf(1))];
    const own = aRecord({ content: { attendance } });
    const { found } = await look([on(701, '2026-06-17', { attendance, kinds: ['lecture'] })], own);
    expect(found?.notes.map(({ check, recordId }) => [check, recordId])).toEqual([
      ['overlapping-event', idOf(701)],
    ]);
  });

  it('tells of a photo that another record shows', async () => {
    const shows = (photo: string) => ({ photos: [{ photoId: photo, caption: '' }] });
    const db = anEmptyDatabase();
    const own = aRecord({ content: shows(idOf(821)) });
    await commit(db, '', [db.records, db.photos], async () => {
      await db.records.bulkAdd([own, on(701, '2026-05-17', shows(idOf(822)))]);
      await db.photos.bulkAdd([aPhoto(), aPhoto({ id: idOf(822), recordId: idOf(701) })]);
    });
    const found = await lookBack(db, own, (id) => id, new AbortController().signal);
    expect(found?.notes).toMatchObject([{ check: 'shared-photo', recordId: idOf(701) }]);
  });

  it('answers nothing once it is stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    expect((await look([on(701, '2025-06-17')], record, stop)).found).toBeNull();
  });
});
