import type { Block } from '../model/book-model';

import type { ImageMark, MarkTag, TagRole, TypeMark } from './page-list';
import type { BodyMark, PageSlot } from './page-slot';
import type { Strip } from './strip';

/** What a mark is within its block; which block that is comes later. */
type PlaceInBlock = Omit<MarkTag, 'part' | 'row'>;

const isTaggable = (mark: BodyMark): mark is TypeMark | ImageMark | PageSlot =>
  mark.kind !== 'line' && mark.kind !== 'rect' && mark.kind !== 'code';

/** Tells of marks what they are; rules and bars are nothing that is read. */
export function withTag<Kind extends BodyMark>(
  marks: readonly Kind[],
  tag: PlaceInBlock | MarkTag | undefined,
): readonly Kind[] {
  if (!tag) return marks;
  const whole = { part: 0, ...tag };
  return marks.map((mark) => (isTaggable(mark) ? { ...mark, tag: whole } : mark));
}

/** What is drawn again on a later page is read once, where it stands first. */
function withoutTags(strip: Strip): Strip {
  const marks = strip.marks.map((mark) => {
    if (!isTaggable(mark)) return mark;
    const { tag, ...bare } = mark;
    return tag ? bare : mark;
  });
  return { ...strip, marks };
}

const roles: Readonly<Record<Exclude<Block['kind'], 'item'>, TagRole>> = {
  title: 'title',
  form: 'cell',
  names: 'cell',
  table: 'cell',
  blank: 'cell',
  heading: 'heading',
  paragraph: 'paragraph',
  note: 'paragraph',
  ledger: 'cell',
  figure: 'caption',
  cover: 'paragraph',
  'stamp-room': 'paragraph',
  contents: 'contents-line',
  reference: 'paragraph',
  'writing-lines': 'paragraph',
  'cut-line': 'paragraph',
  plate: 'caption',
  signatures: 'paragraph',
  seal: 'paragraph',
};

function toRole(block: Block): TagRole {
  if (block.kind !== 'item') return roles[block.kind];
  return block.isHeading ? 'item-heading' : 'item';
}

/**
 * Tells of a block's marks which part of the chapter they are, and where in it; rows are counted
 * by the strips that start one.
 */
export function tagStrips(strips: readonly Strip[], block: Block, part: number): readonly Strip[] {
  const role = toRole(block);
  const bareHeads = new Map<readonly Strip[], readonly Strip[]>();
  let row = -1;
  return strips.map((strip) => {
    if (strip.startsRow) row += 1;
    const place = row < 0 ? { part } : { part, row };
    const heads = bareHeads.get(strip.heads) ?? strip.heads.map(withoutTags);
    bareHeads.set(strip.heads, heads);
    let last: MarkTag | undefined;
    let lastTag: MarkTag | undefined;
    const marks = strip.marks.map((mark) => {
      if (!isTaggable(mark)) return mark;
      // Marks of one cell come one after the other and share what is told of them.
      if (!lastTag || !mark.tag || mark.tag !== last) {
        const own = mark.tag ?? { role: mark.kind === 'image' ? 'figure' : role };
        lastTag = { ...own, ...place };
        last = mark.tag;
      }
      return { ...mark, tag: lastTag };
    });
    return { ...strip, heads, marks };
  });
}
