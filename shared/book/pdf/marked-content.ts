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

/** The same for marks of one element. */
export function toElementKey({ part, role, row, cell }: MarkTag): string {
  return `${part} ${role} ${row ?? ''} ${cell ?? ''}`;
}

const holds = (link: PageLink, mark: Mark): boolean =>
  mark.kind === 'text' &&
  mark.x >= link.x - 0.5 &&
  mark.x <= link.x + link.width &&
  mark.y >= link.y &&
  mark.y <= link.y + link.height;

/** Encloses what belongs to one element, and the rest as artifacts (ISO 32000-1, 14.6 to 14.8). */
export class MarkedContent {
  readonly pieces: MarkedPiece[] = [];
  private readonly page: Page;
  private readonly isTagged: boolean;
  /** Element of each link: the first one whose text lies in it. */
  private readonly linked = new Map<number, string>();

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
    const groups: { piece: MarkedPiece | null; key: string; marks: Kind[] }[] = [];
    for (const mark of marks) {
      const piece = this.toPiece(mark);
      const key = piece ? `${toElementKey(piece.tag)} ${piece.link ?? ''}` : '';
      const last = groups.at(-1);
      if (last?.key === key && mark.kind !== 'image') last.marks.push(mark);
      else groups.push({ piece, key, marks: [mark] });
    }
    return groups.map((group) => this.open(group.piece) + draw(group.marks) + 'EMC\n').join('');
  }

  private toPiece(mark: Mark): MarkedPiece | null {
    const tag = tagOf(mark);
    if (!tag) return null;
    const alternative = mark.kind === 'image' ? mark.alternative : '';
    return { tag, alternative, link: this.linkOf(mark, tag) };
  }

  private linkOf(mark: Mark, tag: MarkTag): number | null {
    const link = this.page.links.findIndex((one) => holds(one, mark));
    if (link < 0) return null;
    const key = toElementKey(tag);
    if (!this.linked.has(link)) this.linked.set(link, key);
    return this.linked.get(link) === key ? link : null;
  }

  private open(piece: MarkedPiece | null): string {
    if (!piece) return '/Artifact BMC\n';
    this.pieces.push(piece);
    const type = piece.link === null ? leafTypes[piece.tag.role] : 'Link';
    return `/${type} << /MCID ${this.pieces.length - 1} >> BDC\n`;
  }
}
