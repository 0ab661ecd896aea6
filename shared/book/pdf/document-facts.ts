import { PDFHexString, PDFName, PDFString } from 'pdf-lib';

import type { NewDocument } from './new-document';
import type { PendingObjects } from './pending-objects';
import { toSrgbProfile } from './srgb-profile';
import { toXmp, type DocumentFacts } from './xmp-packet';

/** The colours that the pages mean: all of them are sRGB or grey (ISO 19005-3, 6.2.3). */
function setOutputIntent({ context, catalog }: NewDocument, pending: PendingObjects): void {
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
  document: NewDocument,
  pending: PendingObjects,
  facts: DocumentFacts,
): void {
  const { context, catalog } = document;
  const madeAt = PDFString.fromDate(new Date(facts.madeAtMs));
  const information = context.obj({
    Title: PDFHexString.fromText(facts.title),
    Author: PDFHexString.fromText(facts.author),
    Producer: PDFHexString.fromText(facts.producer),
    CreationDate: madeAt,
    ModDate: madeAt,
  });
  context.trailerInfo.Info = context.register(information);
  catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
  const xmp = context.stream(new TextEncoder().encode(toXmp(facts)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  setOutputIntent(document, pending);
}
