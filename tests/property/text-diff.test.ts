import { diffText, type TextPiece } from '@shared/history/text-diff';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const characters = fc.constantFrom('党', '员', '大', '会', '，', '。', '𬱖', '𠀀', 'a', '1', '\n');
const texts = fc.string({ unit: characters, maxLength: 60 });

const without = (pieces: readonly TextPiece[], kind: TextPiece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

it('gives both texts back, and cuts no character in half', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pieces = diffText(before, after);
      expect(without(pieces, 'added')).toBe(before);
      expect(without(pieces, 'removed')).toBe(after);
      for (const { text } of pieces) expect(text).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});

it('marks nothing in equal texts', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(diffText(text, text).every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

it('compares two very long texts as wholes, less their common ends', () => {
  const before = `开头𬱖${'甲'.repeat(9000)}结尾`;
  const after = `开头𬱖${'乙'.repeat(9000)}结尾`;
  expect(diffText(before, after).map(({ kind, text }) => [kind, text.length])).toEqual([
    ['same', 4],
    ['removed', 9000],
    ['added', 9000],
    ['same', 2],
  ]);
});
