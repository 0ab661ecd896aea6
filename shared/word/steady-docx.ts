import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The library writes the moment of writing; the same content must give the same bytes. */
const writtenMoment = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;
const PROPERTIES = 'docProps/core.xml';
/** The library numbers drawings on and on as long as it is loaded. */
const drawingNumber = /(<wp:docPr id=")[^"]*(")/g;
const textPart = /^word\/[^/]+\.xml$/;
/** Already compressed; to pack them again takes time and saves nothing. */
const packed = /\.(?:jpe?g|png|gif)$/i;

/**
 * The same file without the moment at which it was packed: parts in the order of their names, as
 * `[Content_Types].xml` first, and a fixed date in the archive.
 *
 * @param madeAtMs - The moment that the file's own properties tell; null leaves them as they are.
 */
export function toSteadyDocx(bytes: Uint8Array, madeAtMs: number | null): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const properties = parts[PROPERTIES];
  if (properties !== undefined && madeAtMs !== null) {
    const moment = new Date(madeAtMs).toISOString();
    const text = new TextDecoder().decode(properties).replace(writtenMoment, `$1${moment}$2`);
    parts[PROPERTIES] = new TextEncoder().encode(text);
  }
  numberDrawings(parts);
  const entries: Zippable = {};
  for (const name of Object.keys(parts).sort()) {
    entries[name] = [parts[name] ?? new Uint8Array(), { level: packed.test(name) ? 0 : 6 }];
  }
  return new Uint8Array(zipSync(entries, { mtime: new Date(1980, 0, 1) }));
}

/** Numbers drawings by their order in the file; nothing refers to these numbers, each must be the only one. */
function numberDrawings(parts: Record<string, Uint8Array>): void {
  let drawings = 0;
  for (const name of Object.keys(parts).sort()) {
    const content = parts[name];
    if (content === undefined || !textPart.test(name)) continue;
    const text = new TextDecoder().decode(content);
    const numbered = text.replace(drawingNumber, (_, head: string, tail: string) => {
      drawings += 1;
      return `${head}${drawings}${tail}`;
    });
    if (numbered !== text) parts[name] = new TextEncoder().encode(numbered);
  }
}
