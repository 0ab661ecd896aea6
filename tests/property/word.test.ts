import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Block } from '@shared/book/model/book-model';
import { fillForm } from '@shared/word/forms/fill-form';
import { toFormVocabulary } from '@shared/word/forms/form-vocabulary';
import { toWordText } from '@shared/word/word-text';
import { writeWord } from '@shared/word/write-word';
import { aDocx, aParagraph } from '@tests/builders/docx';
import { paragraphsOf, partOf } from '@tests/builders/word';

/** Texts with what goes wrong in XML and in forms among ordinary characters. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['&', '<', '>', '"', "'", ']]>', '&amp;', '{', '}', '｛主题｝', '$&', '%s'],
      ),
      fc.constantFrom(...['\u0000', '\u0007', '\ufffe', '\ufdd0', '\ud800', '\u2028', '\t', '  ']),
      fc.constantFrom(...['😀', '𫖯', '👨‍👩‍👧', '“', '—', '党员', 'ᠮᠣᠩᠭᠣᠯ']),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** Characters that may stand in XML 1.0. */
const isXml = (xml: string) =>
  // eslint-disable-next-line no-control-regex -- these are what must not be there
  !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(xml);

describe('any text', () => {
  it('stands in a Word file as the page prints it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (texts) => {
        const blocks = texts.map((text): Block => ({
          kind: 'paragraph',
          speaker: '',
          text,
          field: '',
        }));
        const chapter = { name: '', headLeft: '', headRight: '', foot: '', blocks };
        const book = { title: texts[0] ?? '', author: '', isDraft: false, chapters: [chapter] };
        const bytes = await writeWord(book, { photos: new Map(), madeAtMs: 0 });
        expect(isXml(partOf(bytes))).toBe(true);
        expect(isXml(partOf(bytes, 'docProps/core.xml'))).toBe(true);
        const expected = texts.map(toWordText).filter((text) => text !== '');
        expect(paragraphsOf(partOf(bytes))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('stands in a form as a value, and is never taken for a field itself', async () => {
    const vocabulary = toFormVocabulary([]);
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const value = text.replaceAll('\n', ' ');
        const texts = vocabulary.texts.map((one) =>
          one.name === '主题' ? { ...one, value } : one,
        );
        const form = aDocx(aParagraph('前{主', '题}后'));
        const filled = await fillForm(form, { ...vocabulary, texts }, new Map());
        if (!filled.ok) throw new Error(filled.error.what);
        const xml = partOf(filled.value.bytes);
        expect(isXml(xml)).toBe(true);
        expect(paragraphsOf(xml)).toEqual([`前${toWordText(value)}后`]);
        expect(filled.value.unknown).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('in a form that has no field leaves every character of it as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 4 }), async (texts) => {
        const runs = texts.map((text) =>
          toWordText(text)
            .replaceAll(/[{}｛｝]/g, '')
            .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? ''),
        );
        const form = aDocx(aParagraph(...runs));
        const filled = await fillForm(form, toFormVocabulary([]), new Map());
        if (!filled.ok) throw new Error(filled.error.what);
        expect(paragraphsOf(partOf(filled.value.bytes))).toEqual(paragraphsOf(partOf(form)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('any bytes', () => {
  it('are filled in or refused by name, never a fault', async () => {
    const form = aDocx(aParagraph('{主题}') + aParagraph('{内容}'));
    const spoilt = fc
      .array(fc.tuple(fc.nat({ max: form.length - 1 }), fc.nat({ max: 255 })), { maxLength: 8 })
      .map((changes) => {
        const bytes = form.slice();
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt, fc.uint8Array({ maxLength: 400 })), async (bytes) => {
        const filled = await fillForm(bytes, toFormVocabulary([]), new Map());
        if (!filled.ok) expect(filled.error.next).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
