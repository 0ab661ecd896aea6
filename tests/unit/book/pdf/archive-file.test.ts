import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';

import { toFileSha256 } from '@shared/book/pdf/file-sha256';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { anArchive, someAttachments } from '@tests/builders/archive-pages';
import { aPage, aPageList, aTextMark } from '@tests/builders/page-list';
import { somePdfMeans } from '@tests/builders/pdf-means';

const name = (text: string) => PDFName.of(text);

describe('the file for keeping', () => {
  let bytes: Uint8Array;
  let document: PDFDocument;

  const catalog = (...path: readonly string[]) => {
    let here: PDFDict = document.catalog;
    for (const step of path) here = here.lookup(name(step), PDFDict);
    return here;
  };

  beforeAll(async () => {
    bytes = await writePdf(anArchive(), await somePdfMeans({ attachments: someAttachments }));
    document = await PDFDocument.load(bytes, { updateMetadata: false });
  });

  it('says in its metadata that it is PDF/A-3b, in words that XML allows', () => {
    const metadata = document.catalog.lookup(name('Metadata'));
    if (!(metadata instanceof PDFRawStream)) throw new Error('file has no XMP');
    const xmp = new TextDecoder().decode(metadata.contents);
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(xmp).toContain('红旗村党支部 &lt;2026年度&gt;');
    expect(xmp).toContain('红旗村党支部 &amp; 村委会');
  });

  it('holds the attachments with kind, size and digest', () => {
    const files = document.catalog.lookup(name('AF'), PDFArray);
    const file = files.lookup(0, PDFDict);
    expect(String(file.get(name('AFRelationship')))).toBe('/Source');
    const embedded = file.lookup(name('EF'), PDFDict).lookup(name('F'));
    if (!(embedded instanceof PDFRawStream)) throw new Error('nothing is embedded');
    expect(embedded.dict.get(name('Subtype'))).toBe(name('application/json'));
    const facts = embedded.dict.lookup(name('Params'), PDFDict);
    expect(facts.lookup(name('Size'), PDFNumber).asNumber()).toBe(18);
    expect(String(facts.get(name('ModDate')))).toBe('(D:20261122020000Z)');
    expect(String(facts.get(name('CheckSum')))).toBe('<c6e68c9317d4b6b00e0772e728e0204b>');
  });

  it('opens its bookmarks, shows its title and prints true to size on both sides', () => {
    expect(String(document.catalog.get(name('PageMode')))).toBe('/UseOutlines');
    expect(String(catalog('ViewerPreferences'))).toMatch(
      /DisplayDocTitle true[^]*PrintScaling \/None[^]*DuplexFlipLongEdge/,
    );
  });

  it('nests the bookmarks, sections closed', () => {
    const outlines = catalog('Outlines');
    expect(String(outlines.get(name('Count')))).toBe('2');
    const section = outlines.lookup(name('Last'), PDFDict);
    expect(String(section.get(name('Count')))).toBe('-1');
    const record = section.lookup(name('First'), PDFDict);
    expect(record.lookup(name('Dest'), PDFArray).get(0)).toBe(document.getPage(2).ref);
    expect(record.get(name('Next'))).toBeUndefined();
  });

  it('prints its links without a border and leads to the right pages', () => {
    const links = document.getPage(1).node.lookup(name('Annots'), PDFArray);
    expect(links.size()).toBe(2);
    const link = links.lookup(1, PDFDict);
    expect(String(link.get(name('F')))).toBe('4');
    expect(String(link.get(name('Border')))).toBe('[ 0 0 0 ]');
    const target = link.lookup(name('A'), PDFDict).lookup(name('D'), PDFArray).get(0);
    expect(target).toBe(document.getPage(3).ref);
  });

  it('leads from each link and each piece back to its element', () => {
    const tree = catalog('StructTreeRoot', 'ParentTree').lookup(name('Nums'), PDFArray);
    const keys = tree.asArray().filter((_, index) => index % 2 === 0);
    expect(keys.map(String)).toEqual(['0', '1', '2', '3', '4', '5']);
    for (let at = 1; at < tree.size(); at += 2) {
      const value = tree.lookup(at);
      const elements = value instanceof PDFArray ? value.asArray() : [tree.get(at)];
      expect(elements.length).toBeGreaterThan(0);
      for (const element of elements) expect(element).toBeInstanceOf(PDFRef);
    }
  });

  it('is the same to the byte when made again, and has a digest to show', async () => {
    const again = await writePdf(anArchive(), await somePdfMeans({ attachments: someAttachments }));
    expect(await toFileSha256(Uint8Array.from(again))).toBe(
      await toFileSha256(Uint8Array.from(bytes)),
    );
    const other = await writePdf(anArchive(), await somePdfMeans());
    expect(await toFileSha256(Uint8Array.from(other))).not.toBe(
      await toFileSha256(Uint8Array.from(bytes)),
    );
  });
});

describe('writePdf', () => {
  it('claims no structure where the pages have none', async () => {
    const plain = aPageList([aPage(1, { marks: [aTextMark('一')] })]);
    const document = await PDFDocument.load(await writePdf(plain, await somePdfMeans()));
    expect(document.catalog.has(name('MarkInfo'))).toBe(false);
    expect(document.catalog.has(name('Outlines'))).toBe(false);
  });

  it('refuses links and bookmarks that lead nowhere, and two attachments of one name', async () => {
    const means = await somePdfMeans();
    const link = { x: 0, y: 0, width: 9, height: 9, toPage: 7 };
    const linked = aPageList([aPage(1, { links: [link] })]);
    await expect(writePdf(linked, means)).rejects.toThrow('page 7');
    const outline = [{ title: '一', page: 8, entries: [] }];
    await expect(writePdf(aPageList([aPage(1)], { outline }), means)).rejects.toThrow('page 8');
    const attachments = [...someAttachments, ...someAttachments];
    await expect(writePdf(aPageList([aPage(1)]), { ...means, attachments })).rejects.toThrow(
      'same name',
    );
  });
});
