import { create } from '@cantoo/fontkit';

import type { FontMetricsRow } from '../shared/book/fonts/font-metrics';

function toRanges(advances: ReadonlyMap<number, number>): number[] {
  const ranges: number[] = [];
  let next = 0;
  let open: { start: number; count: number; advance: number } | null = null;
  const close = () => {
    if (!open) return;
    ranges.push(open.start - next, open.count, open.advance);
    next = open.start + open.count;
  };
  for (const [codePoint, advance] of [...advances].sort(([a], [b]) => a - b)) {
    if (open && open.start + open.count === codePoint && open.advance === advance) {
      open.count += 1;
      continue;
    }
    close();
    open = { start: codePoint, count: 1, advance };
  }
  close();
  return ranges;
}

/** Reads what layout needs from a TrueType file; glyph 0 (.notdef) counts as lacking. */
export function measureFont(key: string, file: string, bytes: Buffer): FontMetricsRow {
  const font = create(bytes);
  if (!('characterSet' in font)) throw new Error(`${file} holds more than one font`);
  const advances = new Map<number, number>();
  for (const codePoint of font.characterSet) {
    const glyph = font.glyphForCodePoint(codePoint);
    if (glyph && glyph.id !== 0) advances.set(codePoint, glyph.advanceWidth);
  }
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    key,
    file,
    postScriptName: font.postscriptName ?? file,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    box: [minX, minY, maxX, maxY],
    ranges: toRanges(advances),
  };
}
