import type { MeetingRecord } from '@shared/domain/record';
import { PhotoPlaces } from '@shared/package/photo-places';
import { toNamedRecord } from '@shared/verification/to-book-fault';
import { idOf } from '@tests/builders/ids';
import { anOwnKindPart } from '@tests/builders/own-kind';
import { aContent, aRecord } from '@tests/builders/record';
import { expect, it } from 'vitest';

const content = aContent({
  kinds: ['own-meeting', 'lecture'],
  ownKind: anOwnKindPart(),
  photos: [{ photoId: idOf(1), caption: '' }],
});

it('names an own kind in a fault by what the record calls it', () => {
  expect(toNamedRecord(idOf(1), content).kinds).toEqual(['防汛值班', '党课']);
});

it('names a damaged own kind as far as its row still has it', () => {
  const damaged = { ...content, ownKind: 7 } as unknown as MeetingRecord['content'];
  expect(toNamedRecord(idOf(1), damaged).kinds).toEqual(['自定类别', '党课']);
});

it('names the photos of an own kind in a package', () => {
  const places = new PhotoPlaces();
  const row = aRecord({ content });
  places.noteRecord({ table: 'records', key: row.id, row });
  expect(places.toPath(idOf(1), 'a'.repeat(64))).toContain('2026-06-17 防汛值班＋党课 1');
});
