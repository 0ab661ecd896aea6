import { PDFDocument, PDFName, type PDFPage, type PDFRef } from 'pdf-lib';

import { assertPresent } from '../../util/assert';
import type { FontKey } from '../fonts/font-key';
import type { FontBook } from '../fonts/font-metrics';
import type { ImageMark, Page, PageList } from '../layout/page-list';

import { setDocumentFacts } from './document-facts';
import { embedFont } from './embed-font';
import type { FontSubsetter } from './font-subsetter';
import { toImageName, writePageContent } from './page-content';
import { collectCharacters, type CharacterCodes } from './used-characters';

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
    const image = await document.embedJpg(await loadPhoto(photoId));
    await image.embed();
    refs.set(photoId, image.ref);
    return image.ref;
  };
}

async function setResources(
  pdfPage: PDFPage,
  page: Page,
  fonts: FontRefs,
  refOf: PhotoRef,
): Promise<void> {
  const used = new Set(page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.font] : [])));
  for (const [font, ref] of fonts) {
    if (used.has(font)) pdfPage.node.setFontDictionary(PDFName.of(font), ref);
  }
  const images = page.marks.filter((mark): mark is ImageMark => mark.kind === 'image');
  for (const { photoId } of images) {
    pdfPage.node.setXObject(PDFName.of(toImageName(photoId)), await refOf(photoId));
  }
}

/**
 * Writes pages as a PDF file. Fonts are cut to the characters in use and embedded whole; photos
 * are taken in as they are. Same pages, same photos and same `madeAtMs`: the same bytes.
 *
 * @throws {Error} If a font lost a glyph, a photo is no JPEG, or `onPage` stopped the work.
 */
export async function writePdf(pages: PageList, means: PdfMeans): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const codes = collectCharacters(pages);
  const fonts = await embedFonts(document, codes, means);
  const refOf = toPhotoRefs(document, means.loadPhoto);
  const ink = { fonts: means.fonts, codes, pageHeightPt: pages.heightPt };
  for (const [index, page] of pages.pages.entries()) {
    const pdfPage = document.addPage([pages.widthPt, pages.heightPt]);
    await setResources(pdfPage, page, fonts, refOf);
    const content = document.context.flateStream(writePageContent(page, ink));
    pdfPage.node.set(PDFName.of('Contents'), document.context.register(content));
    await means.onPage?.(index + 1, pages.pages.length);
  }
  const facts = { title: pages.title, author: pages.author, producer: means.producer };
  await setDocumentFacts(document, { ...facts, madeAtMs: means.madeAtMs }, JSON.stringify(pages));
  return document.save({ useObjectStreams: true });
}
