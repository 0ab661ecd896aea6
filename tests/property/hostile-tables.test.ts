import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { planImport } from '@shared/roster/import/plan-import';
import { findRosterSheet } from '@shared/roster/import/rank-sheets';
import { readRoster } from '@shared/roster/import/read-roster';
import { toRosterTable } from '@shared/roster/import/roster-row';
import { readTable } from '@shared/tables/read-table';
import { tableLimits } from '@shared/tables/sheet';
import { writeWorkbook } from '@shared/tables/write-workbook';
import { textCell } from '@shared/tables/written-workbook';

const today = '2026-11-22';
const folder = new URL('../fixtures/rosters/', import.meta.url);
const open = (file: string) => new Uint8Array(readFileSync(new URL(file, folder)));

/** Reads as far as the app would; answers the code of the refusal, or null. */
function readWhole(bytes: Uint8Array): string | null {
  const read = readTable(bytes);
  if (!read.ok) {
    for (const words of [read.error.what, read.error.safe, read.error.next]) {
      expect(words).toMatch(/\p{Script=Han}.*。$/u);
    }
    return read.error.code;
  }
  const { sheets, dateSystem } = read.value;
  const sheet = sheets[findRosterSheet(read.value)]!;
  const reading = readRoster(toRosterTable(sheet, dateSystem), { today, groups: [] });
  planImport(reading.ok, [], { groups: [], today });
  return null;
}

describe('a file from anywhere', () => {
  const originals = ['survey-form.xlsx', 'old-village.xls', 'web-page.xls', 'wps-gb18030.csv'];

  it.each(originals)('ends in a table or a refusal, however %s is spoilt', (file) => {
    const original = open(file);
    const change = fc.record({
      at: fc.integer({ min: 0, max: original.length - 1 }),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.option(fc.integer({ min: 0, max: original.length })),
        (changes, end) => {
          const spoilt = original.slice(0, end ?? original.length);
          for (const { at, byte } of changes) if (at < spoilt.length) spoilt[at] = byte;
          readWhole(spoilt);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('ends in a table or a refusal for any bytes', () => {
    const heads = [
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0x3c],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 2000 }), (head, bytes) => {
        readWhole(new Uint8Array([...head, ...bytes]));
      }),
    );
  });

  it('is bounded in what a ZIP unpacks to', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(1000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // The size of the unpacked part stands in the directory, 24 bytes after its signature.
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, tableLimits.unpackedBytes + 1, true);
    expect(readWhole(bomb)).toBe('table-too-large');
  });

  it('is bounded in rows', () => {
    const rows = Array.from({ length: tableLimits.rows + 1 }, () => ({ cells: [textCell('王')] }));
    expect(readWhole(writeWorkbook([{ name: '表', columnWidths: [], rows }]))).toBe(
      'table-too-large',
    );
  });

  it('is refused by name when it is empty, encrypted by structure, or a picture', () => {
    expect(readWhole(new Uint8Array())).toBe('empty-file');
    const photo = new URL('../fixtures/photos/plain.jpg', import.meta.url);
    expect(readWhole(new Uint8Array(readFileSync(photo)))).toBe('not-a-table');
    expect(readWhole(zipSync({ 'word/document.xml': new Uint8Array(1) }))).toBe('not-a-workbook');
  });

  it('cannot name entities of its own', () => {
    const html =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><table><tr><td>&b;</td></tr></table>';
    const read = readTable(new TextEncoder().encode(html));
    expect(JSON.stringify(read)).toContain('&b;');
  });
});
