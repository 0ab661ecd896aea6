import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { toNumberInsets } from '@shared/book/layout/blocks/number-column';
import { measureText } from '@shared/book/layout/text/set-text';

const ROOM_PT = 60;
const toSpan = (text: string) => ({ text, style: 'serif', sizePt: 9 }) as const;
const widthOf = (text: string) => measureText(bundledFonts, [toSpan(text)]);

/** Where numbers begin and end, from the left end of their column. */
function placesOf(texts: readonly string[], roomPt = ROOM_PT) {
  const toInset = toNumberInsets(bundledFonts, texts, toSpan, roomPt);
  return texts.map((text) => {
    const endPt = roomPt - toInset(text);
    return { startPt: endPt - widthOf(text), endPt };
  });
}

describe('a column of numbers', () => {
  it('stands in the middle, ones under ones', () => {
    const [high, low] = placesOf(['120', '7']);
    expect(high?.endPt).toBeCloseTo(low?.endPt ?? 0);
    expect(high?.startPt).toBeCloseTo(ROOM_PT - (high?.endPt ?? 0));
  });

  it('keeps points under points, and whole numbers before them', () => {
    const [part, whole, far] = placesOf(['97.5', '14', '877.5']);
    expect(part?.endPt).toBeCloseTo(far?.endPt ?? 0);
    expect(whole?.endPt).toBeCloseTo((part?.endPt ?? 0) - widthOf('.5'));
    const rates = placesOf(['100.0%', '—', '93.5%']);
    expect(rates[0]?.endPt).toBeCloseTo(rates[2]?.endPt ?? 0, 1);
  });

  it('keeps those who came before those who should have', () => {
    const [few, many] = placesOf(['5/6', '38/43']);
    expect((few?.endPt ?? 0) - widthOf('/6')).toBeCloseTo((many?.endPt ?? 0) - widthOf('/43'));
  });

  it('never begins a number before its column', () => {
    for (const { startPt, endPt } of placesOf(['123456', '0.55555', '12'], 34)) {
      expect(startPt).toBeGreaterThan(-0.01);
      expect(endPt).toBeLessThan(34.01);
    }
  });
});
