import type { Block } from '../../model/book-model';
import type { Setting } from '../setting';
import { keepPairs, toStrip, type Strip } from '../strip';
import { measureText, placeLine, setText, setTitle, type TextFrame } from '../text/set-text';
import type { Span } from '../text/to-glyphs';

import { baselineIn, body, note, strong } from './type-scale';

type ItemBlock = Extract<Block, { readonly kind: 'item' }>;

interface ProseShape {
  readonly frame: Omit<TextFrame, 'widthPt'>;
  readonly leadingPt: number;
  readonly sizePt: number;
}

function toLines(setting: Setting, spans: readonly Span[], shape: ProseShape): readonly Strip[] {
  const baseline = baselineIn(shape.leadingPt, shape.sizePt);
  return setText(setting.fonts, spans, {
    ...shape.frame,
    widthPt: setting.measures.contentWidthPt,
  }).map((line) => toStrip(shape.leadingPt, placeLine(line, 0, baseline)));
}

const withGap = (strips: readonly Strip[], gapPt: number): readonly Strip[] =>
  strips.map((strip, index) => (index === 0 ? { ...strip, gapPt } : strip));

const kept = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((strip) => ({ ...strip, keepsWithNext: true }));

/** The page's title in 黑 and the number of the meeting under it, both centred. */
export function layOutTitle(setting: Setting, title: string, subtitle: string): readonly Strip[] {
  const { fonts, measures } = setting;
  const toStrips = (span: Span, leadingPt: number) => {
    const baseline = baselineIn(leadingPt, span.sizePt);
    return setTitle(fonts, [span], measures.contentWidthPt).map((line) =>
      toStrip(leadingPt, placeLine(line, 0, baseline)),
    );
  };
  const titleSpan: Span = { text: title, style: 'sans-bold', sizePt: measures.titleSizePt };
  const subtitleSpan: Span = { text: subtitle, style: 'serif', sizePt: measures.subtitleSizePt };
  return kept([
    ...toStrips(titleSpan, measures.titleLeadingPt),
    ...toStrips(subtitleSpan, measures.subtitleLeadingPt),
    toStrip(measures.titleGapPt, []),
  ]);
}

/** A heading within a record; it never ends a page. */
export function layOutHeading(setting: Setting, text: string): readonly Strip[] {
  const { measures } = setting;
  const span = { text, style: measures.headingStyle, sizePt: measures.headingSizePt };
  const lines = toLines(setting, [span], {
    frame: { align: 'start', firstIndentPt: measures.headingIndentPt },
    leadingPt: measures.headingLeadingPt,
    sizePt: measures.headingSizePt,
  });
  return withGap(kept(lines), measures.headingGapPt);
}

const bodyShape = ({ measures }: Setting, frame: ProseShape['frame']): ProseShape => ({
  frame,
  leadingPt: measures.bodyLeadingPt,
  sizePt: measures.bodySizePt,
});

/** A paragraph: two characters of indent, justified; a speaker's name goes before it in 黑. */
export function layOutParagraph(setting: Setting, speaker: string, text: string): readonly Strip[] {
  const spans =
    speaker === '' ? [body(setting, text)] : [strong(setting, `${speaker}：`), body(setting, text)];
  return keepPairs(
    toLines(
      setting,
      spans,
      bodyShape(setting, { align: 'justify', firstIndentPt: 2 * setting.measures.bodySizePt }),
    ),
  );
}

const itemHeading = ({ measures }: Setting, text: string): Span => ({
  text,
  style: measures.itemHeadingStyle,
  sizePt: measures.bodySizePt,
});

/** A numbered item: the number at the indent, the text hanging beside it; in 黑 as a heading. */
export function layOutItem(setting: Setting, item: ItemBlock): readonly Strip[] {
  const style = item.isHeading ? itemHeading : body;
  const indent = 2 * setting.measures.bodySizePt;
  const number = item.number === '' ? [] : [style(setting, `${item.number} `)];
  const hanging =
    indent +
    measureText(setting.fonts, [...number, style(setting, '一')]) -
    setting.measures.bodySizePt;
  const lines = toLines(
    setting,
    [...number, style(setting, item.text)],
    bodyShape(setting, { align: 'justify', firstIndentPt: indent, otherIndentPt: hanging }),
  );
  return item.isHeading ? kept(lines) : keepPairs(lines);
}

/** Small print under the text, as the note of a correction. */
export function layOutNote(setting: Setting, text: string): readonly Strip[] {
  const lines = toLines(setting, [note(setting, text)], {
    frame: { align: 'justify' },
    leadingPt: setting.measures.noteLeadingPt,
    sizePt: setting.measures.noteSizePt,
  });
  return withGap(keepPairs(lines), 12);
}
