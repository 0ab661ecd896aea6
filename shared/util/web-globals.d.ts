/**
 * The few web-standard globals that page, worker, main process and Node all have.
 * `shared/` sees neither DOM nor Node types, so whatever it uses beyond ECMAScript is named here.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

/** A key of WebCrypto; what is in it is not shown. */
interface CryptoKey {
  readonly type: string;
}

declare const crypto: {
  getRandomValues(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
  readonly subtle: {
    digest(
      algorithm: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512',
      bytes: Uint8Array<ArrayBuffer>,
    ): Promise<ArrayBuffer>;
    importKey(
      format: 'raw',
      bytes: Uint8Array<ArrayBuffer>,
      algorithm: 'PBKDF2',
      isExtractable: boolean,
      uses: readonly 'deriveBits'[],
    ): Promise<CryptoKey>;
    deriveBits(
      algorithm: {
        readonly name: 'PBKDF2';
        readonly hash: 'SHA-256';
        readonly salt: Uint8Array<ArrayBuffer>;
        readonly iterations: number;
      },
      key: CryptoKey,
      lengthBits: number,
    ): Promise<ArrayBuffer>;
  };
};

declare function setTimeout(callback: () => void, delayMs: number): unknown;

interface AbortSignal {
  readonly aborted: boolean;
}

interface ReadableStreamDefaultReader<Part> {
  read(): Promise<
    | { readonly done: false; readonly value: Part }
    | { readonly done: true; readonly value: undefined }
  >;
  cancel(reason?: unknown): Promise<void>;
}

interface ReadableStreamDefaultController<Part> {
  enqueue(part: Part): void;
  close(): void;
  error(reason: unknown): void;
}

declare class ReadableStream<Part = unknown> {
  constructor(source: {
    readonly pull: (controller: ReadableStreamDefaultController<Part>) => Promise<void>;
  });
  getReader(): ReadableStreamDefaultReader<Part>;
}

interface WritableStreamDefaultWriter<Part> {
  write(part: Part): Promise<void>;
  close(): Promise<void>;
}

declare class TransformStream<Taken, Given> {
  readonly readable: ReadableStream<Given>;
  readonly writable: { getWriter(): WritableStreamDefaultWriter<Taken> };
}

declare namespace WebAssembly {
  class Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Table {
    grow(count: number): number;
    set(index: number, value: unknown): void;
  }
  interface Instance {
    readonly exports: Record<string, unknown>;
  }
  function instantiate(
    bytes: Uint8Array<ArrayBuffer>,
    imports?: Record<string, Record<string, unknown>>,
  ): Promise<{ readonly instance: Instance }>;
}
