import { read } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';

import { askLibrary, readingOptions, toWorkbook } from './library-book';
import { prepareXml } from './prepare-xml';
import { damagedTable, notAWorkbook, tableLimits, tableTooLarge, type Workbook } from './sheet';

type Parts = Readonly<Record<string, Uint8Array>>;

/** Parts that hold cells; pictures, macros and printers' settings are never unpacked. */
const wantedPart = /\.(?:xml|rels)$/i;
/** By these the library would take a file for one of OpenOffice or of Uniform Office. */
const foreignPart = /^(?:META-INF\/|objectdata\.xml$)/i;
const TYPES = '[Content_Types].xml';
const workbookType = /\b(?:sheet|template)(?:\.macroEnabled)?\.main\+xml/;

/**
 * Reads an `.xlsx` workbook: values, days, hidden rows and merged cells of its sheets. Formulas
 * give the result that was stored with them; nothing is computed and nothing is fetched.
 *
 * @throws {UnreadableTable} For a file that is damaged, too large or none.
 */
export function readXlsx(bytes: Uint8Array): Workbook {
  const parts = unpack(bytes);
  const types = parts[TYPES];
  if (types === undefined || !workbookType.test(new TextDecoder().decode(types))) {
    throw notAWorkbook();
  }
  const bounded = repack(parts);
  // Only with styles does the library tell hidden rows.
  const options = { ...readingOptions, type: 'array', cellStyles: true } as const;
  return toWorkbook(
    askLibrary(() => read(bounded, options)),
    'xlsx',
  );
}

/** Unpacks what is wanted; a part never grows beyond the size that the directory tells. */
function unpack(bytes: Uint8Array): Parts {
  let unpackedBytes = 0;
  return askLibrary(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wantedPart.test(name) || foreignPart.test(name)) return false;
        unpackedBytes += originalSize;
        if (unpackedBytes > tableLimits.unpackedBytes) throw tableTooLarge();
        return true;
      },
    }),
  );
}

/**
 * Packs the parts again without compression, since the library itself unpacks without any bound:
 * a part that says it has 10 bytes may fill the memory.
 */
function repack(parts: Parts): Uint8Array {
  let namedCells = 0;
  const encoder = new TextEncoder();
  const prepared = Object.entries(parts).map(([path, content]) => {
    const xml = prepareXml(askLibrary(() => new TextDecoder().decode(content)));
    namedCells += xml.namedCells;
    if (namedCells > tableLimits.namedCells) throw tableTooLarge();
    return [path, encoder.encode(xml.text)] as const;
  });
  if (prepared.length === 0) throw damagedTable();
  return zipSync(Object.fromEntries(prepared), { level: 0 });
}
