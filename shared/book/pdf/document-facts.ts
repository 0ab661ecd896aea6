import { PDFName, PDFString, type PDFDocument } from 'pdf-lib';

import type { PendingObjects } from './pending-objects';
import { toSrgbProfile } from './srgb-profile';
import { toXmp, type DocumentFacts } from './xmp-packet';

/** The colours that the pages mean: all of them are sRGB or grey (ISO 19005-3, 6.2.3). */
function setOutputIntent({ context, catalog }: PDFDocument, pending: PendingObjects): void {
  const profile = pending.addStream(toSrgbProfile(), { N: 3 });
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}

/** Writes title, author, dates, language, XMP and output intent. */
export function setDocumentFacts(
  document: PDFDocument,
  pending: PendingObjects,
  facts: DocumentFacts,
): void {
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
  setOutputIntent(document, pending);
}
