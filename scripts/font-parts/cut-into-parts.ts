import type { FontKey } from '../../shared/book/fonts/font-key';
import { blockOf, type FontPart } from '../../shared/book/fonts/font-parts';
import { readCharacterMap } from '../../shared/book/pdf/character-map';
import type { FontSubsetter } from '../../shared/book/pdf/font-subsetter';

/** A part of a font as a file. */
export interface PartFile {
  readonly font: FontKey;
  readonly part: FontPart;
  readonly bytes: Uint8Array;
}

/**
 * What the screen uses of a font's layout: punctuation that gives up its empty half (`halt`,
 * `chws`; CSS Text 4, text-spacing-trim), and letters that stand and join as they should.
 */
const screenFeatures = ['halt', 'chws', 'kern', 'mark', 'mkmk', 'liga', 'calt', 'ccmp', 'locl'];

/** Letters, signs and punctuation of all scripts but Chinese, and their full-width forms. */
const isSign = (codePoint: number) =>
  codePoint < 0x3400 || (codePoint >= 0xfe00 && codePoint <= 0xffff);

interface PartPoints {
  readonly part: FontPart;
  readonly codePoints: number[];
}

function sortIntoParts(
  codePoints: Iterable<number>,
  commonPoints: ReadonlySet<number>,
): readonly PartPoints[] {
  const common: PartPoints = { part: 'common', codePoints: [] };
  const blocks = new Map<number, PartPoints>();
  for (const codePoint of codePoints) {
    if (isSign(codePoint) || commonPoints.has(codePoint)) {
      common.codePoints.push(codePoint);
      continue;
    }
    const part = blockOf(codePoint);
    const known = blocks.get(part.block) ?? { part, codePoints: [] };
    blocks.set(part.block, known);
    known.codePoints.push(codePoint);
  }
  return [common, ...blocks.values()];
}

/**
 * Cuts a font into parts that together have all of its code points, each in one part.
 *
 * @param commonPoints - Chinese characters of the common part; signs belong to it anyhow.
 */
export function cutIntoParts(
  font: FontKey,
  file: Uint8Array,
  subset: FontSubsetter,
  commonPoints: ReadonlySet<number>,
): readonly PartFile[] {
  return sortIntoParts(readCharacterMap(file).keys(), commonPoints).map(({ part, codePoints }) => ({
    font,
    part,
    bytes: subset(file, { codePoints, features: screenFeatures }),
  }));
}
