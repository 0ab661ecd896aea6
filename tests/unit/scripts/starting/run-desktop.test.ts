import { expect, it } from 'vitest';

import { runDesktop } from '@scripts/starting/run-desktop';

const run = (executable: string) => runDesktop('--version', { executable, origin: '测试' });

it('gives the exit code of an app that ran', async () => {
  expect(await run('/bin/true')).toEqual({ ok: true, value: 0 });
});

it('says that an app did not come up when it ends at once with an error', async () => {
  expect(await run('/bin/false')).toEqual({ ok: false, error: 'Electron 启动后立即退出（1）' });
});

it('says that a binary cannot be started', async () => {
  const result = await run('/no/such/electron');
  expect(result).toEqual({ ok: false, error: expect.stringContaining('不能启动') as string });
});
