import { spawn, type ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { getCurrentFuseWire, FuseV1Options } from '@electron/fuses';
import { listPackage } from '@electron/asar';
import { chromium, expect } from '@playwright/test';

import { root } from '@scripts/paths';

import { test } from './launch';

/** How the binary writes a fuse: the digit's character code. */
const fuseOff = '0'.charCodeAt(0);
const fuseOn = '1'.charCodeAt(0);

const packedFolder = join(root, 'dist/linux-unpacked');
const executable = join(packedFolder, 'branch-record-book');

/** Starts the packed app; its debugging port is the only door that the fuses leave to a test. */
async function startPacked(dataFolder: string) {
  const child = spawn(executable, [`--user-data-dir=${dataFolder}`, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const found = /DevTools listening on (\S+)/u.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(text)));
  });
  return { child, address };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

test('the packed app starts, knows itself as the desktop and ends on SIGTERM', async ({
  dataFolder,
}) => {
  const { child, address } = await startPacked(dataFolder);
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await expect.poll(() => page.evaluate(() => typeof window.host)).toBe('object');
  const description = await page.evaluate(() => window.host?.app.describe());
  expect(description).toMatchObject({ ok: true, value: { mode: 'desktop' } });
  expect(page.url()).toMatch(/^app:\/\/bundle\//u);
  await browser.close();
  await end(child, 'SIGTERM');
  expect(child.killed).toBe(true);
});

test('the packed app has its fuses locked', async () => {
  const wire = await getCurrentFuseWire(executable);
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  const on = [FuseV1Options.EnableCookieEncryption, FuseV1Options.OnlyLoadAppFromAsar];
  expect(off.map((fuse) => Number(wire[fuse]))).toEqual(off.map(() => fuseOff));
  expect(on.map((fuse) => Number(wire[fuse]))).toEqual(on.map(() => fuseOn));
});

test('the packed app holds the bundle alone', async () => {
  const entries = listPackage(join(packedFolder, 'resources/app.asar'), { isPack: false });
  const tops = new Set(entries.map((entry) => entry.split('/')[1]));
  expect(tops).toEqual(new Set(['out', 'package.json']));
  expect(entries.filter((entry) => /node_modules|\.map$|\/types\//u.test(entry))).toEqual([]);
  expect(entries.filter((entry) => entry.includes('/licences'))).toEqual([]);
  expect(await readdir(join(packedFolder, 'resources'))).not.toContain('default_app.asar');
});

test('the packed app has all licences beside it', async () => {
  const kept = await readdir(join(root, 'resources/licences'));
  const packed = await readdir(join(packedFolder, 'licences'));
  expect(packed.toSorted()).toEqual([...kept, 'branch-record-book-MIT.txt'].toSorted());
  for (const file of kept) {
    const bytes = await readFile(join(packedFolder, 'licences', file));
    expect(bytes.equals(await readFile(join(root, 'resources/licences', file)))).toBe(true);
  }
});
