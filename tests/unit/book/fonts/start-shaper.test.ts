import { beforeAll, describe, expect, it } from 'vitest';

import type { Shaper } from '@shared/book/fonts/shaper';
import { loadShaper, readRepositoryFile } from '@scripts/load-fonts';
import { startShaper } from '@shared/book/fonts/start-shaper';

const toWords = (text: string, shaper: Shaper) =>
  shaper.shape(text).map(({ glyph, text: said, advance }) => `${glyph} ${said} ${advance}`);

describe('the shaper of Mongolian', () => {
  let shaper: Shaper;

  beforeAll(async () => {
    shaper = await loadShaper();
  });

  it('chooses initial, medial and final forms, and joins letters into one glyph', () => {
    expect(toWords('ᠪᠠᠲᠤ', shaper)).toEqual(['810 ᠪᠠ 863', '145 ᠲ 613', '43 ᠤ 634']);
    const forms = ['ᠠ', 'ᠠᠠ', 'ᠠᠠᠠ'].map((text) => shaper.shape(text).map(({ glyph }) => glyph));
    expect(new Set(forms.flat()).size).toBe(4);
  });

  it('obeys the signs that choose a form', () => {
    const [plain] = shaper.shape('ᠠ');
    const [chosen] = shaper.shape('ᠠ\u180b');
    expect(chosen?.text).toBe('ᠠ\u180b');
    expect(chosen?.glyph).not.toBe(plain?.glyph);
    const suffix = (space: string) => shaper.shape(`ᠮᠣᠩᠭᠣᠯ${space}ᠤᠨ`).at(-2)?.glyph;
    expect(suffix('\u202f')).not.toBe(suffix(' '));
  });

  it('says the whole text, each letter once', () => {
    for (const text of ['ᠨᠠᠷᠠᠨᠭᠡᠷᠡᠯ', 'ᠬᠠᠨ\u180eᠠ', 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ', 'ᠠ\u200d', '᠑᠒᠃']) {
      const said = shaper.shape(text).map((glyph) => glyph.text);
      expect(said.join('')).toBe(text);
    }
  });

  it('gives outlines of what has ink', () => {
    expect(shaper.outlineOf(810)).toMatch(/^M271 40Q45 40 45 408.*Z$/);
    expect(shaper.outlineOf(shaper.shape(' ')[0]?.glyph ?? 0)).toBe('');
  });

  it('shapes very long runs, and as much as there is', () => {
    const long = 'ᠪᠠᠲᠤ'.repeat(400);
    expect(
      shaper
        .shape(long)
        .map(({ text }) => text)
        .join(''),
    ).toBe(long);
  });

  it('refuses bytes that are no WebAssembly', async () => {
    const font = await readRepositoryFile('resources/fonts/noto-sans-mongolian-regular.ttf');
    await expect(startShaper(new Uint8Array([1, 2, 3]), font)).rejects.toThrow();
  });
});
