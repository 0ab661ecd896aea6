/** A text as it is searched, with where each of its UTF-16 units came from. */
export interface FoldedText {
  readonly text: string;
  /** By unit of the folded text: first unit of the original that it stands for. */
  readonly starts: readonly number[];
  /** By unit of the folded text: end, exclusive, of what it stands for in the original. */
  readonly ends: readonly number[];
}

/**
 * Pieces of a text: a full stop between two Han characters or at an edge, as it is typed for the
 * dot in a name; a run that needs no change; one character with the marks on it.
 */
const pieces =
  /(?<stop>(?<=^|\p{Script=Han})[.\uff0e\ufe52](?=$|\p{Script=Han}))|(?<plain>[\u4e00-\u9fff0-9a-z]+(?!\p{M}))|\P{M}\p{M}*|\p{M}+/gsu;

/** Spaces, dots between the parts of a name, and what nobody sees. */
const dropped =
  /[\s\u00b7\u2022\u30fb\u2027\u25cf\u2219\u22c5\u00ad\u200b\u2060\ufeff\p{Variation_Selector}]/gu;
const han = /^\p{Script=Han}/u;

/**
 * Han characters stay as they are, as in names: NFKC would replace compatibility ideographs
 * (U+F900 to U+FAFF), and 頔 and 𬱖 are different names.
 */
function foldPiece(piece: string): string {
  const folded = han.test(piece) ? piece : piece.normalize('NFKC').toLowerCase();
  return folded.replace(dropped, '');
}

/**
 * The form in which texts and words are compared: full and half width, upper and lower case are
 * the same, and neither spaces, nor the dot in a name, nor invisible characters count.
 */
export function foldText(text: string): string {
  let folded = '';
  for (const { 0: piece, groups } of text.matchAll(pieces)) {
    if (groups?.['plain'] !== undefined) folded += piece;
    else if (groups?.['stop'] === undefined) folded += foldPiece(piece);
  }
  return folded;
}

/** As `foldText`, for marking in the original what was found in the folded text. */
export function foldWithOffsets(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, groups, index } of text.matchAll(pieces)) {
    if (groups?.['stop'] !== undefined) continue;
    const isPlain = groups?.['plain'] !== undefined;
    const part = isPlain ? piece : foldPiece(piece);
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(isPlain ? index + unit : index);
      ends.push(isPlain ? index + unit + 1 : index + piece.length);
    }
    folded += part;
  }
  return { text: folded, starts, ends };
}
