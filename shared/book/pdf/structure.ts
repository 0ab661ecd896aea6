import { assertNever } from '../../util/assert';
import type { MarkTag } from '../layout/page-list';

import { leafTypes } from './leaf-types';
import type { MarkedPiece } from './marked-content';

/** Marked content: `page` is the place of its page in the file, from 0. */
export interface PieceOfPage {
  readonly page: number;
  readonly piece: number;
}

/** An annotation: a link of a page, by its place there. */
export interface LinkOfPage {
  readonly page: number;
  readonly link: number;
}

/** An element of the document's structure. */
export interface StructureElement {
  readonly type: string;
  /** What a picture shows; empty for everything else. */
  readonly alternative: string;
  readonly children: readonly (StructureElement | PieceOfPage | LinkOfPage)[];
}

/** What the structure needs to know of a page. */
export interface PagePieces {
  readonly chapter: string;
  readonly pieces: readonly MarkedPiece[];
  readonly linkCount: number;
}

interface Step {
  readonly type: string;
  /** Steps with the same key under the same parent are one element. */
  readonly key: string;
}

/** The elements from the chapter down to the one that holds the mark. */
function toPath({ part, role, row = 0, cell = 0 }: MarkTag): readonly Step[] {
  const leaf = { type: leafTypes[role], key: `${part} ${role}` };
  switch (role) {
    case 'item':
      return [{ type: 'L', key: 'list' }, { type: 'LI', key: `${part}` }, leaf];
    case 'caption':
      return [{ type: 'Figure', key: `${part} figure` }, leaf];
    case 'contents-line':
      return [
        { type: 'TOC', key: `${part}` },
        { ...leaf, key: `${row}` },
      ];
    case 'head-cell':
    case 'cell':
      return [
        { type: 'Table', key: `${part}` },
        { type: 'TR', key: `${row}` },
        { ...leaf, key: `${cell}` },
      ];
    case 'title':
    case 'heading':
    case 'item-heading':
    case 'paragraph':
    case 'figure':
      return [leaf];
    default:
      return assertNever(role, 'role');
  }
}

class Element implements StructureElement {
  readonly children: (Element | PieceOfPage | LinkOfPage)[] = [];
  readonly type: string;
  readonly key: string;
  alternative = '';
  private readonly byKey = new Map<string, Element>();

  constructor(type: string, key: string) {
    this.type = type;
    this.key = key;
  }

  /** The child of this key, made where there is none; a list ends where something else follows. */
  child({ type, key }: Step): Element {
    const known = this.byKey.get(key);
    const isEnded = type === 'L' && this.children.at(-1) !== known;
    if (known && !isEnded) return known;
    const made = new Element(type, key);
    this.byKey.set(key, made);
    this.children.push(made);
    return made;
  }
}

interface Placed extends PieceOfPage {
  readonly marked: MarkedPiece;
}

/** Pictures are drawn before the text of their page; read out they come in their place. */
function toReadingOrder(placed: readonly Placed[]): readonly Placed[] {
  return [...placed].sort((a, b) => a.marked.tag.part - b.marked.tag.part);
}

function toChapter(pages: readonly (PagePieces & { readonly page: number })[]): Element {
  const section = new Element('Sect', '');
  const seen = new Set<string>();
  const placed = pages.flatMap(({ page, pieces }) =>
    pieces.map((marked, piece): Placed => ({ page, piece, marked })),
  );
  for (const { page, piece, marked } of toReadingOrder(placed)) {
    let element = toPath(marked.tag).reduce<Element>((parent, step) => parent.child(step), section);
    if (marked.alternative !== '') element.alternative = marked.alternative;
    if (marked.link !== null) {
      const link = `${page} ${marked.link}`;
      element = element.child({ type: 'Link', key: `link ${link}` });
      if (!seen.has(link)) element.children.push({ page, link: marked.link });
      seen.add(link);
    }
    element.children.push({ page, piece });
  }
  for (const { page, linkCount } of pages) {
    for (let link = 0; link < linkCount; link += 1) {
      if (seen.has(`${page} ${link}`)) continue;
      const element = section.child({ type: 'Link', key: `link ${page} ${link}` });
      element.children.push({ page, link });
    }
  }
  return section;
}

/** The document's structure: a section for each chapter, in it what is read, in reading order. */
export function toStructure(pages: readonly PagePieces[]): StructureElement {
  const root = new Element('Document', '');
  let chapter: (PagePieces & { readonly page: number })[] = [];
  let lastPart = 0;
  const endChapter = () => {
    const section = toChapter(chapter);
    if (section.children.length > 0) root.children.push(section);
    chapter = [];
  };
  pages.forEach((page, index) => {
    // Parts are counted anew in each chapter, also where chapters have no keys.
    const parts = page.pieces.map(({ tag }) => tag.part);
    const isNext = chapter[0]?.chapter !== page.chapter || Math.min(...parts) < lastPart;
    if (chapter.length > 0 && isNext) endChapter();
    lastPart = Math.max(isNext ? 0 : lastPart, ...parts);
    chapter.push({ ...page, page: index });
  });
  endChapter();
  return root;
}
