import { frameOf, recordKindFacts, recordKinds, toKindNames } from '@shared/domain/record-kind';
import { describe, expect, it } from 'vitest';

describe('frameOf', () => {
  it('takes its labels from the first kind and its parts from all', () => {
    const frame = frameOf(['lecture', 'theme-day']);
    expect(frame.first.pageTitle).toBe('党课记录');
    expect(frame.has('agenda')).toBe(true);
    expect(frameOf(['lecture']).has('agenda')).toBe(false);
  });

  it.each([
    [['lecture', 'group-meeting'], 'group'],
    [['life-meeting', 'committee-meeting'], 'committee'],
    [['theme-day', 'general-meeting', 'lecture'], 'whole-branch'],
    [['theme-day', 'volunteering'], 'whole-unless-narrower'],
    [['talk'], 'named'],
  ] as const)('expects for %j the circle %s', (kinds, circle) => {
    expect(frameOf(kinds).circle).toBe(circle);
  });
});

it('asks for 应到 exactly where the attendance sheet is', () => {
  for (const kind of recordKinds) {
    const { expects, frame } = recordKindFacts[kind];
    expect(frame.includes('attendance'), kind).toBe(expects !== 'named');
  }
});

it('names every kind differently', () => {
  expect(new Set(recordKinds.map((kind) => recordKindFacts[kind].name)).size).toBe(
    recordKinds.length,
  );
  expect(toKindNames({ kinds: ['theme-day', 'lecture'] })).toBe('主题党日＋党课');
});
