import { spawn } from 'node:child_process';

import { expect, test } from '@playwright/test';

import { root } from '@scripts/paths';

/** Runs the start command until it has printed an address, then ends it as Ctrl+C does. */
async function startAndInterrupt(words: readonly string[]) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/start.ts', ...words], {
    cwd: root,
  });
  let text = '';
  let isInterrupted = false;
  const collect = (chunk: Buffer) => {
    text += chunk.toString('utf8');
    if (isInterrupted || !text.includes('Ctrl+C')) return;
    isInterrupted = child.kill('SIGINT');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  return { code, lines: text.trim().split('\n') };
}

test('a forced browser start says which mode and why, and ends cleanly on Ctrl+C', async () => {
  const { code, lines } = await startAndInterrupt(['--browser', '--no-open', '--port=0']);
  expect(code).toBe(0);
  expect(lines[0]).toBe('以浏览器方式运行：启动命令要求用浏览器。');
  expect(lines[1]).toMatch(/^请在浏览器中打开：http:\/\/127\.0\.0\.1:\d+\/$/u);
  expect(lines.at(-1)).toBe('已结束。');
});

test('an unknown word is answered with the usage', async () => {
  const { code, lines } = await startAndInterrupt(['--desktop']);
  expect(code).toBe(2);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^用法：/u);
});
