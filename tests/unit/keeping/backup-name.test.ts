import { describe, expect, it } from 'vitest';

import { toBackupName, toBookTag, tryBackupName } from '@shared/keeping/backup-name';
import { idOf } from '@tests/builders/ids';

const backup = {
  madeAt: '2026-11-22T10:32',
  reason: 'daily',
  bookTag: toBookTag(idOf(0x3f9a1c)),
  number: 1,
} as const;

describe('the name of a backup', () => {
  it('says when, why and of which book', () => {
    expect(toBackupName(backup)).toBe('支部记录簿备份 2026-11-22 1032 每日 3f9a1c.zip');
  });

  it('tells several of one minute apart', () => {
    const name = toBackupName({ ...backup, reason: 'before-import', number: 2 });
    expect(name).toBe('支部记录簿备份 2026-11-22 1032 导入前 3f9a1c 2.zip');
  });

  it.each(['daily', 'by-hand', 'before-upgrade', 'before-import'] as const)(
    'is read as it was written for the reason %s',
    (reason) => {
      for (const number of [1, 2, 17]) {
        const one = { ...backup, reason, number };
        expect(tryBackupName(toBackupName(one))).toEqual(one);
      }
    },
  );

  it.each([
    '支部记录簿备份 2026-11-31 1032 每日 3f9a1c.zip',
    '支部记录簿备份 2026-11-22 2532 每日 3f9a1c.zip',
    '支部记录簿备份 2026-11-22 1032 每周 3f9a1c.zip',
    '支部记录簿备份 2026-11-22 1032 每日.zip',
    '支部记录簿备份 2026-11-22 1032 每日 3f9a1c 1.zip',
    '.支部记录簿备份 2026-11-22 1032 每日 3f9a1c.zip.tmp',
    '../支部记录簿备份 2026-11-22 1032 每日 3f9a1c.zip',
    '会议照片.zip',
  ])('is no other: %s', (name) => {
    expect(tryBackupName(name)).toBeNull();
  });
});
