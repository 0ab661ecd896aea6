import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { electronExecutable, killApp, quit, test, toArguments, waitForExit } from './launch';
import { listNotes, loadNotes, toAddNote, toAddNoteOnFlush } from './page-notes';

test('quitting by the menu waits for what the page still has to write', async ({ start }) => {
  const first = await start();
  await first.page.evaluate(toAddNoteOnFlush('写于退出时'));
  expect(await quit(first.app)).toBe(0);
  const second = await start();
  expect(await loadNotes(second.page)).toEqual(['写于退出时']);
});

test('closing the window waits for what the page still has to write', async ({ start }) => {
  const first = await start();
  await first.page.evaluate(toAddNoteOnFlush('写于关窗时'));
  const ended = waitForExit(first.app);
  const closing = first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.close(),
  );
  closing.catch(() => undefined);
  expect(await ended).toBe(0);
  const second = await start();
  expect(await loadNotes(second.page)).toEqual(['写于关窗时']);
});

test('SIGTERM waits for what the page still has to write', async ({ start }) => {
  const first = await start();
  await first.page.evaluate(toAddNoteOnFlush('写于关机时'));
  const ended = waitForExit(first.app);
  first.app.process().kill('SIGTERM');
  await ended;
  const second = await start();
  expect(await loadNotes(second.page)).toEqual(['写于关机时']);
});

test('a page that never finishes writing does not keep the program from ending', async ({
  start,
}) => {
  const { app, page } = await start();
  await page.evaluate(() => {
    window.host?.lifecycle.onFlush(() => new Promise(() => undefined));
    window.addEventListener('beforeunload', (event) => event.preventDefault());
  });
  expect(await quit(app)).toBe(0);
});

test('a flush that was taken back is not asked', async ({ start }) => {
  const first = await start();
  await first.page.evaluate(
    `window.host.lifecycle.onFlush(() => ${toAddNote('不应出现')})(); ${toAddNoteOnFlush('应出现')}`,
  );
  await quit(first.app);
  const second = await start();
  expect(await loadNotes(second.page)).toEqual(['应出现']);
});

test('what a strict transaction has written is there after SIGKILL', async ({ start }) => {
  const first = await start();
  await first.page.evaluate(toAddNote('断电前'));
  await killApp(first.app);
  const second = await start();
  expect(await loadNotes(second.page)).toEqual(['断电前']);
});

test('a page that crashes comes back with its data', async ({ start }) => {
  const { app, page } = await start();
  await page.evaluate(toAddNote('崩溃前'));
  const notes = await app.evaluate(async ({ BrowserWindow }, expression) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) return null;
    const loaded = new Promise<void>((resolve) => {
      contents.once('did-finish-load', () => resolve());
    });
    contents.forcefullyCrashRenderer();
    await loaded;
    return contents.executeJavaScript(expression) as Promise<unknown>;
  }, listNotes);
  expect(notes).toEqual(['崩溃前']);
});

test('a second start on the same data ends and wakes the first', async ({ dataFolder, start }) => {
  const { app } = await start();
  await app.evaluate(({ app: self }) => {
    self.once('second-instance', () => {
      Object.assign(globalThis, { wasWoken: true });
    });
  });
  const second = spawn(electronExecutable, toArguments(dataFolder), { stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect.poll(() => app.evaluate(() => 'wasWoken' in globalThis)).toBe(true);
  expect(app.windows()).toHaveLength(1);
});

test('the window remembers its size', async ({ dataFolder, start }) => {
  const first = await start();
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setSize(1100, 700),
  );
  await quit(first.app);
  const remembered: unknown = JSON.parse(await readFile(join(dataFolder, 'window.json'), 'utf8'));
  expect(remembered).toMatchObject({ bounds: { width: 1100, height: 700 } });
});

test('the menu is in Chinese', async ({ start }) => {
  const { app } = await start();
  const labels = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map((item) => [
      item.label,
      ...(item.submenu?.items ?? [])
        .filter((each) => each.type !== 'separator')
        .map((each) => each.label),
    ]),
  );
  expect(labels).toEqual([
    ['文件', '退出'],
    ['编辑', '撤销', '重做', '剪切', '复制', '粘贴', '全选'],
    ['视图', '放大', '缩小', '原始大小', '全屏'],
    ['帮助', '关于支部记录簿'],
  ]);
});
