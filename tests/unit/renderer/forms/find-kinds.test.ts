import { findKinds } from '@renderer/forms/new-record/find-kinds';
import { recordKinds } from '@shared/domain/record-kind';
import { expect, it } from 'vitest';

it('offers every kind, the theme day first, while nothing is typed', () => {
  expect(findKinds('')).toEqual(recordKinds);
  expect(recordKinds[0]).toBe('theme-day');
});

it.each([
  ['zwh', 'committee-meeting'],
  ['dk', 'lecture'],
  ['大会', 'general-meeting'],
  ['hjxj', 'election'],
  ['banshishi', 'practical-work'],
])('finds by %s the kind %s', (typed, kind) => {
  expect(findKinds(typed)).toContain(kind);
});

it('finds nothing for what no kind is called', () => {
  expect(findKinds('运动会')).toEqual([]);
});
