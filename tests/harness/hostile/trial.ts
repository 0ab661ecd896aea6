import { toByteSource } from '@shared/package/bytes';
import { openBag } from '@shared/package/open-bag';
import { aZip, toBytes, type ZipFrame } from '@tests/builders/zip';
import fc from 'fast-check';

import { aByteChange, changeBytes, type ByteChange } from './byte-changes';
import { aBomb, anEntryChange, changeEntries, type EntryChange } from './entry-changes';
import { readPayload, type Original } from './originals';
import { aTextChange, changeText, type TextChange } from './text-changes';

/** How one hostile package is made of an original. */
export interface Recipe {
  readonly original: number;
  readonly entries: readonly EntryChange[];
  readonly texts: readonly TextChange[];
  readonly frame: FrameChange | null;
  readonly bytes: readonly ByteChange[];
}

const frameChanges = {
  'zip64-end': { isZip64: true },
  'fewer entries': { statedCount: 3 },
  'more entries': { statedCount: 60_000 },
  'nothing before': { before: toBytes('MZ') },
  'something behind': { after: toBytes('more') },
  'a ZIP in the comment': { comment: aZip([{ name: 'x', content: 'y' }]) },
} as const satisfies Record<string, ZipFrame>;
type FrameChange = keyof typeof frameChanges;

/**
 * At most two changes of entries and texts together, so that no recipe can be a whole other bag
 * that is right in itself: that would need a file, its line, the tag manifest and the count.
 */
const structural = fc.oneof(
  { weight: 30, arbitrary: fc.tuple(anEntryChange).map((entries) => ({ entries, texts: [] })) },
  { weight: 25, arbitrary: fc.tuple(aTextChange).map((texts) => ({ entries: [], texts })) },
  {
    weight: 12,
    arbitrary: fc.tuple(anEntryChange, anEntryChange).map((entries) => ({ entries, texts: [] })),
  },
  {
    weight: 12,
    arbitrary: fc
      .tuple(anEntryChange, aTextChange)
      .map(([entry, text]) => ({ entries: [entry], texts: [text] })),
  },
  { weight: 20, arbitrary: fc.constant({ entries: [], texts: [] }) },
  { weight: 1, arbitrary: fc.tuple(aBomb).map((entries) => ({ entries, texts: [] })) },
);

const aFrameChange = fc.constantFrom(...(Object.keys(frameChanges) as FrameChange[]));

export const aRecipe: fc.Arbitrary<Recipe> = fc
  .record({
    original: fc.nat(1),
    structure: structural,
    frame: fc.oneof(
      { weight: 12, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: aFrameChange },
    ),
    bytes: fc.oneof(
      { weight: 6, arbitrary: fc.constant([]) },
      { weight: 4, arbitrary: fc.array(aByteChange, { minLength: 1, maxLength: 2 }) },
    ),
  })
  .map(({ structure, ...rest }) => ({ ...rest, ...structure }))
  .filter(
    ({ entries, texts, frame, bytes }) =>
      [...entries, ...texts, ...bytes].length > 0 || frame !== null,
  );

/** Makes the package of a recipe. */
export function prepare(original: Original, recipe: Recipe): Uint8Array<ArrayBuffer> {
  const isRebuilt = recipe.entries.length + recipe.texts.length > 0 || recipe.frame !== null;
  const texts = recipe.texts.reduce(changeText, original.parts);
  const parts = recipe.entries.reduce(changeEntries, texts);
  const frame =
    recipe.frame === null ? original.frame : { ...original.frame, ...frameChanges[recipe.frame] };
  const rebuilt = isRebuilt ? aZip(parts, frame) : original.bytes;
  return recipe.bytes.reduce(changeBytes, rebuilt);
}

/** What became of one package: the codes of its refusal, none if it was rightly accepted. */
export interface Outcome {
  readonly codes: readonly string[];
  readonly tookMs: number;
}

/**
 * Judges one hostile package.
 *
 * @throws {Error} If it was accepted although its payload is not the original's to the byte, or
 *   if it was refused without a name.
 */
export async function tryRecipe(originals: readonly Original[], recipe: Recipe): Promise<Outcome> {
  const original = originals[recipe.original % originals.length];
  if (original === undefined) throw new Error('There is no original');
  const hostile = prepare(original, recipe);
  const startedAt = performance.now();
  const { bag, faults } = await openBag(toByteSource(hostile));
  const tookMs = performance.now() - startedAt;
  if (bag === null) {
    if (faults.length === 0) throw new Error('refused without a name');
    return { codes: faults.map(({ code }) => code), tookMs };
  }
  const payload = await readPayload(bag);
  const isSame =
    payload.size === original.payload.size &&
    [...original.payload].every(([path, bytes]) => {
      const found = payload.get(path);
      return found !== undefined && Buffer.compare(found, bytes) === 0;
    });
  if (!isSame) throw new Error(`accepted a payload that is not the original's`);
  return { codes: [], tookMs };
}
