import { readdir, readFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import { recordKinds } from '@shared/domain/record-kind';

import { nameLength, toNormalName } from '@shared/domain/names';
import { readHeaderSize } from '@shared/photo/header-size';
import { parseSampleSource } from '@shared/sample/sample-source';
import { sha256Hex } from '@shared/util/hash';

import { readSampleSource } from '@tests/builders/sample';

const folder = new URL('../../../resources/sample/pictures/', import.meta.url);
const { branch, members, records, pictures } = readSampleSource();

describe('the sample branch', () => {
  it('has 46 members whose names are in the stored form', () => {
    expect(members).toHaveLength(46);
    expect(members.map(({ name }) => toNormalName(name))).toEqual(members.map(({ name }) => name));
    expect(Math.max(...members.map(({ name }) => nameLength(name)))).toBe(19);
  });

  it('gives every row an id of its own', () => {
    const ids = [branch, ...branch.groups, ...members, ...records, ...pictures].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps invented numbers out of every real range', () => {
    for (const { identityNumber, phone } of members) {
      expect(identityNumber).toMatch(/^(000000\d{11}[\dX])?$/);
      expect(phone).toMatch(/^(1000000\d{4}|0477000\d{4})?$/);
    }
  });

  it('has a theme day in each of twelve months', () => {
    const days = records
      .filter(({ content }) => content.kinds.includes('theme-day'))
      .map(({ content }) => content.startsAt ?? '');
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(12);
    expect(days.filter((day) => day.slice(8, 10) !== '17')).toHaveLength(1);
  });

  it('has at least two records of every kind', () => {
    for (const kind of recordKinds) {
      const ofKind = records.filter(({ content }) => content.kinds.includes(kind));
      expect(ofKind.length, kind).toBeGreaterThanOrEqual(2);
    }
  });

  it('does not repeat a passage from record to record', () => {
    const lengthOfPassage = 20;
    const firstSeen = new Map<string, string>();
    const repeated: string[] = [];
    for (const { id, content } of records) {
      for (const { text } of content.minutes) {
        for (let at = 0; at + lengthOfPassage <= text.length; at += 1) {
          const passage = text.slice(at, at + lengthOfPassage);
          if ((firstSeen.get(passage) ?? id) !== id) repeated.push(passage);
          firstSeen.set(passage, id);
        }
      }
    }
    expect(repeated).toEqual([]);
  });

  it('names speakers that were there or are guests', () => {
    const nameById = new Map(
      members.map(({ id, name, substituteName }) => [id, substituteName || name]),
    );
    for (const { content } of records) {
      const there = content.attendance
        .filter(({ state }) => state === 'present' || state === 'online')
        .map(({ memberId }) => nameById.get(memberId));
      const known = [
        ...there,
        ...content.guests.map(({ name }) => name),
        content.talk?.partner.name.replace(/（.*）$/, ''),
      ];
      const speakers = content.minutes.map(({ speaker }) => speaker.replace(/（.*）$/, ''));
      expect(known).toEqual(expect.arrayContaining(speakers.filter((name) => name !== '')));
    }
  });

  it('is refused with a row that is not as the schemas say', () => {
    const source = readSampleSource();
    const broken = { ...source, members: [{ ...source.members[0], bornOn: '2001-02-29' }] };
    expect(() => parseSampleSource(broken)).toThrow();
  });
});

describe('the pictures of the sample', () => {
  it('are those of the records, each once', async () => {
    const shown = records.flatMap(({ content }) => content.photos.map(({ photoId }) => photoId));
    expect(shown.toSorted()).toEqual(pictures.map(({ id }) => id).toSorted());
    expect((await readdir(folder)).toSorted()).toEqual(pictures.map(({ file }) => file).toSorted());
  });

  it('are as their facts say', async () => {
    for (const { file, sha256, sizeBytes, widthPx, heightPx } of pictures) {
      const bytes = Uint8Array.from(await readFile(new URL(file, folder)));
      expect(await sha256Hex(bytes)).toBe(sha256);
      expect(bytes.length).toBe(sizeBytes);
      expect(readHeaderSize(bytes, 'jpeg')).toMatchObject({ widthPx, heightPx });
    }
  });
});
