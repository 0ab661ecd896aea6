import { describe, expect, it } from 'vitest';

import { readRepositoryFile } from '@scripts/load-fonts';
import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import type { FontMetrics } from '@shared/book/fonts/font-metrics';
import { toPartPath } from '@shared/book/fonts/font-parts';
import { readCharacterMap } from '@shared/book/pdf/character-map';
import { startFontSubsetter } from '@shared/book/pdf/font-subsetter';
import { openGlyphs } from '@shared/book/pdf/glyph-table';
import { createPress, usualFonts, type Press } from '@shared/book/pdf/press';
import { toView } from '@shared/book/pdf/true-type';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { anArchive, someAttachments } from '@tests/builders/archive-pages';
import { somePartFiles } from '@tests/builders/font-parts';
import { somePdfMeans } from '@tests/builders/pdf-means';
import { assertPresent } from '@shared/util/assert';

/** A press in a thread of its own: whatever is asked for later comes earlier. */
function backwards(press: Press): Press {
  let asked = 0;
  const later = async <Value>(work: Promise<Value>): Promise<Value> => {
    asked += 1;
    const waitMs = Math.max(0, 30 - asked);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    return work;
  };
  return {
    prepare: (fonts) => press.prepare(fonts),
    cutFont: (font, kept) => later(press.cutFont(font, kept)),
    pack: (contents) => later(press.pack(contents)),
    checkSumOf: (bytes) => later(press.checkSumOf(bytes)),
  };
}

describe('a press beside the pages', () => {
  it('makes the same file in whatever order its work comes back', async () => {
    const means = await somePdfMeans({ attachments: someAttachments });
    const whole = await writePdf(anArchive(), means);
    const other = await writePdf(anArchive(), { ...means, press: backwards(means.press) });
    expect(Buffer.compare(whole, other)).toBe(0);
  });

  it('is told once when nothing more is asked of it', async () => {
    const means = await somePdfMeans({ attachments: someAttachments });
    const asked: string[] = [];
    const press: Press = {
      prepare: (fonts) => means.press.prepare(fonts),
      cutFont: (font, kept) => {
        asked.push('cut');
        return means.press.cutFont(font, kept);
      },
      pack: (contents) => {
        asked.push('pack');
        return means.press.pack(contents);
      },
      checkSumOf: (bytes) => {
        asked.push('sum');
        return means.press.checkSumOf(bytes);
      },
      rest: () => asked.push('rest'),
    };
    await writePdf(anArchive(), { ...means, press });
    expect(asked.filter((one) => one === 'rest')).toHaveLength(1);
    expect(asked.at(-1)).toBe('rest');
  });

  it('makes no file where it stopped', async () => {
    const means = await somePdfMeans();
    const press: Press = {
      ...means.press,
      pack: () => Promise.reject(new Error('the press stopped')),
    };
    await expect(writePdf(anArchive(), { ...means, press })).rejects.toThrow('the press stopped');
  });
});

const loadSubsetter = async () =>
  startFontSubsetter(await readRepositoryFile('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'));

/** A press whose fonts are loaded by a list of what was asked for. */
function setUp() {
  const asked: string[] = [];
  let isBroken = false;
  const press = createPress({
    loadSubsetter,
    loadPart: async (font, part) => {
      asked.push(toPartPath(font, part));
      if (isBroken) throw new Error('the disk is gone');
      const bytes = (await somePartFiles()).get(toPartPath(font, part));
      if (!bytes) throw new Error('there is no such part');
      return bytes;
    },
  });
  return {
    press,
    asked,
    setBroken: (value: boolean) => {
      isBroken = value;
    },
  };
}

/** A part of a font's characters, from all over it. */
function everySeventh({ starts, ends }: FontMetrics): readonly number[] {
  const all = Array.from(starts, (start, index) =>
    Array.from({ length: (ends[index] ?? start) - start }, (_, step) => start + step),
  ).flat();
  return all.filter((_, index) => index % 7 === 0);
}

describe('createPress', () => {
  it('loads the parts of a font that characters ask for, each once', async () => {
    const { press, asked } = setUp();
    await press.cutFont('serif', { codePoints: [0x4e00, 0x41] });
    expect(asked).toEqual(['fonts/serif.ttf']);
    await press.cutFont('serif', { codePoints: [0x4e00, 0x9f91, 0x9f92, 0x78fe] });
    await press.cutFont('serif', { codePoints: [0x9f91] });
    expect(asked).toEqual(['fonts/serif.ttf', 'fonts/serif-27.ttf', 'fonts/serif-1e.ttf']);
  });

  it('has the fonts at hand that nearly every file needs', async () => {
    const { press, asked } = setUp();
    await press.prepare(usualFonts);
    const common = ['serif', 'sans', 'sans-bold', 'kai'].map((font) => `fonts/${font}.ttf`);
    expect(asked).toEqual(common);
    await press.cutFont('kai', { codePoints: [0x4e00] });
    expect(asked).toHaveLength(4);
  });

  it('loads anew what failed', async () => {
    const { press, asked, setBroken } = setUp();
    setBroken(true);
    await press.prepare(usualFonts);
    await expect(press.cutFont('kai', { codePoints: [0x31] })).rejects.toThrow('the disk is gone');
    setBroken(false);
    await press.cutFont('kai', { codePoints: [0x31] });
    expect(asked.filter((path) => path === 'fonts/kai.ttf')).toHaveLength(3);
  });

  it('fails where no part has the character', async () => {
    const { press } = setUp();
    const cutting = press.cutFont('serif', { codePoints: [0x4e00, 0x31350] });
    await expect(cutting).rejects.toThrow('there is no such part');
  });
});

describe('a font in parts', () => {
  it.each(['serif', 'sans', 'sans-bold', 'kai', 'rare'] as const)(
    'is cut to the same bytes as the whole one: %s',
    async (font) => {
      const codePoints = everySeventh(assertPresent(bundledFonts.get(font), 'it is bundled'));
      expect(codePoints.length).toBeGreaterThan(4000);
      const ofParts = await setUp().press.cutFont(font, { codePoints });
      const ofWhole = await (await somePdfMeans()).press.cutFont(font, { codePoints });
      expect(Buffer.compare(ofParts, ofWhole)).toBe(0);
      expect([...readCharacterMap(ofParts).keys()]).toEqual(codePoints);
    },
  );

  it('draws a composite letter with the parts that it consists of', async () => {
    const { press } = setUp();
    // All that the bundled fonts have: ¨ ˊ − ∕ of LXGW WenKai.
    for (const codePoint of [0xa8, 0x2ca, 0x2212, 0x2215]) {
      const cut = openGlyphs(await press.cutFont('kai', { codePoints: [codePoint] }));
      const glyph = assertPresent(cut.characters.get(codePoint), 'it was asked for');
      expect(toView(cut.outlineOf(glyph)).getInt16(0)).toBe(-1);
      // .notdef, the letter, and what it consists of.
      expect(toView(assertPresent(cut.tables.get('maxp'), 'maxp')).getUint16(4)).toBeGreaterThan(2);
    }
  });
});
