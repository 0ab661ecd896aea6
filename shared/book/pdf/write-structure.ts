import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef } from 'pdf-lib';

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

/** How a text names another object. */
const toName = (objectNumber: number) => `${objectNumber} 0 R`;

/** What an element says besides its place, as parts of its dictionary. */
function toAttributes({ type, alternative }: StructureElement, scope: string): string {
  if (type === 'TH') return `/A<</O/Table/Scope/${scope}>>`;
  if (type !== 'Figure') return '';
  return `/Alt ${PDFHexString.fromText(alternative === '' ? '图片' : alternative).toString()}`;
}

class StructureWriter {
  /** Element of each marked piece and of each link, by page. */
  readonly pieceParents: number[][];
  readonly linkParents: number[][];
  private readonly document: NewDocument;
  private readonly pages: readonly WrittenPage[];

  constructor(document: NewDocument, pages: readonly WrittenPage[]) {
    this.document = document;
    this.pages = pages;
    this.pieceParents = pages.map(() => []);
    this.linkParents = pages.map(() => []);
  }

  /**
   * Pieces on the page of the first one are numbers alone (ISO 32000-1, 14.7.4.2).
   *
   * @returns The element's number.
   */
  write(element: StructureElement, parent: number, scope: string): number {
    const own = this.document.nextNumber();
    const below = element.type === 'TR' ? toScope(element) : '';
    const home = element.children.find(isPiece)?.page;
    const kids = element.children.map((child) => {
      if (isElement(child)) return toName(this.write(child, own, below));
      if (isLink(child)) return this.toLink(child, own);
      this.parentsOf(this.pieceParents, child.page)[child.piece] = own;
      if (child.page === home) return String(child.piece);
      return `<</Type/MCR/Pg ${this.toPage(child.page)}/MCID ${child.piece}>>`;
    });
    const page = home === undefined ? '' : `/Pg ${this.toPage(home)}`;
    const place = `/P ${toName(parent)}${page}/K[${kids.join(' ')}]`;
    const text = `<</Type/StructElem/S/${element.type}${place}${toAttributes(element, scope)}>>`;
    this.document.texts.set(own, text);
    return own;
  }

  private toPage(page: number): string {
    return assertPresent(this.pages[page], `page ${page} is written`).ref.toString();
  }

  private parentsOf(parents: number[][], page: number): number[] {
    return assertPresent(parents[page], `page ${page} is written`);
  }

  private toLink({ page, link }: LinkOfPage, parent: number): string {
    this.parentsOf(this.linkParents, page)[link] = parent;
    const annotation = this.pages[page]?.links[link];
    const target = assertPresent(annotation, `page ${page} has link ${link}`);
    return `<</Type/OBJR/Pg ${this.toPage(page)}/Obj ${target.toString()}>>`;
  }
}

/** Numbers pages first, then links, and leads from each number back to its elements (14.7.4.4). */
function toParentTree(
  document: NewDocument,
  pages: readonly WrittenPage[],
  writer: StructureWriter,
): PDFDict {
  const { context } = document;
  const numbers = context.obj([]);
  pages.forEach(({ ref }, index) => {
    context.lookup(ref, PDFDict).set(PDFName.of('StructParents'), PDFNumber.of(index));
    numbers.push(PDFNumber.of(index));
    const parents = document.nextNumber();
    document.texts.set(parents, `[${(writer.pieceParents[index] ?? []).map(toName).join(' ')}]`);
    numbers.push(PDFRef.of(parents));
  });
  let next = pages.length;
  pages.forEach(({ links }, index) =>
    links.forEach((link, place) => {
      const parent = assertPresent(writer.linkParents[index]?.[place], 'every link is in the tree');
      context.lookup(link, PDFDict).set(PDFName.of('StructParent'), PDFNumber.of(next));
      numbers.push(PDFNumber.of(next));
      numbers.push(PDFRef.of(parent));
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
  const writer = new StructureWriter(document, pages);
  const top = writer.write(structure, root.objectNumber, '');
  const linkCount = pages.reduce((sum, { links }) => sum + links.length, 0);
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [PDFRef.of(top)],
      ParentTree: context.register(toParentTree(document, pages, writer)),
      ParentTreeNextKey: pages.length + linkCount,
    }),
  );
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}
