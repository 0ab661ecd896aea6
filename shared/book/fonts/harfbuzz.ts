type Pointer = number;

/** The part of harfbuzz (hb.h) that is used to shape and to draw, as WebAssembly exports. */
export interface Harfbuzz {
  readonly memory: WebAssembly.Memory;
  readonly __indirect_function_table: WebAssembly.Table;
  readonly __wasm_call_ctors: () => void;
  readonly malloc: (size: number) => Pointer;
  readonly hb_blob_create: (
    data: Pointer,
    length: number,
    mode: number,
    user: 0,
    destroy: 0,
  ) => Pointer;
  readonly hb_face_create: (blob: Pointer, index: number) => Pointer;
  readonly hb_face_get_upem: (face: Pointer) => number;
  readonly hb_font_create: (face: Pointer) => Pointer;
  readonly hb_buffer_create: () => Pointer;
  readonly hb_buffer_clear_contents: (buffer: Pointer) => void;
  readonly hb_buffer_add_utf16: (
    buffer: Pointer,
    text: Pointer,
    length: number,
    from: number,
    count: number,
  ) => void;
  readonly hb_buffer_set_direction: (buffer: Pointer, direction: number) => void;
  readonly hb_buffer_guess_segment_properties: (buffer: Pointer) => void;
  readonly hb_buffer_get_length: (buffer: Pointer) => number;
  readonly hb_buffer_get_glyph_infos: (buffer: Pointer, length: 0) => Pointer;
  readonly hb_buffer_get_glyph_positions: (buffer: Pointer, length: 0) => Pointer;
  readonly hb_shape: (font: Pointer, buffer: Pointer, features: 0, count: 0) => void;
  readonly hb_draw_funcs_create: () => Pointer;
  readonly hb_draw_funcs_set_move_to_func: SetFunction;
  readonly hb_draw_funcs_set_line_to_func: SetFunction;
  readonly hb_draw_funcs_set_quadratic_to_func: SetFunction;
  readonly hb_draw_funcs_set_cubic_to_func: SetFunction;
  readonly hb_draw_funcs_set_close_path_func: SetFunction;
  readonly hb_font_draw_glyph: (font: Pointer, glyph: number, funcs: Pointer, data: 0) => void;
}

type SetFunction = (funcs: Pointer, place: number, user: 0, destroy: 0) => void;

const PAGE_BYTES = 0x10000;

/** What harfbuzz asks of its surroundings: more memory, and an end where it cannot go on. */
function toSurroundings(
  memoryOf: () => WebAssembly.Memory,
): Record<string, Record<string, unknown>> {
  const stop = () => {
    throw new Error('harfbuzz stopped');
  };
  const grow = (sizeBytes: number) => {
    const memory = memoryOf();
    const missing = Math.ceil((sizeBytes - memory.buffer.byteLength) / PAGE_BYTES);
    try {
      if (missing > 0) memory.grow(missing);
      return 1;
    } catch {
      // The answer 0 lets malloc fail, which harfbuzz knows how to meet.
      return 0;
    }
  };
  return {
    wasi_snapshot_preview1: { proc_exit: stop },
    env: {
      emscripten_resize_heap: grow,
      _abort_js: stop,
      _emscripten_runtime_keepalive_clear: () => undefined,
      _setitimer_js: () => 0,
    },
  };
}

/**
 * Starts harfbuzz.
 *
 * @param wasm - Bytes of `harfbuzz.wasm` from the package harfbuzzjs.
 * @throws {Error} If the bytes are no WebAssembly, or ask for what is not given.
 */
export async function startHarfbuzz(wasm: Uint8Array<ArrayBuffer>): Promise<Harfbuzz> {
  let harfbuzz: Harfbuzz | null = null;
  const memoryOf = () => {
    if (!harfbuzz) throw new Error('harfbuzz has not started');
    return harfbuzz.memory;
  };
  const { instance } = await WebAssembly.instantiate(wasm, toSurroundings(memoryOf));
  harfbuzz = instance.exports as unknown as Harfbuzz;
  harfbuzz.__wasm_call_ctors();
  return harfbuzz;
}
