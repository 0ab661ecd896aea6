import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findPlace } from '@shared/search/find-place';
import { compareIndexed, toIndexedDocument } from '@shared/search/indexed-document';
import type { Passage, SearchDocument, SearchGroup } from '@shared/search/search-document';
import { createSearchIndex, type HitRange } from '@shared/search/search-index';
import { hasName, toNameKey, toSearchWords, type SearchWord } from '@shared/search/search-words';
import { idOf } from '@tests/builders/ids';

const characters = ['党', '课', '王', '乌', '𡌴', 'a', 'W', '１', '6', '月', '年', '，', ' ', '\n'];
const texts = fc.array(fc.constantFrom(...characters), { maxLength: 8 }).map((all) => all.join(''));
const memberIds = [1, 2, 3, 4].map(idOf);
const passage: fc.Arbitrary<Passage> = fc.record(
  {
    label: fc.constant('内容'),
    text: texts,
    date: fc.constantFrom('2026-06-17', '2026-06-01', '2021-01-06', '2016-12-20'),
    memberIds: fc.subarray(memberIds),
  },
  { requiredKeys: ['label', 'text'] },
);
const passages = fc.array(passage, { maxLength: 3 });
const body = { facts: passages, passages, order: fc.constantFrom('', '1', '2') };
const names = fc.constantFrom('王乌', '乌云', '党学习', '王课', 'Wab');
const records = fc.array(fc.record({ title: texts, ...body }), { maxLength: 12 });
const members = fc.array(fc.record({ title: names, ...body }), { maxLength: memberIds.length });
const documents = fc.tuple(records, members).map(([someRecords, someMembers]) => [
  ...someRecords.map((one, index): SearchDocument => ({
    ...one,
    id: idOf(index + 10),
    group: 'record',
  })),
  ...someMembers.map((one, index): SearchDocument => ({
    ...one,
    id: memberIds[index] ?? '',
    group: 'member',
    names: [{ text: one.title, reading: '' }],
  })),
]);
const typedWords = fc.oneof(
  texts,
  fc.constantFrom('w', 'wu', 'wy', 'wuyun', '乌云', '2026年6月', '2026-06-1', '6月17日', '2026'),
  fc.constantFrom('王 6月', 'ww 党', 'wy 2026', '党 课 王', 'dxx 6-17'),
);
const ranges = fc.record({ from: fc.nat(4), count: fc.nat(6) });

/** By member: whether a sheet that names them is found by the word. */
function toPeople(all: readonly SearchDocument[], word: SearchWord): Uint8Array {
  const isNamed = (id: string) =>
    all.some(
      (one) => one.id === id && one.names?.some((name) => hasName(toNameKey(name), word)) === true,
    );
  if (word.isLatin && word.text.length === 1) return new Uint8Array();
  return Uint8Array.from(memberIds, (id) => (isNamed(id) ? 1 : 0));
}

/** The same by the slowest road: every document for itself, then all of them sorted. */
function findSlowly(all: readonly SearchDocument[], group: SearchGroup, typed: string) {
  const words = toSearchWords(typed);
  if (words.length === 0) return [];
  return all
    .filter((document) => document.group === group)
    .map((document) => toIndexedDocument(document, (id) => memberIds.indexOf(id)))
    .flatMap((indexed) => {
      const found = words.map((word) => findPlace(indexed, { word, people: toPeople(all, word) }));
      const worst = found.reduce<number>((most, place) => Math.max(most, place ?? Infinity), 0);
      return worst === Infinity ? [] : [{ indexed, worst }];
    })
    .sort((one, other) => one.worst - other.worst || compareIndexed(one.indexed, other.indexed))
    .map(({ indexed }) => indexed.document.id);
}

const cut = (ids: readonly string[], { from, count }: HitRange) => ids.slice(from, from + count);

describe('search over many documents', () => {
  it('counts and orders as a look at each for itself does, however many lie end to end', () => {
    const sizes = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        documents,
        typedWords,
        ranges,
        ranges,
        sizes,
        (all, typed, member, record, size) => {
          const index = createSearchIndex(size);
          for (const document of all) index.put(document);
          for (const { group, total, hits } of index.search({
            typed,
            ranges: { member, record },
          })) {
            const expected = findSlowly(all, group, typed);
            expect(total).toBe(expected.length);
            expect(hits.map(({ id }) => id)).toEqual(
              cut(expected, group === 'member' ? member : record),
            );
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is the same after texts were laid end to end, changed, taken away and laid again', () => {
    const everything = { from: 0, count: 100 };
    const all = { member: everything, record: everything };
    fc.assert(
      fc.property(documents, documents, typedWords, (before, after, typed) => {
        const [changed, fresh] = [createSearchIndex(3), createSearchIndex(1000)];
        for (const document of before) changed.put(document);
        changed.prepare();
        for (const { group, id } of before) changed.remove(group, id);
        for (const document of after) changed.put(document);
        for (const document of after) fresh.put(document);
        expect(changed.search({ typed, ranges: all })).toEqual(
          fresh.search({ typed, ranges: all }),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
