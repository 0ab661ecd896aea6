import { PDFName, type PDFRef } from 'pdf-lib';

import { assertPresent } from '../../util/assert';
import type { FontKey } from '../fonts/font-key';
import type { FontBook } from '../fonts/font-metrics';
import type { Page, PageList } from '../layout/page-list';

import { attachFiles, type Attachment } from './attachments';
import { CodeForms } from './code-forms';
import { setDocumentFacts } from './document-facts';
import { embedFonts } from './embed-fonts';
import { toFileBytes } from './file-bytes';
import { writeLinks } from './links';
import { isTagged } from './marked-content';
import { setOutline, type PageRefs } from './outline';
import { writePageContent } from './page-content';
import { setPageLabels } from './page-labels';
import { NewDocument, type NewPage } from './new-document';
import { PendingObjects } from './pending-objects';
import { PhotoRefs } from './photo-refs';
import type { Press } from './press';
import { toStructure, type PagePieces } from './structure';
import { setViewerPreferences } from './viewer-preferences';
import { writeStructure, type WrittenPage } from './write-structure';

/** What writing a file needs besides the pages. */
export interface PdfMeans {
  readonly fonts: FontBook;
  readonly press: Press;
  /** Bytes of an upright JPEG; asked once for each photo. */
  readonly loadPhoto: (photoId: string) => Promise<Uint8Array>;
  readonly madeAtMs: number;
  readonly producer: string;
  /** Files that go into the file, as the year's data; none where left out. */
  readonly attachments?: readonly Attachment[];
  /** Called after each page; may wait, and stops the work by throwing. */
  readonly onPage?: (done: number, total: number) => Promise<void> | void;
}

function setResources(
  { context }: NewDocument,
  { dictionary }: NewPage,
  page: Page,
  fonts: ReadonlyMap<FontKey, PDFRef>,
  drawn: readonly (readonly [string, PDFRef])[],
): void {
  const used = new Set<FontKey>();
  for (const mark of page.marks) if ('font' in mark) used.add(mark.font);
  const resources = {
    Font: Object.fromEntries([...fonts].filter(([font]) => used.has(font))),
    XObject: Object.fromEntries(drawn),
  };
  dictionary.set(PDFName.of('Resources'), context.obj(resources));
}

/** Writes all pages; what each holds for the structure comes back. */
async function writePages(
  document: NewDocument,
  pending: PendingObjects,
  list: PageList,
  means: PdfMeans,
): Promise<readonly PagePieces[]> {
  const { refs, ...type } = await embedFonts(pending, list, means.fonts);
  const photos = new PhotoRefs(document.context, list.pages, means.loadPhoto);
  const codes = new CodeForms(pending);
  const ink = { ...type, codes, pageHeightPt: list.heightPt };
  const tagged = isTagged(list);
  const written: PagePieces[] = [];
  for (const [index, page] of list.pages.entries()) {
    const newPage = document.addPage(list.widthPt, list.heightPt);
    const drawn = [...(await photos.embedOf(index)), ...codes.resourcesOf(page.marks)];
    setResources(document, newPage, page, refs, drawn);
    const { content, pieces } = writePageContent(page, ink, tagged);
    newPage.dictionary.set(PDFName.of('Contents'), pending.addStream(content));
    written.push({ chapter: page.chapter, pieces, linkCount: page.links.length });
    await means.onPage?.(index + 1, list.pages.length);
  }
  return written;
}

/** Writes what leads through the pages: links, bookmarks, labels, and the structure. */
function writeGuides(document: NewDocument, list: PageList, pieces: readonly PagePieces[]): void {
  const { context } = document;
  const pageAt = (index: number) => assertPresent(list.pages[index], 'each page is written once');
  const refs: PageRefs = new Map(
    document.pages.map(({ ref }, index) => [pageAt(index).number, ref] as const),
  );
  const written = document.pages.map(({ dictionary, ref }, index): WrittenPage => {
    const links = writeLinks(context, list, pageAt(index), refs);
    if (links.length > 0) {
      dictionary.set(PDFName.of('Annots'), context.obj([...links]));
      dictionary.set(PDFName.of('Tabs'), PDFName.of('S'));
    }
    return { ref, links };
  });
  setOutline(document, list.outline, refs, list.heightPt);
  setPageLabels(
    document,
    list.pages.map(({ label }) => label),
  );
  setViewerPreferences(document, list.pages.length);
  if (isTagged(list)) writeStructure(document, toStructure(pieces), written);
}

/**
 * Writes pages as a PDF file for keeping, PDF/A-3b (ISO 19005-3). Fonts are cut to the characters
 * in use and embedded whole; photos are taken in as they are. Same pages, same photos, same
 * attachments and same `madeAtMs`: the same bytes.
 *
 * @throws {Error} If a font lost a glyph, a photo is no JPEG in RGB or grey, a link or bookmark
 *   leads nowhere, or `onPage` stopped the work.
 */
export async function writePdf(list: PageList, means: PdfMeans): Promise<Uint8Array<ArrayBuffer>> {
  const document = new NewDocument();
  const { attachments = [], madeAtMs, press, producer } = means;
  const pending = new PendingObjects(document.context, press);
  const pieces = await writePages(document, pending, list, means);
  writeGuides(document, list, pieces);
  attachFiles(document, pending, attachments, madeAtMs);
  const facts = { title: list.title, author: list.author, producer, madeAtMs };
  setDocumentFacts(document, pending, facts);
  await pending.settle();
  return toFileBytes(document, press);
}
