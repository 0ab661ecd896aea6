import { makeRecoveryCode, tryReadRecoveryCode } from '@shared/lock/recovery-code';
import { makeWindowLock, opensLock, toWaitMs, windowLockSchema } from '@shared/lock/window-lock';
import { describe, expect, it } from 'vitest';

/** Few rounds: what is tested does not depend on them. */
const ROUNDS = 10;

describe('a window lock', () => {
  it('opens by its passphrase and by its recovery code, and by nothing else', async () => {
    const { lock, recoveryCode } = await makeWindowLock('红旗村 2026', 15, ROUNDS);
    expect(await opensLock(lock, '红旗村 2026')).toBe(true);
    expect(await opensLock(lock, recoveryCode)).toBe(true);
    expect(await opensLock(lock, recoveryCode.toLowerCase().replaceAll(' ', '-'))).toBe(true);
    for (const wrong of ['', '红旗村2026', '红旗村 2027', '0000 0000 0000 0000 0000']) {
      expect(await opensLock(lock, wrong)).toBe(false);
    }
  });

  it('takes the same letters for the same, however they are composed', async () => {
    const { lock } = await makeWindowLock('caf\u00e9 2026', 15, ROUNDS);
    expect(await opensLock(lock, 'cafe\u0301 2026')).toBe(true);
  });

  it('stores neither secret, and two locks of one passphrase look different', async () => {
    const { lock, recoveryCode } = await makeWindowLock('红旗村 2026', null, ROUNDS);
    const other = await makeWindowLock('红旗村 2026', null, ROUNDS);
    const text = JSON.stringify(lock);
    expect(text).not.toContain('红旗村');
    expect(text).not.toContain(recoveryCode.replaceAll(' ', ''));
    expect(other.lock.passphrase.keyHex).not.toBe(lock.passphrase.keyHex);
    expect(windowLockSchema.parse(JSON.parse(text))).toEqual(lock);
  });

  it('derives its key as other programs do', async () => {
    const { lock } = await makeWindowLock('x', null, 1000);
    const { pbkdf2Sync } = await import('node:crypto');
    const { saltHex, keyHex, rounds } = lock.passphrase;
    const salt = Buffer.from(saltHex, 'hex');
    expect(pbkdf2Sync('x', salt, rounds, 32, 'sha256').toString('hex')).toBe(keyHex);
  });

  it('uses 600,000 rounds if not told otherwise', async () => {
    const { lock } = await makeWindowLock('x', null);
    expect(lock.passphrase.rounds).toBe(600_000);
    expect(lock.recoveryCode.rounds).toBe(600_000);
  });
});

describe('waiting after wrong tries', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 5000],
    [4, 10_000],
    [6, 40_000],
    [9, 300_000],
    [1000, 300_000],
  ])('after %i it is %i ms', (wrongTries, wait) => {
    expect(toWaitMs({ wrongTries, lastTryMs: 1000 }, 1000)).toBe(wait);
  });

  it('passes with time, and a clock set back does not make it longer', () => {
    expect(toWaitMs({ wrongTries: 3, lastTryMs: 1000 }, 4000)).toBe(2000);
    expect(toWaitMs({ wrongTries: 3, lastTryMs: 1000 }, 9000)).toBe(0);
    expect(toWaitMs({ wrongTries: 3, lastTryMs: 1_000_000 }, 0)).toBe(5000);
  });
});

describe('a recovery code', () => {
  it('is five groups of four that are not misread', () => {
    const fill = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((_, index) => index * 13);
    const code = makeRecoveryCode(fill);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(tryReadRecoveryCode(code)).toBe(code.replaceAll(' ', ''));
  });

  it('is read with letters that look like digits', () => {
    expect(tryReadRecoveryCode('oil0 0000 0000 0000 0000')).toBe('01100000000000000000');
  });

  it.each(['', '7K2M', 'U000 0000 0000 0000 0000', '红旗村红旗村红旗村红旗村红旗村红旗村红旗'])(
    'is not found in %s',
    (text) => {
      expect(tryReadRecoveryCode(text)).toBeNull();
    },
  );
});
