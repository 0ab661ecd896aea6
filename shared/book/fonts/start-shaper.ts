import { startHarfbuzz, type Harfbuzz } from './harfbuzz';
import type { ShapedGlyph, Shaper } from './shaper';
import { addToTable, type NamedFunction } from './wasm-functions';

/** Enumerations of hb.h. */
const READ_ONLY = 2;
const LEFT_TO_RIGHT = 4;

/** Bytes of a glyph's info and of its position in a buffer (hb-buffer.h). */
const INFO_BYTES = 20;

interface Font {
  readonly harfbuzz: Harfbuzz;
  readonly font: number;
  /** Thousandths of an em in a font unit. */
  readonly scale: number;
}

function addFont(harfbuzz: Harfbuzz, file: Uint8Array): Font {
  const data = harfbuzz.malloc(file.byteLength);
  if (data === 0) throw new Error('no memory for a font');
  new Uint8Array(harfbuzz.memory.buffer).set(file, data);
  const blob = harfbuzz.hb_blob_create(data, file.byteLength, READ_ONLY, 0, 0);
  const face = harfbuzz.hb_face_create(blob, 0);
  return {
    harfbuzz,
    font: harfbuzz.hb_font_create(face),
    scale: 1000 / harfbuzz.hb_face_get_upem(face),
  };
}

/**
 * A longer run is shaped in pieces of so many UTF-16 units: a word has some ten, with its suffixes
 * thirty.
 */
const MOST_UNITS = 512;
/** Texts whose glyphs are kept; a book's names and words are fewer, typing makes some more. */
const MOST_KNOWN = 10_000;

class TextShaper {
  private readonly font: Font;
  private readonly buffer: number;
  private readonly units: number;
  private readonly known = new Map<string, readonly ShapedGlyph[]>();

  constructor(font: Font) {
    this.font = font;
    this.buffer = font.harfbuzz.hb_buffer_create();
    this.units = font.harfbuzz.malloc(MOST_UNITS * 2);
  }

  shape(text: string): readonly ShapedGlyph[] {
    const known = this.known.get(text);
    if (known) return known;
    const glyphs: ShapedGlyph[] = [];
    for (let at = 0; at < text.length; at += MOST_UNITS) {
      glyphs.push(...this.shapeRun(text.slice(at, at + MOST_UNITS)));
    }
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(text, glyphs);
    return glyphs;
  }

  private shapeRun(text: string): readonly ShapedGlyph[] {
    const { harfbuzz, font } = this.font;
    const units = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
    new Uint16Array(harfbuzz.memory.buffer).set(units, this.units / 2);
    harfbuzz.hb_buffer_clear_contents(this.buffer);
    harfbuzz.hb_buffer_add_utf16(this.buffer, this.units, units.length, 0, units.length);
    harfbuzz.hb_buffer_set_direction(this.buffer, LEFT_TO_RIGHT);
    harfbuzz.hb_buffer_guess_segment_properties(this.buffer);
    harfbuzz.hb_shape(font, this.buffer, 0, 0);
    return this.readGlyphs(text);
  }

  private readGlyphs(text: string): readonly ShapedGlyph[] {
    const { harfbuzz, scale } = this.font;
    const count = harfbuzz.hb_buffer_get_length(this.buffer);
    const infos = harfbuzz.hb_buffer_get_glyph_infos(this.buffer, 0);
    const places = harfbuzz.hb_buffer_get_glyph_positions(this.buffer, 0);
    const view = new DataView(harfbuzz.memory.buffer);
    const clusterOf = (index: number) =>
      index < count ? view.getUint32(infos + index * INFO_BYTES + 8, true) : text.length;
    const inEm = (at: number) => Math.round(view.getInt32(at, true) * scale);
    return Array.from({ length: count }, (_, index) => {
      const glyph = view.getUint32(infos + index * INFO_BYTES, true);
      if (glyph === 0) throw new Error('a character has no glyph: coverage was not checked');
      const place = places + index * INFO_BYTES;
      const cluster = clusterOf(index);
      const isFirst = index === 0 || clusterOf(index - 1) !== cluster;
      let next = index + 1;
      while (clusterOf(next) === cluster && next < count) next += 1;
      return {
        glyph,
        text: isFirst ? text.slice(cluster, clusterOf(next)) : '',
        advance: inEm(place),
        dx: inEm(place + 8),
        dy: inEm(place + 12),
      };
    });
  }
}

class OutlineReader {
  private readonly font: Font;
  private readonly funcs: number;
  private readonly known = new Map<number, string>();
  private path = '';

  private constructor(font: Font) {
    this.font = font;
    this.funcs = font.harfbuzz.hb_draw_funcs_create();
  }

  static async start(font: Font): Promise<OutlineReader> {
    const { harfbuzz } = font;
    const reader = new OutlineReader(font);
    // Each is called with funcs, data and state, then coordinates, then user data (hb-draw.h).
    const toFunction = (command: string, coordinates: number): NamedFunction => ({
      name: command,
      signature: `iii${'f'.repeat(coordinates)}i`,
      call: (...values) => reader.add(command, values.slice(3, 3 + coordinates)),
    });
    const places = await addToTable(
      harfbuzz.__indirect_function_table,
      [
        ['M', 2],
        ['L', 2],
        ['Q', 4],
        ['C', 6],
        ['Z', 0],
      ].map(([command, coordinates]) => toFunction(String(command), Number(coordinates))),
    );
    [
      harfbuzz.hb_draw_funcs_set_move_to_func,
      harfbuzz.hb_draw_funcs_set_line_to_func,
      harfbuzz.hb_draw_funcs_set_quadratic_to_func,
      harfbuzz.hb_draw_funcs_set_cubic_to_func,
      harfbuzz.hb_draw_funcs_set_close_path_func,
    ].forEach((set, index) => set(reader.funcs, places[index] ?? 0, 0, 0));
    return reader;
  }

  read(glyph: number): string {
    const known = this.known.get(glyph);
    if (known !== undefined) return known;
    this.path = '';
    this.font.harfbuzz.hb_font_draw_glyph(this.font.font, glyph, this.funcs, 0);
    this.known.set(glyph, this.path);
    return this.path;
  }

  private add(command: string, values: readonly number[]): void {
    const { scale } = this.font;
    this.path += command + values.map((value) => Math.round(value * scale * 10) / 10).join(' ');
  }
}

/**
 * Starts a shaper for Mongolian.
 *
 * @param wasm - Bytes of `harfbuzz.wasm` from the package harfbuzzjs.
 * @param file - Bytes of the font that `MONGOLIAN_FONT` names.
 * @throws {Error} If the bytes are no WebAssembly.
 */
export async function startShaper(
  wasm: Uint8Array<ArrayBuffer>,
  file: Uint8Array,
): Promise<Shaper> {
  const font = addFont(await startHarfbuzz(wasm), file);
  const texts = new TextShaper(font);
  const outlines = await OutlineReader.start(font);
  return {
    shape: (text) => texts.shape(text),
    outlineOf: (glyph) => outlines.read(glyph),
  };
}
