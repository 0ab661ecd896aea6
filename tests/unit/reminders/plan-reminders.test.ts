import { describe, expect, it } from 'vitest';

import type { PlanItem } from '@shared/domain/plan';
import type { ReminderFacts } from '@shared/reminders/reminder';
import { findPlanned } from '@shared/reminders/plan-reminders';
import { idOf } from '@tests/builders/ids';
import { aPlan, aPlanItem } from '@tests/builders/plan';
import { aRecord } from '@tests/builders/record';
import { reminderLines, someReminderFacts } from '@tests/builders/reminder-facts';

const lecture = aPlanItem({ month: 11, kind: 'lecture', theme: '讲廉洁', on: '2026-11-20' });
const lines = (items: readonly PlanItem[], overrides: Partial<ReminderFacts> = {}) =>
  reminderLines({ plan: aPlan(items), ...overrides });
const told = (item: PlanItem, overrides: Partial<ReminderFacts> = {}) =>
  lines([item], overrides).filter((line) => line.includes('计划'));

describe('a line of the plan', () => {
  it('is told ahead of its day, on it and after it, and leads to the plan', () => {
    expect(told(lecture)).toEqual(['month 计划2026年11月20日（周五）的党课“讲廉洁”，还有 2 天。']);
    expect(told(lecture, { today: '2026-11-20' })).toEqual(['now 今天计划有党课“讲廉洁”。']);
    expect(told(lecture, { today: '2026-11-21' })).toEqual([
      'now 计划2026年11月20日（周五）的党课“讲廉洁”，还没有记录。',
    ]);
    const [first] = findPlanned(someReminderFacts({ plan: aPlan([lecture]) }));
    expect(first?.target).toEqual({ kind: 'plan', year: 2026 });
  });

  it('with a month only is told for the whole month, and in no other', () => {
    const item = { ...lecture, on: null, theme: '' };
    expect(told(item)).toEqual(['month 计划本月的党课，还没有记录。']);
    expect(told(item, { today: '2026-10-18' })).toEqual([]);
    expect(told(item, { today: '2027-11-18' })).toEqual([]);
  });

  it('is silent once a record is begun, even a draft that has no day yet', () => {
    const draft = aRecord({ content: { kinds: ['lecture'], startsAt: null } });
    const linked = { ...lecture, recordIds: [draft.id] };
    expect(told(linked, { open: [draft] })).toEqual([]);
    const held = aRecord({
      id: idOf(702),
      content: { kinds: ['lecture'], startsAt: '2026-11-10T14:30' },
    });
    expect(told(lecture, { records: [held] })).toEqual([]);
  });
});

describe('nothing is told twice', () => {
  it('the plan’s theme day takes the place of the fixed day, and keeps its day', () => {
    const item = aPlanItem({ month: 11, theme: '学习' });
    const about = (today: string) =>
      lines([item], { today }).filter((line) => /主题党日|固定党日/.test(line));
    expect(about('2026-11-10')).toEqual([
      'month 计划固定党日2026年11月17日（周二）的主题党日“学习”，还有 7 天。',
    ]);
    expect(about('2026-11-17')).toEqual(['now 今天就是固定党日，计划有主题党日“学习”。']);
    expect(about('2026-11-18')).toEqual([
      'now 计划固定党日2026年11月17日（周二）的主题党日“学习”，还没有记录。',
    ]);
  });

  it('the plan’s meeting takes the place of what the rules expect of its kind', () => {
    const item = aPlanItem({ month: 11, kind: 'life-meeting' });
    const about = lines([item]).filter((line) => line.includes('组织生活会'));
    expect(about).toEqual(['month 计划本月的组织生活会，还没有记录。']);
    expect(lines([item]).join()).toContain('民主评议党员：2026年应有1次');
  });
});
