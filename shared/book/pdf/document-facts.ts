import { PDFHexString, PDFName, PDFString, type PDFDocument } from 'pdf-lib';

import { sha256HexOfText } from '../../util/hash';

import { toSrgbProfile } from './srgb-profile';
import { toXmp, type DocumentFacts } from './xmp-packet';

/** The colours that the pages mean: all of them are sRGB or grey (ISO 19005-3, 6.2.3). */
function setOutputIntent({ context, catalog }: PDFDocument): void {
  const profile = context.flateStream(toSrgbProfile(), { N: 3 });
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(profile),
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}

/**
 * Writes title, author, dates, language, XMP, output intent and the file's identifier. The
 * identifier comes from `content`, so the same content makes the same file.
 *
 * @param content - A text that differs whenever the file's content does.
 */
export async function setDocumentFacts(
  document: PDFDocument,
  facts: DocumentFacts,
  content: string,
): Promise<void> {
  const madeAt = new Date(facts.madeAtMs);
  document.setTitle(facts.title);
  document.setAuthor(facts.author);
  document.setProducer(facts.producer);
  document.setCreationDate(madeAt);
  document.setModificationDate(madeAt);
  const { context, catalog } = document;
  catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
  const xmp = context.stream(new TextEncoder().encode(toXmp(facts)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  setOutputIntent(document);
  const digest = (await sha256HexOfText(`${toXmp(facts)}\n${content}`)).slice(0, 32);
  const id = PDFHexString.of(digest.toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
}
