import { PDFHexString, PDFName, PDFString, type PDFDocument } from 'pdf-lib';

import { sha256HexOfText } from '../../util/hash';

/** What a file says about itself; `madeAt` is given, never read from a clock. */
export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly producer: string;
  readonly madeAtMs: number;
}

const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** XMP packet (ISO 16684-1) that says the same as the information dictionary. */
function toXmp(facts: DocumentFacts): string {
  const madeAt = `${new Date(facts.madeAtMs).toISOString().slice(0, 19)}Z`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(facts.title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(facts.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<xmp:CreateDate>${madeAt}</xmp:CreateDate><xmp:ModifyDate>${madeAt}</xmp:ModifyDate>`,
    `<pdf:Producer>${escapeXml(facts.producer)}</pdf:Producer>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

/**
 * Writes title, author, dates, language, XMP and the file's identifier. The identifier comes
 * from `content`, so the same content makes the same file.
 *
 * @param content - A text that differs whenever the file's content does.
 */
export async function setDocumentFacts(
  document: PDFDocument,
  facts: DocumentFacts,
  content: string,
): Promise<void> {
  const madeAt = new Date(facts.madeAtMs);
  document.setTitle(facts.title, { showInWindowTitleBar: true });
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
  const digest = (await sha256HexOfText(`${toXmp(facts)}\n${content}`)).slice(0, 32);
  const id = PDFHexString.of(digest.toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
}
