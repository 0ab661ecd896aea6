import { emptyContent, syncAttendance, toFiledDocument } from '@shared/domain/filing';
import { recordContentSchema } from '@shared/domain/record';
import { filedDocumentSchema } from '@shared/domain/seal';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, exempt, full, probationary } from '@tests/builders/member';
import { aContent, anEntry, aPhoto, aRecord } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

const DAY = '2026-06-17';

const members = [
  aMember({ id: idOf(1), name: '王伟', bornOn: '1968-03-01' }),
  aMember({ id: idOf(2), name: '王伟', bornOn: '1991-03-01' }),
  aMember({ id: idOf(3), name: '王𡌴', substituteName: '王［土肅］' }),
  aMember({ id: idOf(4), name: '哈斯', states: [belongs(), probationary('2026-01-01')] }),
  aMember({ id: idOf(5), name: '敖日格乐', states: [belongs(), full(), exempt()] }),
  aMember({ id: idOf(6), name: '于一', states: [belongs('2026-07-01'), full()] }),
];

const file = (record = aRecord({ content: { attendance: [anEntry(idOf(1))] } })) =>
  toFiledDocument({
    branch: aBranch(),
    members,
    record,
    photos: [aPhoto(), aPhoto({ id: idOf(822), storedSha256: 'c'.repeat(64), takenAt: null })],
    ordinals: { 'theme-day': 6 },
    filedAtMs: 2,
    filedAt: '2026-06-18T09:00',
    enteredAt: '2026-06-17T19:00',
    correctionReason: '',
  });

describe('toFiledDocument', () => {
  it('freezes the roster of the day as it prints', () => {
    const document = file();
    expect(filedDocumentSchema.parse(document)).toEqual(document);
    expect(document.people.map(({ name, distinction }) => [name, distinction])).toEqual([
      ['王伟', '1968年生'],
      ['王伟', '1991年生'],
      ['王［土肅］', ''],
      ['哈斯', ''],
      ['敖日格乐', ''],
    ]);
    expect(document.people[3]).toMatchObject({ standing: 'probationary', mayVote: false });
    expect(document.people[4]).toMatchObject({ isExpected: false });
    expect(document.counts).toMatchObject({ onRoster: 5, expected: 4, attending: 1 });
  });

  it('numbers the revision after the newest one', () => {
    expect(file().revision).toBe(1);
    expect(file(aRecord({ revision: 2 })).revision).toBe(3);
  });

  it('keeps whoever the record names beside the roster, so that it stands alone', () => {
    const record = aRecord({ content: { chairId: idOf(6), attendance: [] } });
    expect(file(record).people.at(-1)).toEqual({
      memberId: idOf(6),
      name: '于一',
      distinction: '',
      standing: 'full',
      isExpected: false,
      mayVote: false,
      isOutside: true,
    });
  });

  it('covers the photos of the record in their order', () => {
    const photos = [
      { photoId: idOf(822), caption: '' },
      { photoId: idOf(821), caption: '学习现场' },
    ];
    expect(file(aRecord({ content: { photos } })).photos).toEqual([
      { photoId: idOf(822), storedSha256: 'c'.repeat(64), takenAt: null },
      { photoId: idOf(821), storedSha256: 'b'.repeat(64), takenAt: '2026-06-17T15:00' },
    ]);
  });

  it('refuses a photo that is not given, and a record without a date', () => {
    const photos = [{ photoId: idOf(829), caption: '' }];
    expect(() => file(aRecord({ content: { photos } }))).toThrow(idOf(829));
    expect(() => file(aRecord({ content: { startsAt: null } }))).toThrow('date');
  });
});

describe('emptyContent', () => {
  it('has everybody present who is expected, and claims nothing else', () => {
    const content = emptyContent('theme-day', DAY, members);
    expect(recordContentSchema.parse(content)).toEqual(content);
    expect(content).toMatchObject({ startsAt: DAY, bookYear: 2026, place: '', chairId: null });
    expect(content.attendance).toEqual([1, 2, 3, 4].map((number) => anEntry(idOf(number))));
  });
});

describe('syncAttendance', () => {
  const sync = (startsAt: string | null, previousDate?: string) =>
    syncAttendance(
      aContent({
        startsAt,
        attendance: [
          anEntry(idOf(2), 'sick-leave', { reason: '住院' }),
          anEntry(idOf(1)),
          anEntry(idOf(5), 'online'),
          anEntry(idOf(6), 'absent'),
        ],
      }),
      members,
      previousDate,
    ).attendance;

  it('keeps what was entered, adds who is new, drops who left, in the order of the roster', () => {
    expect(sync('2026-06-17T14:30')).toEqual([
      anEntry(idOf(1)),
      anEntry(idOf(2), 'sick-leave', { reason: '住院' }),
      anEntry(idOf(3)),
      anEntry(idOf(4)),
    ]);
    expect(sync('2026-07-01T14:30').at(-1)).toEqual(anEntry(idOf(6), 'absent'));
  });

  it('keeps that an exempt member came only if the entry was made for a day of exemption', () => {
    expect(sync(DAY, '2026-06-16')).toContainEqual(anEntry(idOf(5), 'online'));
    expect(sync(DAY, '2025-12-31')).not.toContainEqual(anEntry(idOf(5), 'online'));
  });

  it('changes nothing while there is no date', () => {
    expect(sync(null)).toHaveLength(4);
  });
});
