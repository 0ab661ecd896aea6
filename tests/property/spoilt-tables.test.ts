import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { readTable } from '@shared/tables/read-table';

const folder = new URL('../fixtures/rosters/', import.meta.url);
const open = (file: string) => new Uint8Array(readFileSync(new URL(file, folder)));
const files = ['old-village.xls', 'survey-form.xlsx', 'web-page.xls', 'wps-gb18030.csv'].map(open);
const parts = unzipSync(open('damaged-numbers.xlsx'));
const sheetPath = 'xl/worksheets/sheet1.xml';

/** A place in a file as a share of its length, and what is written there. */
const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) });
const changes = fc.array(change, { minLength: 1, maxLength: 20 });

function spoil(bytes: Uint8Array, spots: readonly { at: number; byte: number }[]): Uint8Array {
  const spoilt = bytes.slice();
  for (const { at, byte } of spots) spoilt[Math.floor(at * (bytes.length - 1))] = byte;
  return spoilt;
}

/** Reads whatever comes; a throw fails the test, and so does a refusal without its three sentences. */
function expectAnswer(bytes: Uint8Array): void {
  const answer = readTable(bytes);
  if (answer.ok) expect(answer.value.sheets.length).toBeGreaterThan(0);
  else for (const text of Object.values(answer.error)) expect(text).not.toBe('');
}

describe('a table from anywhere', () => {
  it('is read or refused, whatever its bytes', () => {
    const starts = [
      [],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0x50, 0x4b, 3, 4],
      [0x3c],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2000 }), (start, rest) =>
        expectAnswer(Uint8Array.from([...start, ...rest])),
      ),
      { numRuns: 300 },
    );
  });

  it('is read or refused where a real one was spoilt', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), changes, (file, spots) =>
        expectAnswer(spoil(file, spots)),
      ),
      { numRuns: 400 },
    );
  });

  it('is read or refused where a real one was cut short', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (file, share) => expectAnswer(file.slice(0, Math.floor(share * file.length))),
      ),
      { numRuns: 200 },
    );
  });

  it('is read or refused where the XML inside a sound ZIP was spoilt', () => {
    const path = fc.constantFrom(...Object.keys(parts).filter((name) => name.endsWith('.xml')));
    fc.assert(
      fc.property(path, changes, (name, spots) => {
        const content = parts[name] ?? new Uint8Array();
        expectAnswer(zipSync({ ...parts, [name]: spoil(content, spots) }));
      }),
      { numRuns: 200 },
    );
  });

  it('is read or refused where numbers in its XML are absurd', () => {
    const number = fc.constantFrom('0', '-1', '1e9', '4294967296', '2147483647', 'NaN', '', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(300), number), { minLength: 1 }), (spots) => {
        let xml = strFromU8(parts[sheetPath] ?? new Uint8Array());
        for (const [nth, written] of spots) {
          let count = 0;
          xml = xml.replace(/"[^"]*"/g, (found) => (count++ === nth ? `"${written}"` : found));
        }
        expectAnswer(zipSync({ ...parts, [sheetPath]: strToU8(xml) }));
      }),
      { numRuns: 150 },
    );
  });
});
