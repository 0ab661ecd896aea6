import fc from 'fast-check';

import { toSideBySide } from '@shared/honesty/common-passages';
import { LEAST_CHARACTERS, LEAST_SHARE, likenessOf } from '@shared/honesty/likeness';
import { describe, expect, it } from 'vitest';

/** Letters of which 5 in a row say something: 400 characters, not two. */
const character = fc
  .integer({ min: 0x4e00, max: 0x4e00 + 400 })
  .map((code) => String.fromCharCode(code));
const passage = fc
  .array(character, { minLength: LEAST_CHARACTERS, maxLength: 200 })
  .map((characters) => characters.join(''));
/** No character of it is in any `passage`. */
const foreign = fc
  .array(
    fc.integer({ min: 0x6000, max: 0x6400 }).map((code) => String.fromCharCode(code)),
    { minLength: LEAST_CHARACTERS, maxLength: 200 },
  )
  .map((characters) => characters.join(''));

/** The slow obvious way: every run of 5 of the one looked for in the other. */
function modelOf(one: string, other: string): number {
  const runsOf = (text: string) => [
    ...new Set(Array.from({ length: text.length - 4 }, (_, start) => text.slice(start, start + 5))),
  ];
  const [first, second] = [runsOf(one), runsOf(other)];
  const shared = first.filter((run) => second.some((another) => another === run)).length;
  return shared / Math.min(first.length, second.length);
}

describe('likeness', () => {
  it('finds a passage that is the same, whatever its punctuation and width', () => {
    fc.assert(
      fc.property(passage, fc.constantFrom('，', ' ', '、\n', '：'), (text, mark) => {
        const broken = Array.from(text)
          .join('')
          .replace(/(.{9})/gu, `$1${mark}`);
        expect(likenessOf(text, text)).toBe(1);
        expect(likenessOf(text, broken)).toBe(1);
      }),
    );
  });

  it('finds a passage inside a longer one', () => {
    fc.assert(
      fc.property(passage, foreign, foreign, (text, before, after) => {
        expect(likenessOf(text, before + text + after)).toBe(1);
      }),
    );
  });

  it('is the same either way round and what a slow model says', () => {
    fc.assert(
      fc.property(passage, passage, fc.nat(199), (one, rest, cut) => {
        const other = one.slice(0, cut) + rest;
        expect(likenessOf(one, other)).toBe(likenessOf(other, one));
        expect(likenessOf(one, other)).toBeCloseTo(modelOf(one, other), 10);
      }),
    );
  });

  it('says nothing of passages that have nothing in common', () => {
    fc.assert(
      fc.property(passage, foreign, (one, other) => {
        expect(likenessOf(one, other)).toBe(0);
        expect(likenessOf(one, other)).toBeLessThan(LEAST_SHARE);
      }),
    );
  });
});

describe('side by side', () => {
  it('shows both texts whole, whatever it marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), passage, (loose, text) => {
        const { one, other } = toSideBySide(loose + text, `${text}。${loose}`);
        expect(one.map((stretch) => stretch.text).join('')).toBe(loose + text);
        expect(other.map((stretch) => stretch.text).join('')).toBe(`${text}。${loose}`);
      }),
    );
  });

  it('marks what is the same as the same', () => {
    fc.assert(
      fc.property(passage, (text) => {
        const { one, other } = toSideBySide(text, text);
        expect(one).toEqual([{ text, isCommon: true }]);
        expect(other.every(({ isCommon }) => isCommon)).toBe(true);
      }),
    );
  });
});
