import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObject,
  type PDFContext,
  type PDFRef,
} from 'pdf-lib';

import { assertPresent } from '../../util/assert';

import type { NewDocument } from './new-document';
import type { LinkOfPage, PieceOfPage, StructureElement } from './structure';

/** A page as it lies in the file, with the annotations of its links. */
export interface WrittenPage {
  readonly ref: PDFRef;
  readonly links: readonly PDFRef[];
}

const isElement = (child: StructureElement['children'][number]): child is StructureElement =>
  'type' in child;
const isPiece = (child: StructureElement['children'][number]): child is PieceOfPage =>
  'piece' in child;
const isLink = (child: PieceOfPage | LinkOfPage): child is LinkOfPage => 'link' in child;

/** A head over a column where its whole row are heads, else one before a row. */
function toScope(row: StructureElement): string {
  return row.children.every((cell) => isElement(cell) && cell.type === 'TH') ? 'Column' : 'Row';
}

/** An object as its text says: a year has 20 000 elements, too many to build of dictionaries. */
class WrittenObject extends PDFObject {
  private readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override toString(): string {
    return this.text;
  }
}

/** What an element says besides its place, as parts of its dictionary. */
function toAttributes({ type, alternative }: StructureElement, scope: string): string {
  if (type === 'TH') return `/A<</O/Table/Scope/${scope}>>`;
  if (type !== 'Figure') return '';
  return `/Alt ${PDFHexString.fromText(alternative === '' ? '图片' : alternative).toString()}`;
}

class StructureWriter {
  /** Element of each marked piece and of each link, by page. */
  readonly pieceParents: PDFRef[][];
  readonly linkParents: PDFRef[][];
  private readonly context: PDFContext;
  private readonly pages: readonly WrittenPage[];

  constructor(context: PDFContext, pages: readonly WrittenPage[]) {
    this.context = context;
    this.pages = pages;
    this.pieceParents = pages.map(() => []);
    this.linkParents = pages.map(() => []);
  }

  /** Pieces on the page of the first one are numbers alone (ISO 32000-1, 14.7.4.2). */
  write(element: StructureElement, parent: PDFRef, scope: string): PDFRef {
    const ref = this.context.nextRef();
    const below = element.type === 'TR' ? toScope(element) : '';
    const home = element.children.find(isPiece)?.page;
    const kids = element.children.map((child) => {
      if (isElement(child)) return this.write(child, ref, below).toString();
      if (isLink(child)) return this.toLink(child, ref);
      this.parentsOf(this.pieceParents, child.page)[child.piece] = ref;
      if (child.page === home) return String(child.piece);
      return `<</Type/MCR/Pg ${this.toPage(child.page)}/MCID ${child.piece}>>`;
    });
    const page = home === undefined ? '' : `/Pg ${this.toPage(home)}`;
    const place = `/P ${parent.toString()}${page}/K[${kids.join(' ')}]`;
    const text = `<</Type/StructElem/S/${element.type}${place}${toAttributes(element, scope)}>>`;
    this.context.assign(ref, new WrittenObject(text));
    return ref;
  }

  private toPage(page: number): string {
    return assertPresent(this.pages[page], `page ${page} is written`).ref.toString();
  }

  private parentsOf(parents: PDFRef[][], page: number): PDFRef[] {
    return assertPresent(parents[page], `page ${page} is written`);
  }

  private toLink({ page, link }: LinkOfPage, parent: PDFRef): string {
    this.parentsOf(this.linkParents, page)[link] = parent;
    const annotation = this.pages[page]?.links[link];
    const target = assertPresent(annotation, `page ${page} has link ${link}`);
    return `<</Type/OBJR/Pg ${this.toPage(page)}/Obj ${target.toString()}>>`;
  }
}

/** Numbers pages first, then links, and leads from each number back to its elements (14.7.4.4). */
function toParentTree(
  { context }: NewDocument,
  pages: readonly WrittenPage[],
  writer: StructureWriter,
): PDFDict {
  const numbers = context.obj([]);
  pages.forEach(({ ref }, index) => {
    context.lookup(ref, PDFDict).set(PDFName.of('StructParents'), PDFNumber.of(index));
    numbers.push(PDFNumber.of(index));
    const parents = (writer.pieceParents[index] ?? []).map((parent) => parent.toString());
    numbers.push(context.register(new WrittenObject(`[${parents.join(' ')}]`)));
  });
  let next = pages.length;
  pages.forEach(({ links }, index) =>
    links.forEach((link, place) => {
      const parent = assertPresent(writer.linkParents[index]?.[place], 'every link is in the tree');
      context.lookup(link, PDFDict).set(PDFName.of('StructParent'), PDFNumber.of(next));
      numbers.push(PDFNumber.of(next));
      numbers.push(parent);
      next += 1;
    }),
  );
  return context.obj({ Nums: numbers });
}

/** Writes what the marks of the pages are: the structure, and the way back from page to element. */
export function writeStructure(
  document: NewDocument,
  structure: StructureElement,
  pages: readonly WrittenPage[],
): void {
  const { context, catalog } = document;
  const root = context.nextRef();
  const writer = new StructureWriter(context, pages);
  const top = writer.write(structure, root, '');
  const linkCount = pages.reduce((sum, { links }) => sum + links.length, 0);
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [top],
      ParentTree: context.register(toParentTree(document, pages, writer)),
      ParentTreeNextKey: pages.length + linkCount,
    }),
  );
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}
