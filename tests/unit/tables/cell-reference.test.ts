import fc from 'fast-check';
import { expect, it } from 'vitest';

import { cellName, readCellName } from '@shared/tables/cell-reference';

it('names cells as spreadsheets do', () => {
  expect(cellName(0, 0)).toBe('A1');
  expect(cellName(9, 25)).toBe('Z10');
  expect(cellName(1, 26)).toBe('AA2');
  expect(cellName(1_048_575, 16_383)).toBe('XFD1048576');
});

it('reads back every name that it writes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_048_575 }),
      fc.integer({ min: 0, max: 16_383 }),
      (row, column) => {
        expect(readCellName(cellName(row, column))).toEqual({ row, column });
      },
    ),
  );
});

it('knows what is no name of a cell', () => {
  for (const text of ['', 'A', '1', 'A0', 'a1', 'AAAA1', 'A12345678']) {
    expect(readCellName(text)).toBeNull();
  }
});
