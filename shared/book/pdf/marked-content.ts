import type { Mark, MarkTag, Page, PageLink, PageList } from '../layout/page-list';

import { leafTypes } from './leaf-types';

/** Something of a page that the document's structure refers to; its number is its place. */
export interface MarkedPiece {
  readonly tag: MarkTag;
  /** What a picture shows; empty for text. */
  readonly alternative: string;
  /** Place among the page's links of the one that this text leads by. */
  readonly link: number | null;
}

const tagOf = (mark: Mark): MarkTag | undefined => ('tag' in mark ? mark.tag : undefined);

/** Whether a file of these pages can tell what its marks are. */
export function isTagged({ pages }: PageList): boolean {
  return pages.some(({ marks }) => marks.some(tagOf));
}

/** Whether two marks are of one element; neither of any counts as the same. */
function isSameElement(one: MarkTag | undefined, other: MarkTag | undefined): boolean {
  if (one === other || !one || !other) return one === other;
  if (one.part !== other.part || one.role !== other.role) return false;
  return one.row === other.row && one.cell === other.cell;
}

const holds = (link: PageLink, mark: Mark): boolean =>
  mark.kind === 'text' &&
  mark.x >= link.x - 0.5 &&
  mark.x <= link.x + link.width &&
  mark.y >= link.y &&
  mark.y <= link.y + link.height;

/** Marks of one element in a row; of none where there is no tag. */
interface Group<Kind extends Mark> {
  readonly tag: MarkTag | undefined;
  readonly link: number | null;
  readonly marks: Kind[];
}

/** Encloses what belongs to one element, and the rest as artifacts (ISO 32000-1, 14.6 to 14.8). */
export class MarkedContent {
  readonly pieces: MarkedPiece[] = [];
  private readonly page: Page;
  private readonly isTagged: boolean;
  /** Element of each link: the first one whose text lies in it. */
  private readonly linked = new Map<number, MarkTag>();

  constructor(page: Page, isTaggedFile: boolean) {
    this.page = page;
    this.isTagged = isTaggedFile;
  }

  /** Writes marks in their order, each run of one element enclosed. */
  write<Kind extends Mark>(
    marks: readonly Kind[],
    draw: (group: readonly Kind[]) => string,
  ): string {
    if (marks.length === 0) return '';
    if (!this.isTagged) return draw(marks);
    const groups: Group<Kind>[] = [];
    for (const mark of marks) {
      const tag = tagOf(mark);
      const link = tag ? this.linkOf(mark, tag) : null;
      const last = groups.at(-1);
      const isMore = last?.link === link && isSameElement(last.tag, tag);
      if (isMore && mark.kind !== 'image') last.marks.push(mark);
      else groups.push({ tag, link, marks: [mark] });
    }
    return groups.map((group) => this.open(group) + draw(group.marks) + 'EMC\n').join('');
  }

  private linkOf(mark: Mark, tag: MarkTag): number | null {
    const link = this.page.links.findIndex((one) => holds(one, mark));
    if (link < 0) return null;
    if (!this.linked.has(link)) this.linked.set(link, tag);
    return isSameElement(this.linked.get(link), tag) ? link : null;
  }

  private open({ tag, link, marks: [first] }: Group<Mark>): string {
    if (!tag) return '/Artifact BMC\n';
    const alternative = first?.kind === 'image' ? first.alternative : '';
    this.pieces.push({ tag, alternative, link });
    const type = link === null ? leafTypes[tag.role] : 'Link';
    return `/${type} << /MCID ${this.pieces.length - 1} >> BDC\n`;
  }
}
