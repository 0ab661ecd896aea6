/** The decoding half of libheif-js, whose own types cover the generated bindings only. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  export interface HeifImage {
    /** Size after the container's own turning and mirroring (irot, imir). */
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Decodes into `target.data` as RGBA; null in the callback if the codec failed. */
    display(
      target: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
      done: (displayed: object | null) => void,
    ): void;
    free(): void;
  }

  export interface HeifDecoder {
    /** Reads the container without decoding; empty if it is none. */
    decode(bytes: Uint8Array): HeifImage[];
  }

  /** Compiles the WebAssembly and returns the module. */
  function createLibheif(): { readonly HeifDecoder: new () => HeifDecoder };
  export { createLibheif as default };
}
