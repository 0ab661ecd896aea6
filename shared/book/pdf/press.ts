import { md5 } from '@noble/hashes/legacy.js';

import { toHex } from '../../util/hash';
import { toRemembering } from '../../util/remembering';
import { fontChains, type FontKey, type TypeStyle } from '../fonts/font-key';
import type { FontPart } from '../fonts/font-parts';

import { toCodeContent } from './code-content';
import { flate } from './flate';
import { FontShelf } from './font-shelf';
import type { FontSubsetter, KeptGlyphs } from './font-subsetter';
import { gatherGlyphs } from './gather-glyphs';

/** What a stream holds: bytes, a text in ASCII, or the drawing of a QR code that says a text. */
export type Contents = Uint8Array | string | { readonly code: string };

const isCode = (contents: Contents): contents is { readonly code: string } =>
  typeof contents === 'object' && 'code' in contents;

/**
 * What of a file needs no pages but takes long: cutting fonts, encoding QR codes, packing bytes. Its
 * answers are waited for at the end alone, so it may stand in another thread.
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
  /** Told when a file asks for nothing more, before it is put together: memory may be given back. */
  readonly rest?: () => void;
}

/** What a press is set up with. */
export interface PressMeans {
  /** Asked once. */
  readonly loadSubsetter: () => Promise<FontSubsetter>;
  /**
   * Bytes of a part of a bundled font, a TrueType file; asked once for each part in use. The common
   * part may have all that the font has: no other is asked for then.
   */
  readonly loadPart: (font: FontKey, part: FontPart) => Promise<Uint8Array>;
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

/** A press in this thread. Fonts are loaded when first needed and kept. */
export function createPress({ loadSubsetter, loadPart }: PressMeans): Press {
  const findSubsetter = toRemembering<null, FontSubsetter>(loadSubsetter);
  const fonts = new FontShelf(loadPart);
  let isRehearsed = false;
  return {
    prepare: async (wanted) => {
      const loading = wanted.map((font) => fonts.find(font));
      const [, ...loaded] = await Promise.allSettled([findSubsetter(null), ...loading]);
      const [font] = loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      if (!font || isRehearsed) return;
      isRehearsed = true;
      rehearse(font.bytes);
    },
    cutFont: async (font, kept) => {
      const { codePoints, glyphs } = kept;
      const [subset, { bytes }] = await Promise.all([findSubsetter(null), fonts.find(font)]);
      if (glyphs || !codePoints) return subset(bytes, kept);
      return subset(gatherGlyphs(await fonts.findAll(font, codePoints), codePoints), kept);
    },
    pack: async (contents) => {
      await fonts.settle();
      return toPacked(contents);
    },
    checkSumOf: (bytes) => Promise.resolve(toHex(md5(bytes))),
  };
}
