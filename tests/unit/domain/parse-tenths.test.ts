import { tryParseTenths } from '@shared/domain/parse-tenths';
import { formatTenths } from '@shared/domain/sheets/field-text';
import { expect, it } from 'vitest';

it.each([
  ['2', 20],
  ['1.5', 15],
  ['１．５', 15],
  ['0.5小时', 5],
  ['3学时', 30],
  ['1.50', 15],
])('reads %s as %i tenths', (text, tenths) => {
  expect(tryParseTenths(text)).toEqual({ ok: true, value: tenths });
});

it.each(['', '一个半', '1.25', '-1', '1000'])('refuses %s in words', (text) => {
  expect(tryParseTenths(text)).toEqual({ ok: false, error: '请写小时数，如 2 或 1.5' });
});

it('writes tenths as they are read', () => {
  expect([15, 20].map(formatTenths)).toEqual(['1.5', '2']);
});
