import { PDFDocument, StandardFonts, rgb } from 'pdf-lib';

const A4: [number, number] = [595.28, 841.89];

/** A PDF as a scanner's program writes it: pages with some lines, the last one lying down. */
export async function aPdf(pageCount = 2): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pageCount; number += 1) {
    const isLying = number > 1 && number === pageCount;
    const page = document.addPage(isLying ? [A4[1], A4[0]] : A4);
    page.drawText(`Signed sheet ${number}`, { x: 60, y: 480, size: 36, font });
    page.drawRectangle({ x: 60, y: 60, width: 200, height: 200, color: rgb(0.7, 0.1, 0.1) });
  }
  return new Uint8Array(await document.save());
}

/** A PDF whose one page has a field that was filled in: no part of the page's own content. */
export async function aPdfWithField(): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  const page = document.addPage(A4);
  const field = document.getForm().createTextField('signature');
  field.setText('WANG');
  field.addToPage(page, { x: 60, y: 480, width: 300, height: 80, borderWidth: 0 });
  return new Uint8Array(await document.save());
}

/** A PDF that opens with a password alone. */
export async function anEncryptedPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.addPage(A4);
  document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  return new Uint8Array(await document.save());
}

/** A PDF of one page out of its objects, without a table of where they are: readers look for it. */
function ofObjects(...objects: readonly string[]): Uint8Array<ArrayBuffer> {
  const body = objects.map((object, index) => `${index + 3} 0 obj\n${object}\nendobj\n`).join('');
  const text = [
    '%PDF-1.4',
    '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj',
    '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj',
    `${body}trailer\n<</Root 1 0 R>>\n%%EOF\n`,
  ].join('\n');
  return new TextEncoder().encode(text);
}

const toStream = (dictionary: string, content: string) =>
  `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`;

/** Chinese text by a font that the file only names, as old programs write it. */
export function aPdfWithoutFont(): Uint8Array<ArrayBuffer> {
  return ofObjects(
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    toStream('', 'BT /F1 40 Tf 60 480 Td <7b7e5230> Tj ET'),
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  );
}

/** A small file whose one picture unpacks into gigabytes; in a form, where it is less plain. */
export function aPdfWithHugePicture(): Uint8Array<ArrayBuffer> {
  return ofObjects(
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X1 5 0 R>>>>>>',
    toStream('', '/X1 Do'),
    toStream(
      '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</I1 6 0 R>>>>',
      'q 500 0 0 500 0 0 cm /I1 Do Q',
    ),
    toStream(
      '/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8',
      'x',
    ),
  );
}

/** Promises a page that is something else. */
export function aPdfWithoutItsPage(): Uint8Array<ArrayBuffer> {
  return ofObjects('(no page)');
}
