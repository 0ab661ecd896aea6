import { describe, expect, it } from 'vitest';

import { createPress, usualFonts, type Press } from '@shared/book/pdf/press';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { anArchive, someAttachments } from '@tests/builders/archive-pages';
import { somePdfMeans } from '@tests/builders/pdf-means';

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

  it('makes no file where it stopped', async () => {
    const means = await somePdfMeans();
    const press: Press = {
      ...means.press,
      pack: () => Promise.reject(new Error('the press stopped')),
    };
    await expect(writePdf(anArchive(), { ...means, press })).rejects.toThrow('the press stopped');
  });
});

describe('createPress', () => {
  const setUp = () => {
    const asked: string[] = [];
    let isBroken = false;
    const press = createPress({
      loadSubsetter: () => Promise.resolve((file) => Uint8Array.from(file)),
      loadFont: (font) => {
        asked.push(font);
        if (isBroken) return Promise.reject(new Error('the disk is gone'));
        return Promise.resolve(Uint8Array.of(asked.length));
      },
    });
    return {
      press,
      asked,
      setBroken: (value: boolean) => {
        isBroken = value;
      },
    };
  };

  it('loads a font when it is first needed, and once', async () => {
    const { press, asked } = setUp();
    await press.cutFont('rare', { codePoints: [0x4e00] });
    await press.cutFont('rare', { codePoints: [0x4e01] });
    expect(asked).toEqual(['rare']);
  });

  it('has the fonts at hand that nearly every file needs', async () => {
    const { press, asked } = setUp();
    await press.prepare(usualFonts);
    expect(asked).toEqual(['serif', 'sans', 'sans-bold', 'kai']);
    await press.cutFont('kai', { codePoints: [0x4e00] });
    expect(asked).toHaveLength(4);
  });

  it('loads anew what failed', async () => {
    const { press, asked, setBroken } = setUp();
    setBroken(true);
    await press.prepare(usualFonts);
    await expect(press.cutFont('kai', { codePoints: [1] })).rejects.toThrow('the disk is gone');
    setBroken(false);
    await press.cutFont('kai', { codePoints: [1] });
    expect(asked.filter((font) => font === 'kai')).toHaveLength(3);
  });
});
