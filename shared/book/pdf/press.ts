import { md5 } from '@noble/hashes/legacy.js';

import { toHex } from '../../util/hash';
import { fontChains, type FontKey, type TypeStyle } from '../fonts/font-key';

import { toCodeContent } from './code-content';
import { flate } from './flate';
import type { FontSubsetter, KeptGlyphs } from './font-subsetter';

/** What a stream holds: bytes, a text in ASCII, or the drawing of a QR code that says a text. */
export type Contents = Uint8Array | string | { readonly code: string };

const isCode = (contents: Contents): contents is { readonly code: string } =>
  typeof contents === 'object' && 'code' in contents;

/**
 * What of a file needs no pages but takes long: cutting fonts, encoding QR codes, packing bytes. Its answers are
 * waited for at the end alone, so it may stand in another thread.
 */
export interface Press {
  /** Loads fonts before a file is made; what fails is loaded anew then. */
  readonly prepare: (fonts: readonly FontKey[]) => Promise<void>;
  /** A font cut to the glyphs in use, as a TrueType file. */
  readonly cutFont: (font: FontKey, kept: KeptGlyphs) => Promise<Uint8Array<ArrayBuffer>>;
  /** Contents packed for `FlateDecode`. */
  readonly pack: (contents: Contents) => Promise<Uint8Array<ArrayBuffer>>;
  /** MD5 as 32 hexadecimal digits, which attached files carry (ISO 32000-1, table 46). */
  readonly checkSumOf: (bytes: Uint8Array) => Promise<string>;
}

/** What a press is set up with. */
export interface PressMeans {
  /** Asked once. */
  readonly loadSubsetter: () => Promise<FontSubsetter>;
  /** Bytes of a bundled font; asked once for each font in use. */
  readonly loadFont: (font: FontKey) => Promise<Uint8Array>;
}

/** Remembers what was loaded; what failed is loaded anew when it is asked for again. */
function toRemembering<Key, Value>(
  load: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const loaded = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = loaded.get(key);
    if (known) return known;
    const loading = load(key);
    loaded.set(key, loading);
    loading.catch(() => loaded.delete(key));
    return loading;
  };
}

/** The fonts that texts wish for; the others are for scripts and characters that few books have. */
export const usualFonts = Object.keys(fontChains) as readonly TypeStyle[];

const toPacked = (contents: Contents) =>
  flate(isCode(contents) ? toCodeContent(contents.code) : contents);

/** As much as makes the engine compile what packs: fonts are at hand, and as varied as pages. */
const REHEARSED_BYTES = 2 ** 20;
const REHEARSED_CODES = 8;

/**
 * Does once what a file will ask for: packing a year's book takes 0.7 s in a new thread, and 0.2 s
 * where it was done before.
 */
function rehearse(font: Uint8Array): void {
  toPacked(font.subarray(0, REHEARSED_BYTES));
  for (let index = 0; index < REHEARSED_CODES; index += 1) toPacked({ code: `BRB1:${index}` });
}

class FontShelf {
  readonly find: (font: FontKey) => Promise<Uint8Array>;
  private readonly loading = new Set<Promise<Uint8Array>>();

  constructor(loadFont: PressMeans['loadFont']) {
    this.find = toRemembering((font) => {
      const loading = loadFont(font);
      this.loading.add(loading);
      const isDone = () => this.loading.delete(loading);
      loading.then(isDone, isDone);
      return loading;
    });
  }

  /** Waits until no font is on its way: its bytes do not come while the thread does other work. */
  async settle(): Promise<void> {
    while (this.loading.size > 0) await Promise.allSettled(this.loading);
  }
}

/** A press in this thread. Fonts are loaded when first needed and kept. */
export function createPress({ loadSubsetter, loadFont }: PressMeans): Press {
  const findSubsetter = toRemembering<null, FontSubsetter>(loadSubsetter);
  const fonts = new FontShelf(loadFont);
  let isRehearsed = false;
  return {
    prepare: async (wanted) => {
      const loading = wanted.map((font) => fonts.find(font));
      const [, ...loaded] = await Promise.allSettled([findSubsetter(null), ...loading]);
      const [font] = loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      if (!font || isRehearsed) return;
      isRehearsed = true;
      rehearse(font);
    },
    cutFont: async (font, kept) => {
      const [subset, file] = await Promise.all([findSubsetter(null), fonts.find(font)]);
      return subset(file, kept);
    },
    pack: async (contents) => {
      await fonts.settle();
      return toPacked(contents);
    },
    checkSumOf: (bytes) => Promise.resolve(toHex(md5(bytes))),
  };
}
