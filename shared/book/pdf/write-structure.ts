import { PDFDict, PDFHexString, PDFName, PDFNumber, type PDFDocument, type PDFRef } from 'pdf-lib';

import { assertPresent } from '../../util/assert';

import type { LinkOfPage, PieceOfPage, StructureElement } from './structure';

/** A page as it lies in the file, with the annotations of its links. */
export interface WrittenPage {
  readonly ref: PDFRef;
  readonly links: readonly PDFRef[];
}

const isElement = (child: StructureElement['children'][number]): child is StructureElement =>
  'type' in child;
const isLink = (child: PieceOfPage | LinkOfPage): child is LinkOfPage => 'link' in child;

/** A head over a column where its whole row are heads, else one before a row. */
function toScope(row: StructureElement): string {
  return row.children.every((cell) => isElement(cell) && cell.type === 'TH') ? 'Column' : 'Row';
}

class StructureWriter {
  /** Element of each marked piece and of each link, by page. */
  readonly pieceParents: PDFRef[][];
  readonly linkParents: PDFRef[][];
  private readonly document: PDFDocument;
  private readonly pages: readonly WrittenPage[];

  constructor(document: PDFDocument, pages: readonly WrittenPage[]) {
    this.document = document;
    this.pages = pages;
    this.pieceParents = pages.map(() => []);
    this.linkParents = pages.map(() => []);
  }

  write(element: StructureElement, parent: PDFRef, scope: string): PDFRef {
    const { context } = this.document;
    const ref = context.nextRef();
    const kids = context.obj([]);
    const below = element.type === 'TR' ? toScope(element) : '';
    for (const child of element.children) {
      if (isElement(child)) kids.push(this.write(child, ref, below));
      else kids.push(isLink(child) ? this.toLink(child, ref) : this.toPiece(child, ref));
    }
    const dictionary = context.obj({
      Type: 'StructElem',
      S: PDFName.of(element.type),
      P: parent,
      K: kids,
    });
    if (element.type === 'TH') {
      dictionary.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: scope }));
    }
    if (element.type === 'Figure') {
      const words = element.alternative === '' ? '图片' : element.alternative;
      dictionary.set(PDFName.of('Alt'), PDFHexString.fromText(words));
    }
    context.assign(ref, dictionary);
    return ref;
  }

  private pageRef(page: number): PDFRef {
    return assertPresent(this.pages[page], `page ${page} is written`).ref;
  }

  private toPiece({ page, piece }: PieceOfPage, parent: PDFRef): PDFDict {
    assertPresent(this.pieceParents[page], `page ${page} is written`)[piece] = parent;
    return this.document.context.obj({ Type: 'MCR', Pg: this.pageRef(page), MCID: piece });
  }

  private toLink({ page, link }: LinkOfPage, parent: PDFRef): PDFDict {
    assertPresent(this.linkParents[page], `page ${page} is written`)[link] = parent;
    const annotation = assertPresent(
      this.pages[page]?.links[link],
      `page ${page} has link ${link}`,
    );
    return this.document.context.obj({ Type: 'OBJR', Pg: this.pageRef(page), Obj: annotation });
  }
}

/** Numbers pages first, then links, and leads from each number back to its elements (14.7.4.4). */
function toParentTree(
  { context }: PDFDocument,
  pages: readonly WrittenPage[],
  writer: StructureWriter,
): PDFDict {
  const numbers = context.obj([]);
  pages.forEach(({ ref }, index) => {
    context.lookup(ref, PDFDict).set(PDFName.of('StructParents'), PDFNumber.of(index));
    numbers.push(PDFNumber.of(index));
    numbers.push(context.register(context.obj([...(writer.pieceParents[index] ?? [])])));
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
  document: PDFDocument,
  structure: StructureElement,
  pages: readonly WrittenPage[],
): void {
  const { context, catalog } = document;
  const root = context.nextRef();
  const writer = new StructureWriter(document, pages);
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
