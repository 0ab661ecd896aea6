import { expect, it } from 'vitest';

import { cellName } from '@shared/tables/cell-reference';

it('names cells as spreadsheets do', () => {
  expect(cellName(0, 0)).toBe('A1');
  expect(cellName(9, 25)).toBe('Z10');
  expect(cellName(1, 26)).toBe('AA2');
  expect(cellName(1_048_575, 16_383)).toBe('XFD1048576');
});
