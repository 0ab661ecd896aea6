import { putAsideChoices, splitReminders, withPutAside } from '@renderer/features/today/put-aside';
import type { Reminder } from '@shared/reminders/reminder';
import { expect, it } from 'vitest';

const reminder: Reminder = {
  id: 'unfiled 1',
  group: 'now',
  text: '会后第3天还没有归档。',
  basis: '',
  target: { kind: 'records' },
};

it('is out of sight until its day, and back by itself on it', () => {
  const putAside = withPutAside({}, reminder.id, '2026-11-30', '2026-11-23');
  const shownOn = (today: string) => splitReminders([reminder], putAside, today).shown.length;
  expect([shownOn('2026-11-29'), shownOn('2026-11-30')]).toEqual([0, 1]);
});

it('forgets what has come back, and keeps the rest', () => {
  const putAside = { old: '2026-11-01', other: '2026-12-01' };
  expect(withPutAside(putAside, 'new', '2026-12-05', '2026-11-23')).toEqual({
    other: '2026-12-01',
    new: '2026-12-05',
  });
});

it.each(['2026-11-23', '2026-12-31', '2027-01-31'])('offers later days only, on %s', (today) => {
  for (const { until } of putAsideChoices) expect(until(today) > today).toBe(true);
});
