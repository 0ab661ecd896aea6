type Pointer = number;

/** The part of harfbuzz's subset library (hb-subset.h) that is used, as WebAssembly exports. */
interface Harfbuzz {
  readonly memory: WebAssembly.Memory;
  readonly _initialize?: () => void;
  readonly malloc: (size: number) => Pointer;
  readonly free: (pointer: Pointer) => void;
  readonly hb_blob_create: (
    data: Pointer,
    length: number,
    mode: number,
    user: 0,
    destroy: 0,
  ) => Pointer;
  readonly hb_blob_destroy: (blob: Pointer) => void;
  readonly hb_blob_get_data: (blob: Pointer, length: 0) => Pointer;
  readonly hb_blob_get_length: (blob: Pointer) => number;
  readonly hb_face_create: (blob: Pointer, index: number) => Pointer;
  readonly hb_face_destroy: (face: Pointer) => void;
  readonly hb_face_reference_blob: (face: Pointer) => Pointer;
  readonly hb_set_add: (set: Pointer, value: number) => void;
  readonly hb_set_clear: (set: Pointer) => void;
  readonly hb_subset_input_create_or_fail: () => Pointer;
  readonly hb_subset_input_destroy: (input: Pointer) => void;
  readonly hb_subset_input_unicode_set: (input: Pointer) => Pointer;
  readonly hb_subset_input_glyph_set: (input: Pointer) => Pointer;
  readonly hb_subset_input_set: (input: Pointer, kind: number) => Pointer;
  readonly hb_subset_input_set_flags: (input: Pointer, flags: number) => void;
  readonly hb_subset_or_fail: (face: Pointer, input: Pointer) => Pointer;
}

/** Enumerations of hb-subset.h. */
const READ_ONLY = 2;
const SETS_DROPPED_TABLES = 3;
const SETS_LAYOUT_FEATURES = 6;
const FLAG_NO_HINTING = 1;
const FLAG_RETAIN_GLYPH_NUMBERS = 2;

/** Tables for layout from top to bottom, and such as say nothing of glyphs. */
const droppedTables = ['vhea', 'vmtx', 'VORG', 'DSIG', 'BASE', 'meta'];
/** Printing does not need them either: without GSUB each character keeps one glyph. */
const layoutTables = ['GSUB', 'GPOS', 'GDEF'];

/** What a subset keeps: the glyphs of code points, or glyphs chosen by shaping. */
export interface KeptGlyphs {
  readonly codePoints?: readonly number[];
  /** They keep their numbers. */
  readonly glyphs?: readonly number[];
  /** What of its layout a font for the screen keeps, by OpenType tags; none for printing. */
  readonly features?: readonly string[];
}

/**
 * Cuts a TrueType file down to the glyphs in use; hinting is removed, and layout but the features
 * that are asked for.
 *
 * @throws {Error} If the file is no font, or memory is short.
 */
export type FontSubsetter = (file: Uint8Array, kept: KeptGlyphs) => Uint8Array<ArrayBuffer>;

function tagOf(name: string): number {
  return Array.from(name).reduce((tag, letter) => (tag << 8) + letter.charCodeAt(0), 0);
}

function toInput(
  harfbuzz: Harfbuzz,
  { codePoints = [], glyphs, features = [] }: KeptGlyphs,
): Pointer {
  const input = harfbuzz.hb_subset_input_create_or_fail();
  const unicodes = harfbuzz.hb_subset_input_unicode_set(input);
  for (const codePoint of codePoints) harfbuzz.hb_set_add(unicodes, codePoint);
  const numbers = harfbuzz.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs ?? []) harfbuzz.hb_set_add(numbers, glyph);
  const keptFeatures = harfbuzz.hb_subset_input_set(input, SETS_LAYOUT_FEATURES);
  harfbuzz.hb_set_clear(keptFeatures);
  for (const feature of features) harfbuzz.hb_set_add(keptFeatures, tagOf(feature));
  const dropped = harfbuzz.hb_subset_input_set(input, SETS_DROPPED_TABLES);
  for (const table of features.length > 0 ? droppedTables : [...droppedTables, ...layoutTables]) {
    harfbuzz.hb_set_add(dropped, tagOf(table));
  }
  const numbering = glyphs ? FLAG_RETAIN_GLYPH_NUMBERS : 0;
  harfbuzz.hb_subset_input_set_flags(input, FLAG_NO_HINTING | numbering);
  return input;
}

function readFace(harfbuzz: Harfbuzz, face: Pointer): Uint8Array<ArrayBuffer> {
  const blob = harfbuzz.hb_face_reference_blob(face);
  const start = harfbuzz.hb_blob_get_data(blob, 0);
  const length = harfbuzz.hb_blob_get_length(blob);
  const bytes = new Uint8Array(harfbuzz.memory.buffer).slice(start, start + length);
  harfbuzz.hb_blob_destroy(blob);
  return bytes;
}

/**
 * Lends harfbuzz a font. All fonts together do not fit its memory, so each goes in alone; copying
 * one takes milliseconds.
 */
function withFace<Value>(
  harfbuzz: Harfbuzz,
  file: Uint8Array,
  use: (face: Pointer) => Value,
): Value {
  const data = harfbuzz.malloc(file.byteLength);
  if (data === 0) throw new Error('no memory for a font');
  new Uint8Array(harfbuzz.memory.buffer).set(file, data);
  const blob = harfbuzz.hb_blob_create(data, file.byteLength, READ_ONLY, 0, 0);
  const face = harfbuzz.hb_face_create(blob, 0);
  harfbuzz.hb_blob_destroy(blob);
  try {
    return use(face);
  } finally {
    harfbuzz.hb_face_destroy(face);
    harfbuzz.free(data);
  }
}

/**
 * Starts harfbuzz's subsetter.
 *
 * @param wasm - Bytes of `harfbuzz-subset.wasm` from the package harfbuzzjs.
 * @throws {Error} If the bytes are no WebAssembly.
 */
export async function startFontSubsetter(wasm: Uint8Array<ArrayBuffer>): Promise<FontSubsetter> {
  const { instance } = await WebAssembly.instantiate(wasm);
  const harfbuzz = instance.exports as unknown as Harfbuzz;
  harfbuzz._initialize?.();
  return (file, kept) =>
    withFace(harfbuzz, file, (face) => {
      const input = toInput(harfbuzz, kept);
      const made = harfbuzz.hb_subset_or_fail(face, input);
      harfbuzz.hb_subset_input_destroy(input);
      if (made === 0) throw new Error('a font could not be cut');
      const bytes = readFace(harfbuzz, made);
      harfbuzz.hb_face_destroy(made);
      return bytes;
    });
}
