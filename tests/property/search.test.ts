import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Passage, SearchDocument } from '@shared/search/search-document';
import { createSearchIndex } from '@shared/search/search-index';
import { toPinyinKey } from '@shared/roster/pinyin';
import { idOf } from '@tests/builders/ids';
import { hardNames } from '@tests/builders/filed-document';
import { aMember } from '@tests/builders/member';
import { anIndex, findIn } from '@tests/builders/search';

/** Few characters, so that words are found often: Han, Extension B and E, Mongolian, Latin, forms. */
const characters = [
  ...['党', '课', '学', '习', '𡌴', '𬱖', '\ufa1e', 'ᠪ', 'ᠠ', '\u180b', '\u202f'],
  ...['a', 'B', 'Ａ', 'ｂ', '１', '1', '，', ',', '（', '(', '·', '・', ' ', '　', '\n', '\u200b'],
];
const texts = fc
  .array(fc.constantFrom(...characters), { maxLength: 12 })
  .map((all) => all.join(''));

/** The same by the slowest road: one character after the other, by a table. */
function foldSlowly(text: string): string {
  const table: Readonly<Record<string, string>> = {
    ...{ B: 'b', Ａ: 'a', ｂ: 'b', '１': '1', '，': ',', '（': '(' },
    ...{ '·': '', '・': '', ' ': '', '　': '', '\n': '', '\u200b': '', '\u180b': '', '\u202f': '' },
  };
  return Array.from(text, (character) => table[character] ?? character).join('');
}

/** Whether the code points of one text stand one after another in those of the other. */
function holds(whole: string, part: string): boolean {
  const [all, wanted] = [Array.from(whole), Array.from(part)];
  return all.some((_, start) =>
    wanted.every((character, index) => all[start + index] === character),
  );
}

function isFoundSlowly({ title, facts, passages }: SearchDocument, typed: string): boolean {
  const lines = [title, ...[...facts, ...passages].map(({ text }) => text)].map(foldSlowly);
  const words = typed
    .split(/[ \u3000\n\u202f]/u)
    .map(foldSlowly)
    .filter((word) => word !== '')
    .slice(0, 8);
  return words.length > 0 && words.every((word) => lines.some((line) => holds(line, word)));
}

const passages = fc.array(
  texts.map((text): Passage => ({ label: '内容', text })),
  { maxLength: 4 },
);
const documents = fc
  .array(fc.record({ title: texts, facts: passages, passages, order: texts }), { maxLength: 8 })
  .map((all) =>
    all.map((one, index): SearchDocument => ({ ...one, id: idOf(index), group: 'record' })),
  );

const everything = { from: 0, count: 100 };
const ranges = { member: everything, record: everything };

describe('search', () => {
  it('finds what a slow look through every text finds, and nothing else', () => {
    fc.assert(
      fc.property(documents, texts, (all, typed) => {
        const index = createSearchIndex();
        for (const document of all) index.put(document);
        const found = index.search({ typed, ranges }).flatMap(({ hits }) => hits);
        const expected = all.filter((document) => isFoundSlowly(document, typed));
        expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('marks only what was typed, in order and within the text', () => {
    fc.assert(
      fc.property(documents, texts, (all, typed) => {
        const index = createSearchIndex();
        for (const document of all) index.put(document);
        const words = typed.split(/\s/u).map(foldSlowly);
        for (const hit of index.search({ typed, ranges }).flatMap(({ hits }) => hits)) {
          for (const { text, ranges: marks } of [
            hit.title,
            ...hit.facts,
            ...hit.excerpts.map(({ line }) => line),
          ]) {
            let last = -1;
            for (const [start, end] of marks) {
              expect(start).toBeGreaterThan(last);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
              const marked = foldSlowly(text.slice(start, end));
              expect(words.some((word) => word !== '' && marked.includes(word))).toBe(true);
              last = end;
            }
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same whatever was there before and in whatever order it came', () => {
    fc.assert(
      fc.property(documents, documents, texts, (before, all, typed) => {
        const [changed, fresh] = [createSearchIndex(), createSearchIndex()];
        for (const document of before) changed.put(document);
        for (const { id } of before)
          if (!all.some((one) => one.id === id)) changed.remove('record', id);
        for (const document of all) changed.put(document);
        for (const document of [...all].reverse()) fresh.put(document);
        expect(changed.search({ typed, ranges })).toEqual(fresh.search({ typed, ranges }));
      }),
    );
  });

  it('finds every member by each part of the name, by initials and by pinyin', () => {
    const members = hardNames.map((name, index) => aMember({ id: idOf(index + 1), name }));
    const index = anIndex([], members);
    fc.assert(
      fc.property(fc.constantFrom(...members), fc.nat(), fc.nat(), (member, one, other) => {
        const all = Array.from(member.name);
        const [start, end] = [one % all.length, other % all.length].sort((a, b) => a - b);
        const key = toPinyinKey(member.name, '');
        const part = all.slice(start, (end ?? 0) + 1).join('');
        const typed = [key.initials, key.full, key.full.toUpperCase(), part];
        for (const word of typed.filter((text) => text !== '·')) {
          const ids = findIn(index, 'member', word).map(({ id }) => id);
          expect(ids, word).toContain(member.id);
        }
      }),
    );
  });
});
