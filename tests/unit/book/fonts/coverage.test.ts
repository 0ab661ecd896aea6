import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { findUncovered } from '@shared/book/fonts/coverage';
import type { FontKey } from '@shared/book/fonts/font-key';
import { pickFont } from '@shared/book/fonts/pick-font';
import { toPrintableLine, toPrintableParagraphs } from '@shared/book/fonts/printable-text';
import { hardNames } from '@tests/builders/filed-document';

const fontOf = (character: string, style: 'serif' | 'kai' = 'kai') =>
  pickFont(bundledFonts, style, character.codePointAt(0)!)?.font;

describe('findUncovered', () => {
  it('finds nothing in names with dots, Extension A to E and rare characters', () => {
    expect(findUncovered(hardNames.join('，'))).toEqual([]);
  });

  it('names a character that no font has by its code point, once', () => {
    expect(findUncovered('王\u{31350}和李\u{31350}')).toEqual([
      { character: '\u{31350}', codePoint: 'U+31350', reason: 'no-font' },
    ]);
  });

  it('lets pass Mongolian, Todo, Sibe and Manchu, with the signs that choose their forms', () => {
    expect(findUncovered('ᠪᠠᠲᠤ ᠨᠠᠷᠠᠨᠭᠡᠷᠡᠯ᠂ ᠬᠠᠨ\u180eᠠ ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ ᠠ\u180b\u200d᠃ ᠑᠒')).toEqual(
      [],
    );
    expect(findUncovered('ᡐᡆᡑᡆ ᠰᡞᠪᡝ ᠮᠠᠨᠵᡠ')).toEqual([]);
  });

  it('refuses a code point of the Mongolian block that no font has', () => {
    expect(findUncovered('ᠪ\u1879')).toEqual([
      { character: '\u1879', codePoint: 'U+1879', reason: 'no-font' },
    ]);
  });

  it('refuses Mongolian by name where the shaper could not be started', () => {
    const fonts = { get: (font: FontKey) => bundledFonts.get(font), shaper: null };
    expect(findUncovered('ᠪᠠᠲᠤ', fonts).map(({ reason }) => reason)).toEqual(
      Array<string>(4).fill('not-shaped'),
    );
  });

  it('refuses by name the words at which the shaper fails, and no others', () => {
    const shape = (text: string) => {
      if (text === 'ᠪᠠᠲᠤ') throw new Error('out of memory');
      return [];
    };
    const fonts = {
      get: (font: FontKey) => bundledFonts.get(font),
      shaper: { shape, outlineOf: () => '' },
    };
    expect(findUncovered('ᠰᠤᠮᠤ', fonts)).toEqual([]);
    expect(findUncovered('党员ᠪᠠᠲᠤ', fonts).map(({ reason }) => reason)).toEqual(
      Array<string>(4).fill('not-shaped'),
    );
  });

  it('refuses other scripts whose letters join: Uyghur and Tibetan', () => {
    const reasons = findUncovered('ئالىم བསོད་ནམས').map(({ reason }) => reason);
    expect(reasons.length).toBeGreaterThan(8);
    expect(new Set(reasons)).toEqual(new Set(['joined-script']));
  });

  it('refuses signs that describe a character, private use and lost characters', () => {
    const found = findUncovered('⿰韦华\uE000\uFFFD');
    expect(found.map(({ codePoint, reason }) => `${codePoint} ${reason}`)).toEqual([
      'U+2FF0 description',
      'U+E000 no-font',
      'U+FFFD no-font',
    ]);
  });

  it('refuses a lone half of a pair and a mark that has no letter to join', () => {
    expect(findUncovered('\uD842').map(({ reason }) => reason)).toEqual(['no-font']);
    expect(findUncovered('中\u0301').map(({ reason }) => reason)).toEqual(['joined-script']);
  });

  it('lets pass what only chooses a form or draws nothing', () => {
    expect(findUncovered('葛\u{E0100}\uFE0F\u200D\u0007\t\n')).toEqual([]);
  });
});

describe('toPrintableLine', () => {
  it('drops what draws nothing and makes odd spaces plain', () => {
    expect(toPrintableLine('葛\u{E0100}城\u200B\uFEFF\ta\u00A0b\u00ADc')).toBe('葛城 a bc');
  });

  it('keeps what works within Mongolian words, and nothing of it elsewhere', () => {
    for (const word of ['ᠠ\u180b', 'ᠬᠠᠨ\u180eᠠ', 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ', '\u200dᠠ', 'ᠠ\u180b\u200dᠠ']) {
      expect(toPrintableLine(word)).toBe(word);
    }
    expect(toPrintableLine('中\u180b\u180b\u200d国\u202f1')).toBe('中国 1');
    expect(toPrintableLine('ᠠ\u202f中\u180e')).toBe('ᠠ 中');
  });

  it('composes Latin accents but leaves compatibility characters as typed', () => {
    expect(toPrintableLine('e\u0301')).toBe('é');
    expect(toPrintableLine('\uF9D1\u2F00')).toBe('\uF9D1\u2F00');
  });
});

describe('toPrintableParagraphs', () => {
  it('splits at line ends and drops typed indents and empty lines', () => {
    expect(toPrintableParagraphs('　　第一段。\r\n\n  第二段。　\u2028第三段')).toEqual([
      '第一段。',
      '第二段。',
      '第三段',
    ]);
  });
});

describe('pickFont', () => {
  it('takes the style where it can and falls back by character', () => {
    expect(fontOf('中')).toBe('kai');
    expect(fontOf('䶵')).toBe('serif');
    expect(fontOf('𡌴')).toBe('rare');
    expect(fontOf('中', 'serif')).toBe('serif');
  });

  it('takes full-width quotation marks from a font that has them so', () => {
    expect(pickFont(bundledFonts, 'kai', '“'.codePointAt(0)!)).toEqual({
      font: 'serif',
      advance: 1000,
    });
  });
});
