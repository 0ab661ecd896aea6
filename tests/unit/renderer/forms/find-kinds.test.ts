import { findKinds, toOfferedKinds } from '@renderer/forms/new-record/find-kinds';
import { recordKinds } from '@shared/domain/record-kind';
import { idOf } from '@tests/builders/ids';
import { anOwnKind } from '@tests/builders/own-kind';
import { expect, it } from 'vitest';

it('offers every kind, the theme day first, while nothing is typed', () => {
  expect(findKinds('').map(({ key }) => key)).toEqual(recordKinds);
  expect(recordKinds[0]).toBe('theme-day');
});

it.each([
  ['zwh', 'committee-meeting'],
  ['dk', 'lecture'],
  ['大会', 'general-meeting'],
  ['hjxj', 'election'],
  ['banshishi', 'practical-work'],
])('finds by %s the kind %s', (typed, kind) => {
  expect(findKinds(typed).map(({ key }) => key)).toContain(kind);
});

it('offers the user’s own kinds after the built-in ones, but none that is retired', () => {
  const offered = toOfferedKinds([
    anOwnKind(),
    anOwnKind({ id: idOf(461), name: '旧的一类', isRetired: true }),
  ]);
  expect(offered.at(-1)?.name).toBe('防汛值班');
  expect(findKinds('fxzb', offered).map(({ name }) => name)).toEqual(['防汛值班']);
  expect(findKinds('旧', offered)).toEqual([]);
});

it('finds nothing for what no kind is called', () => {
  expect(findKinds('运动会')).toEqual([]);
});
