import { describe, expect, it } from 'vitest';

import { isBackupDue, isBackupOverdue } from '@shared/keeping/backup-due';
import { FIXED_NOW_LOCAL } from '@tests/builders/clock';

const nowLocal = FIXED_NOW_LOCAL;

describe('a daily backup', () => {
  it('is due where there is none', () => {
    expect(isBackupDue({ backupsMadeAt: [], newestChangeAt: null, nowLocal })).toBe(true);
  });

  it('is due where something changed since yesterday’s', () => {
    const ages = { backupsMadeAt: ['2026-11-21T23:59', '2026-11-20T08:00'], nowLocal };
    expect(isBackupDue({ ...ages, newestChangeAt: '2026-11-22T08:00' })).toBe(true);
    expect(isBackupDue({ ...ages, newestChangeAt: '2026-11-21T23:59' })).toBe(true);
    expect(isBackupDue({ ...ages, newestChangeAt: '2026-11-21T23:58' })).toBe(false);
    expect(isBackupDue({ ...ages, newestChangeAt: null })).toBe(false);
  });

  it('is not due twice a day', () => {
    const backupsMadeAt = ['2026-11-22T00:01'];
    expect(isBackupDue({ backupsMadeAt, newestChangeAt: '2026-11-22T09:00', nowLocal })).toBe(
      false,
    );
  });

  it('is not kept away by one from the future', () => {
    const backupsMadeAt = ['2031-01-01T08:00'];
    expect(isBackupDue({ backupsMadeAt, newestChangeAt: null, nowLocal })).toBe(true);
    const withToday = [...backupsMadeAt, '2026-11-22T09:00'];
    expect(isBackupDue({ backupsMadeAt: withToday, newestChangeAt: nowLocal, nowLocal })).toBe(
      false,
    );
  });
});

describe('quitting', () => {
  const newestChangeAt = '2026-11-22T09:00';

  it('waits for a backup that has been wanting for more than a day', () => {
    const overdue = ['2026-11-21T09:59'];
    expect(isBackupOverdue({ backupsMadeAt: overdue, newestChangeAt, nowLocal })).toBe(true);
    expect(isBackupOverdue({ backupsMadeAt: [], newestChangeAt, nowLocal })).toBe(true);
  });

  it('does not wait for one that is only due, or where nothing changed', () => {
    const due = ['2026-11-21T10:00'];
    expect(isBackupOverdue({ backupsMadeAt: due, newestChangeAt, nowLocal })).toBe(false);
    const old = ['2026-11-02T10:00'];
    expect(isBackupOverdue({ backupsMadeAt: old, newestChangeAt: null, nowLocal })).toBe(false);
  });
});
