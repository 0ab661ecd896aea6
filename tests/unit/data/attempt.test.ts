import { afterEach, describe, expect, it, vi } from 'vitest';

import { attempt } from '@renderer/data/attempt';

afterEach(() => vi.unstubAllGlobals());

const failing = () => Promise.reject(new DOMException('Internal error opening', 'UnknownError'));

function aMachineWith(freeBytes: number): void {
  const estimate = () => Promise.resolve({ quota: 10_000_000 + freeBytes, usage: 10_000_000 });
  vi.stubGlobal('navigator', { storage: { estimate } });
}

describe('a failed piece of database work', () => {
  it('is told as a full disk where no space is left, whatever the error calls itself', async () => {
    aMachineWith(3_000_000);
    const result = await attempt('保存草稿', failing);
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'disk-full', what: '保存草稿没有成功：磁盘已满。' },
    });
  });

  it('keeps its own cause where there is space', async () => {
    aMachineWith(3_000_000_000);
    expect(await attempt('保存草稿', failing)).toMatchObject({ error: { code: 'storage-failed' } });
  });

  it('keeps its own cause where the machine does not say how much is left', async () => {
    vi.stubGlobal('navigator', {});
    expect(await attempt('保存草稿', failing)).toMatchObject({ error: { code: 'storage-failed' } });
  });
});
