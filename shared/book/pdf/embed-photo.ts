import { PDFRawStream, type PDFContext, type PDFRef } from 'pdf-lib';

interface JpegFacts {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly bitsPerComponent: number;
}

/** Markers without a length (ITU-T T.81, table B.1): TEM and the restarts. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** Frames that DCTDecode reads (ISO 32000-1, 7.4.8): baseline, extended and progressive. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xc2;

/** Reads a JPEG's frame header (ITU-T T.81, B.2.2); null where there is none that a PDF may hold. */
function readFacts(bytes: Uint8Array): JpegFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) {
      return {
        bitsPerComponent: view.getUint8(at + 4),
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
      };
    }
    // A byte 0xff more may fill the room before a marker.
    if (marker === 0xff) at += 1;
    else at += 2 + (isBare(marker) ? 0 : view.getUint16(at + 2));
  }
  return null;
}

/**
 * Takes a JPEG in as it is, neither decoded nor copied.
 *
 * @throws {Error} If it is no JPEG, or one in the colours of a press (CMYK): the output intent is
 *   sRGB. Photos are encoded anew at import, so this does not happen to them.
 */
export function embedPhoto(context: PDFContext, photoId: string, bytes: Uint8Array): PDFRef {
  const facts = readFacts(bytes);
  if (!facts) throw new Error(`photo ${photoId} is no JPEG`);
  const { width, height, components, bitsPerComponent } = facts;
  if ((components !== 1 && components !== 3) || bitsPerComponent !== 8) {
    throw new Error(`photo ${photoId} is neither RGB nor grey`);
  }
  const dictionary = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: components === 3 ? 'DeviceRGB' : 'DeviceGray',
    BitsPerComponent: bitsPerComponent,
    Filter: 'DCTDecode',
  });
  return context.register(PDFRawStream.of(dictionary, bytes));
}
