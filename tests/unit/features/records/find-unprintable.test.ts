import { describe, expect, it } from 'vitest';

import { findUnprintable } from '@renderer/features/records/filing/find-unprintable';
import type { RecordContent } from '@shared/domain/record';
import { aFiledDocument, aFullContent } from '@tests/builders/filed-document';
import { idOf } from '@tests/builders/ids';
import { aPhoto } from '@tests/builders/record';

/** A character of Extension H, which no bundled font has. */
const uncovered = '\u{31350}';

function findIn(changes: Partial<RecordContent>) {
  const document = aFiledDocument({ content: { ...aFullContent(1), ...changes } });
  const photos = document.content.photos.map(({ photoId }) => aPhoto({ id: photoId }));
  return findUnprintable(document, photos);
}

const id = idOf(990);
const guest = { id, name: uncovered, unit: '', role: '' };
const matter = { id, title: uncovered, decision: '', vote: null };
const paragraph = (speaker: string, text: string) => [{ id, speaker, text }];

describe('a character that cannot be printed', () => {
  it.each<[string, Partial<RecordContent>]>([
    ['basics', { theme: uncovered }],
    ['basics', { place: uncovered }],
    ['attendance', { guests: [guest] }],
    ['content', { agenda: [{ id, text: uncovered }] }],
    ['content', { minutes: paragraph('', uncovered) }],
    ['content', { minutes: paragraph(uncovered, '讲话。') }],
    ['content', { themeDay: { requiredActions: [], optionalActions: [], jointUnits: uncovered } }],
    ['matters', { matters: [matter] }],
  ])('leads to the part of the form where it stands: %s, %j', (part, changes) => {
    const found = findIn(changes);
    expect(found).toMatchObject([{ field: part, level: 'missing' }]);
    expect(found[0]?.message).toContain('U+31350');
  });

  it('leads to the attendance for a name, and to the photos for a caption', () => {
    const document = aFiledDocument();
    const people = document.people.map((person) => ({ ...person, name: `王${uncovered}` }));
    const names = findUnprintable({ ...document, people }, []).map(({ field }) => field);
    expect(names).toContain('attendance');
    const photos = aFullContent(1).photos.map((photo) => ({ ...photo, caption: uncovered }));
    expect(findIn({ photos })).toMatchObject([{ field: 'photos' }]);
  });

  it('is not seen in a page that prints', () => {
    expect(findIn({})).toEqual([]);
  });
});
