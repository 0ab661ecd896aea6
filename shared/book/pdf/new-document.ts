import {
  PDFCatalog,
  PDFContext,
  PDFName,
  PDFPageLeaf,
  PDFPageTree,
  type PDFDict,
  type PDFRef,
} from 'pdf-lib';

/** A page as it lies in the file. */
export interface NewPage {
  readonly ref: PDFRef;
  readonly dictionary: PDFDict;
}

/**
 * A file that is being written, of the library's objects. The library's own document looks through
 * all pages for each that is added, and brings along what no file here needs: forms, drawing and
 * fonts, most of its code.
 */
export class NewDocument {
  readonly context = PDFContext.create();
  readonly catalog: PDFCatalog;
  readonly pages: NewPage[] = [];
  /**
   * Objects by their numbers, as their texts say: a year's structure has 20 000, too many to make
   * objects of the library of them.
   */
  readonly texts = new Map<number, string>();
  private readonly tree: PDFPageTree;
  private readonly treeRef: PDFRef;

  constructor() {
    this.tree = PDFPageTree.withContext(this.context);
    this.treeRef = this.context.register(this.tree);
    this.catalog = PDFCatalog.withContextAndPages(this.context, this.treeRef);
    this.context.trailerInfo.Root = this.context.register(this.catalog);
  }

  /** Gives a number to an object that will be a text. */
  nextNumber(): number {
    this.context.largestObjectNumber += 1;
    return this.context.largestObjectNumber;
  }

  /** Adds an empty page behind the others. */
  addPage(widthPt: number, heightPt: number): NewPage {
    const dictionary = PDFPageLeaf.withContextAndParent(this.context, this.treeRef);
    dictionary.set(PDFName.of('MediaBox'), this.context.obj([0, 0, widthPt, heightPt]));
    const page = { ref: this.context.register(dictionary), dictionary };
    this.tree.pushLeafNode(page.ref);
    this.pages.push(page);
    return page;
  }
}
