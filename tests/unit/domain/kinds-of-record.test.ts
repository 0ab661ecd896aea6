import { emptyContent, toFiledDocument } from '@shared/domain/filing';
import { addKind, dropKind, trimContent } from '@shared/domain/kinds-of-record';
import { recordContentSchema, type RecordContent } from '@shared/domain/record';
import { recordKinds } from '@shared/domain/record-kind';
import { hasOwnText } from '@shared/domain/sheets/sheets-of';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, full, holdsPost, someMembers } from '@tests/builders/member';
import { committeeMeeting, lecture } from '@tests/builders/parts';
import { aContent, aRecord } from '@tests/builders/record';
import { describe, expect, it } from 'vitest';

const members = [
  aMember({ id: idOf(51), states: [belongs(), full(), holdsPost('支部书记')] }),
  ...someMembers(3),
];

describe('a new record', () => {
  it.each(recordKinds)('of the kind %s can be stored as it is', (kind) => {
    const content = emptyContent(kind, '2026-06-17', members);
    expect(recordContentSchema.parse(content)).toEqual(content);
    expect(content.kinds).toEqual([kind]);
    expect(hasOwnText(content, kind)).toBe(false);
  });

  it('of the committee expects those whose post says so', () => {
    const content = emptyContent('committee-meeting', '2026-06-17', members);
    expect(content.committeeMeeting?.committeeIds).toEqual([idOf(51)]);
    expect(content.attendance.map(({ memberId }) => memberId)).toEqual([idOf(51)]);
  });
});

describe('a kind that is added', () => {
  it('brings its own part, and changes nothing else', () => {
    const content = addKind(aContent(), 'lecture', members);
    expect(content).toEqual({
      ...aContent(),
      kinds: ['theme-day', 'lecture'],
      lecture: { lecturer: { memberId: null, name: '' }, post: '', script: '' },
    });
  });

  it('is added once', () => {
    expect(addKind(aContent(), 'theme-day', members)).toEqual(aContent());
  });
});

describe('a kind that is dropped', () => {
  const both: RecordContent = { ...aContent(), kinds: ['theme-day', 'lecture'], lecture };

  it('keeps its text until the record is filed, and has it again when it is added back', () => {
    const dropped = dropKind(both, 'lecture');
    expect(dropped.kinds).toEqual(['theme-day']);
    expect(addKind(dropped, 'lecture', members)).toEqual(both);
  });

  it('is not in the filed document', () => {
    expect(trimContent(dropKind(both, 'lecture'))).toEqual(aContent());
    expect(trimContent(dropKind(both, 'theme-day'))).toMatchObject({ themeDay: null, lecture });
  });

  it('is never the last one', () => {
    expect(dropKind(aContent(), 'theme-day')).toEqual(aContent());
  });
});

describe('what is filed', () => {
  it('adds no key to a record of the first kind, so that its seal stays what it was', () => {
    expect(Object.keys(trimContent(aContent()))).toEqual(Object.keys(aContent()));
  });

  it('leaves out what the form of its kinds does not show', () => {
    const talk = emptyContent('talk', '2026-06-17', members);
    const filed = trimContent({ ...talk, chairId: idOf(1), agenda: [{ id: idOf(2), text: '旧' }] });
    expect(filed).toMatchObject({ chairId: null, agenda: [], attendance: [] });
  });

  it('counts hours only where some were entered', () => {
    expect(trimContent(aContent({ studyTenths: 15 })).studyTenths).toBe(15);
    expect(trimContent(aContent({ studyTenths: 0 }))).not.toHaveProperty('studyTenths');
  });

  it('marks who is named without being expected', () => {
    const people = someMembers(7);
    const document = toFiledDocument({
      branch: aBranch(),
      members: people,
      record: aRecord({
        content: { kinds: ['committee-meeting'], committeeMeeting, chairId: idOf(7) },
      }),
      photos: [],
      ordinals: {},
      filedAtMs: 1,
      filedAt: '',
      enteredAt: '',
      correctionReason: '',
    });
    expect(document.counts.onRoster).toBe(5);
    expect(document.people.filter(({ isOutside }) => isOutside)).toMatchObject([
      { memberId: idOf(7), isExpected: false, mayVote: false },
    ]);
  });
});
