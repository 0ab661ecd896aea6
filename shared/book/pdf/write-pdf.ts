import { PDFDocument, PDFName, type PDFPage, type PDFRef } from 'pdf-lib';

import { assertPresent } from '../../util/assert';
import type { FontKey } from '../fonts/font-key';
import type { FontBook } from '../fonts/font-metrics';
import type { ImageMark, Page, PageList } from '../layout/page-list';

import { attachFiles, type Attachment } from './attachments';
import { setDocumentFacts } from './document-facts';
import { embedFont } from './embed-font';
import { embedGlyphFonts } from './embed-glyphs';
import { embedPhoto } from './embed-photo';
import { flateStream } from './flate';
import { toFileBytes } from './file-bytes';
import type { FontSubsetter } from './font-subsetter';
import { writeLinks } from './links';
import { isTagged } from './marked-content';
import { setOutline, type PageRefs } from './outline';
import { toImageName, writePageContent } from './page-content';
import { setPageLabels } from './page-labels';
import { toStructure, type PagePieces } from './structure';
import { collectCharacters, type CharacterCodes } from './used-characters';
import { setViewerPreferences } from './viewer-preferences';
import { writeStructure, type WrittenPage } from './write-structure';

/** What writing a file needs besides the pages. */
export interface PdfMeans {
  readonly fonts: FontBook;
  readonly subsetter: FontSubsetter;
  /** Bytes of a bundled font; asked once for each font that the pages use. */
  readonly loadFont: (font: FontKey) => Promise<Uint8Array>;
  /** Bytes of an upright JPEG; asked once for each photo. */
  readonly loadPhoto: (photoId: string) => Promise<Uint8Array>;
  readonly madeAtMs: number;
  readonly producer: string;
  /** Files that go into the file, as the year's data; none where left out. */
  readonly attachments?: readonly Attachment[];
  /** Called after each page; may wait, and stops the work by throwing. */
  readonly onPage?: (done: number, total: number) => Promise<void> | void;
}

type FontRefs = ReadonlyMap<FontKey, PDFRef>;

async function embedFonts(
  document: PDFDocument,
  codesByFont: ReadonlyMap<FontKey, CharacterCodes>,
  means: PdfMeans,
): Promise<FontRefs> {
  const refs = new Map<FontKey, PDFRef>();
  for (const [font, codes] of codesByFont) {
    if (!means.subsetter.has(font)) means.subsetter.add(font, await means.loadFont(font));
    const codePoints = codes.characters.map(({ drawn }) => drawn.codePointAt(0) ?? 0);
    const bytes = means.subsetter.subset(font, codePoints);
    const metrics = assertPresent(means.fonts.get(font), `${font} has metrics`);
    refs.set(font, await embedFont(document.context, metrics, bytes, codes));
  }
  return refs;
}

type PhotoRef = (photoId: string) => Promise<PDFRef>;

/** Embeds each photo when it is first asked for. */
function toPhotoRefs(document: PDFDocument, loadPhoto: PdfMeans['loadPhoto']): PhotoRef {
  const refs = new Map<string, PDFRef>();
  return async (photoId) => {
    const known = refs.get(photoId);
    if (known) return known;
    const ref = embedPhoto(document.context, photoId, await loadPhoto(photoId));
    refs.set(photoId, ref);
    return ref;
  };
}

async function setResources(
  pdfPage: PDFPage,
  page: Page,
  fonts: FontRefs,
  refOf: PhotoRef,
): Promise<void> {
  const used = new Set(page.marks.flatMap((mark) => ('font' in mark ? [mark.font] : [])));
  for (const [font, ref] of fonts) {
    if (used.has(font)) pdfPage.node.setFontDictionary(PDFName.of(font), ref);
  }
  const images = page.marks.filter((mark): mark is ImageMark => mark.kind === 'image');
  for (const { photoId } of images) {
    pdfPage.node.setXObject(PDFName.of(toImageName(photoId)), await refOf(photoId));
  }
}

/** Writes all pages; what each holds for the structure comes back. */
async function writePages(
  document: PDFDocument,
  list: PageList,
  means: PdfMeans,
): Promise<readonly PagePieces[]> {
  const codes = collectCharacters(list);
  const glyphFonts = await embedGlyphFonts(document.context, list, means);
  const fonts = new Map([
    ...(await embedFonts(document, codes, means)),
    ...[...glyphFonts].map(([font, { ref }]) => [font, ref] as const),
  ]);
  const refOf = toPhotoRefs(document, means.loadPhoto);
  const ink = { fonts: means.fonts, codes, glyphFonts, pageHeightPt: list.heightPt };
  const tagged = isTagged(list);
  const written: PagePieces[] = [];
  for (const [index, page] of list.pages.entries()) {
    const pdfPage = document.addPage([list.widthPt, list.heightPt]);
    await setResources(pdfPage, page, fonts, refOf);
    const { content, pieces } = writePageContent(page, ink, tagged);
    const stream = flateStream(document.context, content);
    pdfPage.node.set(PDFName.of('Contents'), document.context.register(stream));
    written.push({ chapter: page.chapter, pieces, linkCount: page.links.length });
    await means.onPage?.(index + 1, list.pages.length);
  }
  return written;
}

/** Writes what leads through the pages: links, bookmarks, labels, and the structure. */
function writeGuides(document: PDFDocument, list: PageList, pieces: readonly PagePieces[]): void {
  const { context } = document;
  const nodes = document.getPages().map(({ node, ref }) => ({ node, ref }));
  const refs: PageRefs = new Map(
    list.pages.flatMap(({ number }, index) => {
      const node = nodes[index];
      return node ? [[number, node.ref] as const] : [];
    }),
  );
  const written = nodes.map(({ node, ref }, index): WrittenPage => {
    const page = assertPresent(list.pages[index], 'each page is written once');
    const links = writeLinks(context, list, page, refs);
    if (links.length > 0) {
      node.set(PDFName.of('Annots'), context.obj([...links]));
      node.set(PDFName.of('Tabs'), PDFName.of('S'));
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
  const document = await PDFDocument.create({ updateMetadata: false });
  const { attachments = [], madeAtMs, producer } = means;
  const pieces = await writePages(document, list, means);
  writeGuides(document, list, pieces);
  attachFiles(document, attachments, madeAtMs);
  const facts = { title: list.title, author: list.author, producer, madeAtMs };
  setDocumentFacts(document, facts);
  return toFileBytes(document.context);
}
