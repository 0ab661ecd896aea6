import type { Block } from '../../model/book-model';
import { layOutTitle } from '../blocks/prose-blocks';
import { note } from '../blocks/type-scale';
import type { Setting } from '../setting';
import type { Strip } from '../strip';
import { withTag } from '../tags';
import type { Span } from '../text/to-glyphs';

import type { ContentsEntry } from './contents-entry';
import { layOutLeadingText } from './leading-line';

type ReferenceBlock = Extract<Block, { readonly kind: 'reference' }>;

/** Room above a section in the contents, and above a reference. */
const SECTION_GAP_PT = 7;
const REFERENCE_GAP_PT = 6;

const withGap = (strips: readonly Strip[], gapPt: number): readonly Strip[] =>
  strips.map((strip, index) => (index === 0 ? { ...strip, gapPt } : strip));

function layOutEntry(setting: Setting, entry: ContentsEntry): readonly Strip[] {
  const { measures } = setting;
  const isSection = entry.level === 1;
  const sizePt = isSection ? measures.valueSizePt + 1 : measures.valueSizePt;
  const title: Span = { text: entry.title, style: isSection ? 'sans' : 'serif', sizePt };
  return layOutLeadingText(setting, {
    spans: entry.note === '' ? [title] : [title, note(setting, `\u3000${entry.note}`)],
    pageOf: entry.key,
    before: '',
    after: '',
    sizePt,
    leadingPt: measures.valueLeadingPt + 3,
    indentPt: isSection ? 0 : 2 * measures.valueSizePt,
    hangPt: measures.valueSizePt,
    keepsColumn: true,
  });
}

/**
 * The contents: sections in 黑, records indented in 宋, with leaders and numbers. A section's line
 * never ends a page that its first record is not on.
 */
export function layOutContents(
  setting: Setting,
  title: string,
  entries: readonly ContentsEntry[],
): readonly Strip[] {
  const lines = entries.flatMap((entry, index) => {
    const strips = layOutEntry(setting, entry).map((strip, line) =>
      line === 0 ? { ...strip, startsRow: true } : strip,
    );
    if (entry.level === 2) return strips;
    const heads = entries[index + 1]?.level === 2;
    return withGap(
      strips.map((strip) => (heads ? { ...strip, keepsWithNext: true } : strip)),
      SECTION_GAP_PT,
    );
  });
  const heading = layOutTitle(setting, title, '').map((strip) => ({
    ...strip,
    marks: withTag(strip.marks, { role: 'title' }),
  }));
  return [...heading, ...lines];
}

/** Words that lead to a chapter which is printed elsewhere, with the number of its first page. */
export function layOutReference(setting: Setting, block: ReferenceBlock): readonly Strip[] {
  const { bodySizePt, bodyLeadingPt } = setting.measures;
  const strips = layOutLeadingText(setting, {
    spans: [{ text: block.text, style: 'serif', sizePt: bodySizePt }],
    pageOf: block.pageOf,
    before: '第',
    after: '页',
    sizePt: bodySizePt,
    leadingPt: bodyLeadingPt,
    indentPt: 2 * bodySizePt,
    hangPt: 0,
    keepsColumn: false,
  });
  return withGap(strips, REFERENCE_GAP_PT);
}
