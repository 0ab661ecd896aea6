import { assertPresent } from '../../util/assert';

import type { GlyphSource } from './glyph-table';
import { toView, writeTables } from './true-type';

/** Tables that say something of the font as a whole. */
const keptTables = ['head', 'hhea', 'maxp', 'OS/2', 'name', 'post'];

/** Flags of a part of a composite glyph (OpenType 1.9, `glyf`). */
const HAS_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const HAS_MORE = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/** Where a composite glyph's record names its parts: byte offsets of 16-bit glyph numbers. */
function listParts(view: DataView): readonly number[] {
  const isComposite = view.byteLength > 0 && view.getInt16(0) < 0;
  const places: number[] = [];
  let at = isComposite ? 10 : -1;
  while (at >= 0) {
    const flags = view.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & HAS_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_TWO_SCALES) at += 4;
    else if (flags & HAS_MATRIX) at += 8;
    if (!(flags & HAS_MORE)) at = -1;
  }
  return places;
}

interface Gathered {
  readonly outline: Uint8Array;
  readonly metric: number;
}

/** Glyphs of several files under new numbers. */
class Gathering {
  readonly glyphs: Gathered[] = [];
  /** Numbers of the parts of composite glyphs, by their file and their number there. */
  private readonly parts = new Map<GlyphSource, Map<number, number>>();
  private readonly waiting: (() => void)[] = [];

  add(source: GlyphSource, glyph: number): number {
    const outline = source.outlineOf(glyph);
    const places = listParts(toView(outline));
    const own = places.length > 0 ? outline.slice() : outline;
    const view = toView(own);
    for (const place of places) {
      this.waiting.push(() => view.setUint16(place, this.partOf(source, view.getUint16(place))));
    }
    this.glyphs.push({ outline: own, metric: source.metricOf(glyph) });
    return this.glyphs.length - 1;
  }

  /** Adds what composite glyphs consist of, behind the glyphs that were asked for. */
  end(): void {
    for (const work of this.waiting) work();
  }

  private partOf(source: GlyphSource, glyph: number): number {
    const known = this.parts.get(source) ?? new Map<number, number>();
    this.parts.set(source, known);
    const number = known.get(glyph) ?? this.add(source, glyph);
    known.set(glyph, number);
    return number;
  }
}

/** `cmap` with one table of format 12, a group for each code point. */
function toCharacterTable(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const sizeBytes = 16 + glyphs.size * 12;
  const table = new Uint8Array(12 + sizeBytes);
  const view = toView(table);
  // One table, of platform 3 (Windows), encoding 10 (all of Unicode), behind this head.
  [0, 1, 3, 10].forEach((value, index) => view.setUint16(index * 2, value));
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, sizeBytes);
  view.setUint32(24, glyphs.size);
  let at = 28;
  for (const [codePoint, glyph] of glyphs) {
    [codePoint, codePoint, glyph].forEach((value, index) => view.setUint32(at + index * 4, value));
    at += 12;
  }
  return table;
}

function toGlyphTables(glyphs: readonly Gathered[]): Record<'glyf' | 'loca' | 'hmtx', Uint8Array> {
  const sizeBytes = glyphs.reduce((sum, { outline }) => sum + outline.length, 0);
  const outlines = new Uint8Array(sizeBytes);
  const places = new Uint8Array((glyphs.length + 1) * 4);
  const metrics = new Uint8Array(glyphs.length * 4);
  let at = 0;
  glyphs.forEach(({ outline, metric }, index) => {
    outlines.set(outline, at);
    at += outline.length;
    toView(places).setUint32((index + 1) * 4, at);
    toView(metrics).setUint32(index * 4, metric);
  });
  return { glyf: outlines, loca: places, hmtx: metrics };
}

/** The tables that speak of all glyphs, with what they say of the gathered ones. */
function toKeptTables({ tables }: GlyphSource, count: number): ReadonlyMap<string, Uint8Array> {
  const kept = new Map<string, Uint8Array>();
  for (const tag of keptTables) {
    const table = tables.get(tag)?.slice();
    if (!table) continue;
    const view = toView(table);
    if (tag === 'head') view.setInt16(50, 1);
    else if (tag === 'hhea') view.setUint16(34, count);
    else if (tag === 'maxp') view.setUint16(4, count);
    // Which scripts the font is for: each part says it of itself.
    else if (tag === 'OS/2') table.fill(0, 42, 58);
    kept.set(tag, table);
  }
  return kept;
}

/**
 * Gathers the glyphs of code points out of the parts of one font into a font of their own, for the
 * subsetter. Glyphs are numbered by their code points, so that the result is the same however the
 * font was parted. A code point that no part has is left out.
 *
 * @param sources - Parts of the font, at least one; the first that has a code point gives its glyph.
 */
export function gatherGlyphs(
  sources: readonly GlyphSource[],
  codePoints: readonly number[],
): Uint8Array<ArrayBuffer> {
  const first = assertPresent(sources[0], 'a font has parts');
  const gathering = new Gathering();
  // Glyph 0 is .notdef, which every font has.
  gathering.add(first, 0);
  const numbers = new Map<number, number>();
  for (const codePoint of [...new Set(codePoints)].sort((one, other) => one - other)) {
    const source = sources.find(({ characters }) => characters.has(codePoint));
    const glyph = source?.characters.get(codePoint);
    if (source && glyph !== undefined) numbers.set(codePoint, gathering.add(source, glyph));
  }
  gathering.end();
  const { glyphs } = gathering;
  return writeTables(
    new Map([
      ...toKeptTables(first, glyphs.length),
      ...Object.entries(toGlyphTables(glyphs)),
      ['cmap', toCharacterTable(numbers)],
    ]),
  );
}
