import type { FontKey } from './font-key';
import type { Shaper } from './shaper';

/** One font as `scripts/make-font-metrics.ts` writes it; lengths in font units. */
export interface FontMetricsRow {
  readonly key: string;
  readonly file: string;
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly number[];
  /** Triples: code points skipped since the last range, length of the range, advance. */
  readonly ranges: readonly number[];
}

/** A font with its ranges laid out for search. */
export interface FontMetrics extends Omit<FontMetricsRow, 'key'> {
  readonly key: FontKey;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly advances: Uint16Array;
}

/** The metrics of every bundled font: enough for layout, preview and the check of coverage. */
export interface FontBook {
  readonly get: (font: FontKey) => FontMetrics | undefined;
  /**
   * Needed to lay out text in a script whose letters join, and only there (`needsShaper`). Null
   * where it could not be started: such text is refused then.
   */
  readonly shaper?: Shaper | null;
}

function toMetrics(row: FontMetricsRow): FontMetrics {
  const count = row.ranges.length / 3;
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  const advances = new Uint16Array(count);
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    const start = next + (row.ranges[index * 3] ?? 0);
    next = start + (row.ranges[index * 3 + 1] ?? 0);
    starts[index] = start;
    ends[index] = next;
    advances[index] = row.ranges[index * 3 + 2] ?? 0;
  }
  return { ...row, key: row.key as FontKey, starts, ends, advances };
}

/** Prepares the rows of `resources/fonts/metrics.json` for look-ups. */
export function toFontBook(rows: readonly FontMetricsRow[]): ReadonlyMap<FontKey, FontMetrics> {
  return new Map(rows.map((row) => [row.key as FontKey, toMetrics(row)]));
}

/** The same fonts, able to set scripts whose letters join. */
export function withShaper(fonts: FontBook, shaper: Shaper): FontBook {
  return { get: (font) => fonts.get(font), shaper };
}

/**
 * Advance of a code point in thousandths of an em; `undefined` where the font lacks it.
 */
export function advanceOf(font: FontMetrics, codePoint: number): number | undefined {
  let low = 0;
  let high = font.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((font.ends[middle] ?? 0) > codePoint) high = middle;
    else low = middle + 1;
  }
  if ((font.starts[low] ?? Infinity) > codePoint) return undefined;
  return ((font.advances[low] ?? 0) * 1000) / font.unitsPerEm;
}
