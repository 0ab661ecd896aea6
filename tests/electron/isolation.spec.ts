import { readFile } from 'node:fs/promises';

import { expect } from '@playwright/test';

import { test } from './launch';

test('the page runs in the operating system sandbox', async ({ start }) => {
  const { app } = await start();
  const processId = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = await readFile(`/proc/${String(processId)}/status`, 'utf8');
  expect(status).toMatch(/^Seccomp:\s+2$/mu);
  expect(status).toMatch(/^NoNewPrivs:\s+1$/mu);
});

test('the page has context isolation and no Node', async ({ start }) => {
  const { app, page } = await start();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const kinds = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer'].map(
      (name) => typeof (window as unknown as Record<string, unknown>)[name],
    ),
  );
  expect(new Set(kinds)).toEqual(new Set(['undefined']));
});

test('the page gets the host and nothing of Electron behind it', async ({ start }) => {
  const { page } = await start();
  const shape = await page.evaluate(() =>
    Object.entries(window.host as object).map(([group, calls]) => [
      group,
      Object.keys(calls as object),
    ]),
  );
  expect(shape).toEqual([
    ['app', ['describe']],
    ['files', ['save', 'reveal']],
    ['page', ['print']],
    ['lifecycle', ['onFlush']],
    [
      'journal',
      [
        'list',
        'open',
        'append',
        'loadRows',
        'findMissingPhotos',
        'findDamagedPhotos',
        'putPhoto',
        'loadPhoto',
        'beginSnapshot',
        'addToSnapshot',
        'finishSnapshot',
        'loadFreeSpace',
        'remove',
      ],
    ],
    ['backups', ['describe', 'chooseFolder', 'openFolder', 'make', 'cancel']],
    [
      'packages',
      ['pick', 'openBackup', 'read', 'close', 'beginWrite', 'write', 'finishWrite', 'abandonWrite'],
    ],
  ]);
  const isFrozen = await page.evaluate(() => {
    const before = window.host;
    try {
      Object.assign(window, { host: {} });
    } catch {
      // A refused assignment is what is wanted; the comparison below decides.
    }
    return window.host === before;
  });
  expect(isFrozen).toBe(true);
});

test('the window opens on the app scheme and describes the desktop', async ({ start }) => {
  const { page } = await start();
  expect(page.url()).toMatch(/^app:\/\/bundle\//u);
  const description = await page.evaluate(() => window.host?.app.describe());
  expect(description).toMatchObject({ ok: true, value: { mode: 'desktop' } });
});
