import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, type ElectronApplication, type Page } from '@playwright/test';

import { root } from '@scripts/paths';
import { hostQuestions, journalQuestions, toAnswerSchema } from '@tests/builders/host-contract';

import { test } from './launch';

/** Makes the save dialog answer with a path, as a user would. */
async function answerDialogWith(app: ElectronApplication, path: string | null) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

function save(page: Page, text: string) {
  return page.evaluate(
    (content) =>
      window.host?.files.save({
        suggestedName: '主题党日.pdf',
        kind: 'pdf',
        bytes: new TextEncoder().encode(content),
      }),
    text,
  );
}

test('the desktop answers every question as the contract says', async ({ dataFolder, start }) => {
  const { app, page } = await start();
  await answerDialogWith(app, join(dataFolder, '记录.pdf'));
  // The system's print dialog would wait for a user.
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents) contents.print = (_options, callback) => callback?.(true, '');
  });
  for (const { channel, ask } of [...hostQuestions, ...journalQuestions]) {
    const answer: unknown = await page.evaluate(`(${ask.toString()})(window.host)`);
    expect(toAnswerSchema(channel).safeParse(answer).error, channel).toBeUndefined();
  }
});

test('a file is saved whole, replaces the old one and leaves nothing beside it', async ({
  dataFolder,
  start,
}) => {
  const { app, page } = await start();
  const folder = join(dataFolder, '导出');
  await mkdir(folder);
  const path = join(folder, '主题党日.pdf');
  await writeFile(path, '旧的');
  await answerDialogWith(app, path);
  expect(await save(page, '新的内容')).toEqual({
    ok: true,
    value: { outcome: 'saved', location: path },
  });
  expect(await readFile(path, 'utf8')).toBe('新的内容');
  expect(await readdir(folder)).toEqual(['主题党日.pdf']);
});

test('closing the dialog saves nothing and is no failure', async ({ start }) => {
  const { app, page } = await start();
  await answerDialogWith(app, null);
  expect(await save(page, '内容')).toEqual({ ok: true, value: { outcome: 'cancelled' } });
});

test('a folder without permission is named and the page goes on', async ({ dataFolder, start }) => {
  const { app, page } = await start();
  const folder = join(dataFolder, '只读');
  await mkdir(folder);
  await chmod(folder, 0o555);
  await answerDialogWith(app, join(folder, '记录.pdf'));
  expect(await save(page, '内容')).toMatchObject({ ok: false, error: { code: 'no-permission' } });
});

test('only files saved in this session are shown in their folder', async ({ start }) => {
  const { page } = await start();
  const answer = await page.evaluate(() => window.host?.files.reveal('/etc/passwd'));
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-saved-here' } });
});

test('arguments outside the contract are refused before any handler sees them', async ({
  start,
}) => {
  const { page } = await start();
  const codes = await page.evaluate(async () => {
    const ask = window.host?.files.save as unknown as (
      request: unknown,
    ) => Promise<{ readonly error: { readonly code: string } }>;
    const bytes = new Uint8Array(1);
    const requests = [
      { suggestedName: '../../etc/passwd', kind: 'pdf', bytes },
      { suggestedName: '记录.exe', kind: 'exe', bytes },
      { suggestedName: '记录.pdf', kind: 'pdf', bytes: 'text' },
      { suggestedName: '记录.pdf', kind: 'pdf', bytes, path: '/tmp/x' },
      null,
    ];
    const answers = await Promise.all(requests.map((request) => ask(request)));
    return answers.map((answer) => answer.error.code);
  });
  expect(codes).toEqual(Array(5).fill('bad-arguments'));
});

test('a page of another origin is refused although it has the preload', async ({ start }) => {
  const { app } = await start();
  const answer = await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      // A session of its own, since the app's session would not even load such a page.
      const webPreferences = { preload, sandbox: true, partition: 'foreign' };
      const window = new BrowserWindow({ show: false, webPreferences });
      await window.loadURL('data:text/html,foreign');
      const result: unknown = await window.webContents.executeJavaScript(
        'window.host.app.describe()',
      );
      window.destroy();
      return result;
    },
    join(root, 'out/preload/index.cjs'),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'foreign-sender' } });
});
