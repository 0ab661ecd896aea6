import type { FontBook } from '../../fonts/font-metrics';
import type { Block } from '../../model/book-model';
import { BODY_SIZE_PT, CONTENT_WIDTH_PT } from '../page-geometry';
import { keepPairs, toStrip, type Strip } from '../strip';
import { measureText, placeLine, setText, type TextFrame } from '../text/set-text';
import type { Span } from '../text/to-glyphs';

import {
  baselineIn,
  body,
  BODY_LEADING_PT,
  HEADING_SIZE_PT,
  note,
  NOTE_SIZE_PT,
  strong,
  SUBTITLE_SIZE_PT,
  TITLE_SIZE_PT,
} from './type-scale';

type ItemBlock = Extract<Block, { readonly kind: 'item' }>;

interface ProseShape {
  readonly frame: Omit<TextFrame, 'widthPt'>;
  readonly leadingPt: number;
  readonly sizePt: number;
}

function toLines(fonts: FontBook, spans: readonly Span[], shape: ProseShape): readonly Strip[] {
  const baseline = baselineIn(shape.leadingPt, shape.sizePt);
  return setText(fonts, spans, { ...shape.frame, widthPt: CONTENT_WIDTH_PT }).map((line) =>
    toStrip(shape.leadingPt, placeLine(line, 0, baseline)),
  );
}

const withGap = (strips: readonly Strip[], gapPt: number): readonly Strip[] =>
  strips.map((strip, index) => (index === 0 ? { ...strip, gapPt } : strip));

const kept = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((strip) => ({ ...strip, keepsWithNext: true }));

/** The page's title in 黑 and the number of the meeting under it, both centred. */
export function layOutTitle(fonts: FontBook, title: string, subtitle: string): readonly Strip[] {
  const heading = toLines(fonts, [{ text: title, style: 'sans-bold', sizePt: TITLE_SIZE_PT }], {
    frame: { align: 'center' },
    leadingPt: 30,
    sizePt: TITLE_SIZE_PT,
  });
  const under = toLines(fonts, [{ text: subtitle, style: 'serif', sizePt: SUBTITLE_SIZE_PT }], {
    frame: { align: 'center' },
    leadingPt: 22,
    sizePt: SUBTITLE_SIZE_PT,
  });
  return [...kept(heading), ...kept(under), toStrip(8, [], { keepsWithNext: true })];
}

/** A heading within a record; it never ends a page. */
export function layOutHeading(fonts: FontBook, text: string): readonly Strip[] {
  const lines = toLines(fonts, [{ text, style: 'sans-bold', sizePt: HEADING_SIZE_PT }], {
    frame: { align: 'start' },
    leadingPt: 26,
    sizePt: HEADING_SIZE_PT,
  });
  return withGap(kept(lines), 12);
}

const bodyShape = (frame: ProseShape['frame']): ProseShape => ({
  frame,
  leadingPt: BODY_LEADING_PT,
  sizePt: BODY_SIZE_PT,
});

/** A paragraph: two characters of indent, justified; a speaker's name goes before it in 黑. */
export function layOutParagraph(fonts: FontBook, speaker: string, text: string): readonly Strip[] {
  const spans = speaker === '' ? [body(text)] : [strong(`${speaker}：`), body(text)];
  return keepPairs(
    toLines(fonts, spans, bodyShape({ align: 'justify', firstIndentPt: 2 * BODY_SIZE_PT })),
  );
}

/** A numbered item: the number at the indent, the text hanging beside it; in 黑 as a heading. */
export function layOutItem(fonts: FontBook, item: ItemBlock): readonly Strip[] {
  const style = item.isHeading ? strong : body;
  const indent = 2 * BODY_SIZE_PT;
  const number = item.number === '' ? [] : [style(`${item.number} `)];
  const hanging = indent + measureText(fonts, [...number, style('一')]) - BODY_SIZE_PT;
  const lines = toLines(
    fonts,
    [...number, style(item.text)],
    bodyShape({ align: 'start', firstIndentPt: indent, otherIndentPt: hanging }),
  );
  return item.isHeading ? kept(lines) : keepPairs(lines);
}

/** Small print under the text, as the note of a correction. */
export function layOutNote(fonts: FontBook, text: string): readonly Strip[] {
  const lines = toLines(fonts, [note(text)], {
    frame: { align: 'justify' },
    leadingPt: 15,
    sizePt: NOTE_SIZE_PT,
  });
  return withGap(keepPairs(lines), 12);
}
