import { describe, expect, it } from 'vitest';

import { readCommonCharacters } from '@scripts/font-parts/common-characters';
import { toFontFaces } from '@scripts/font-parts/font-faces';
import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import type { FontKey } from '@shared/book/fonts/font-key';
import { advanceOf } from '@shared/book/fonts/font-metrics';
import { toPartPath } from '@shared/book/fonts/font-parts';
import { readCharacterMap } from '@shared/book/pdf/character-map';
import { assertPresent } from '@shared/util/assert';
import { somePartFiles } from '@tests/builders/font-parts';

const chinese = ['serif', 'sans', 'sans-bold', 'kai', 'rare'] as const;

const fontOf = (font: FontKey) => assertPresent(bundledFonts.get(font), `${font} is bundled`);

function countPoints(font: FontKey): number {
  const { starts, ends } = fontOf(font);
  return starts.reduce((sum, start, index) => sum + (ends[index] ?? start) - start, 0);
}

describe('parts of a font', () => {
  it.each(chinese)('have each of its characters once: %s', async (font) => {
    const files = [...(await somePartFiles())].filter(([path]) =>
      new RegExp(`^fonts/${font}(-[\\da-f]+)?\\.ttf$`, 'u').test(path),
    );
    const all = files.flatMap(([, bytes]) => [...readCharacterMap(bytes).keys()]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(countPoints(font));
  });

  it('keep all characters of the 通用规范汉字表 together, with letters and signs', async () => {
    for (const font of chinese) {
      const bytes = assertPresent((await somePartFiles()).get(toPartPath(font, 'common')), font);
      const common = readCharacterMap(bytes);
      const wanted = [...readCommonCharacters(), ...Array.from('Aa0，。《》（）——……·％①')].filter(
        (one) => advanceOf(fontOf(font), one.codePointAt(0) ?? 0) !== undefined,
      );
      expect(wanted.filter((one) => !common.has(one.codePointAt(0) ?? 0))).toEqual([]);
    }
  });
});

describe('toFontFaces', () => {
  it('names a common part behind its blocks, so that it is asked first', () => {
    const faces = toFontFaces([
      { font: 'serif', part: 'common' },
      { font: 'serif', part: { block: 0x27 } },
    ]);
    expect(faces.trim().split('\n')).toEqual([
      "@font-face { font-family: 'book-serif'; font-weight: 400; src: url('/fonts/serif-27.ttf'); unicode-range: U+9c00-9fff; }",
      "@font-face { font-family: 'book-serif'; font-weight: 400; src: url('/fonts/serif.ttf'); }",
    ]);
  });
});
