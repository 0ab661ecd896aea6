import { TextRun, type IRunOptions } from 'docx';

import { toPrintableLine } from '../book/fonts/printable-text';

/** The look of a text, in the styles of the printed page. */
export type Face = 'serif' | 'sans' | 'kai';

/**
 * Fonts by the names under which WPS and Word know them. `hint` gives quotation marks, dashes and
 * middle dots, which both scripts have, to the Chinese font; `cs` is for upright Mongolian.
 */
const toFont = (western: string, chinese: string) => ({
  ascii: western,
  hAnsi: western,
  eastAsia: chinese,
  cs: 'Mongolian Baiti',
  hint: 'eastAsia',
});
export const wordFonts: Readonly<Record<Face, ReturnType<typeof toFont>>> = {
  serif: toFont('Times New Roman', '宋体'),
  sans: toFont('黑体', '黑体'),
  kai: toFont('楷体', '楷体'),
};

/** How a piece of text is written; sizes in points. */
export interface TextLook {
  readonly face: Face;
  readonly sizePt: number;
  readonly isBold?: boolean;
}

/** Word counts sizes in half points. */
export const toHalfPoints = (points: number) => Math.round(points * 2);

/** Word counts lengths in twips, the twentieth part of a point. */
export const toTwips = (points: number) => Math.round(points * 20);

/** Halves of a pair and the places that Unicode gives to no character, which XML or a field's mark cannot hold. */
const unwritable = /[\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/gu;

/** A text as the page prints it, and as XML 1.0 can hold it: what it cannot becomes U+FFFD. */
export function toWordText(text: string): string {
  return toPrintableLine(text).replace(unwritable, '\ufffd');
}

/** One run of text in a look. */
export function toRun(text: string, { face, sizePt, isBold = false }: TextLook): TextRun {
  const plain: IRunOptions = {
    text: toWordText(text),
    font: wordFonts[face],
    size: toHalfPoints(sizePt),
  };
  const strong: IRunOptions = { ...plain, bold: true };
  return new TextRun(isBold ? strong : plain);
}
