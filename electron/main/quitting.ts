import { app, type BrowserWindow } from 'electron';

import { flushRequestChannel } from '@shared/ipc/channels';

import type { FlushRequests } from './flush-requests';

/** How long quitting waits for the page; a hung page must not keep the machine from shutting down. */
const flushLimitMs = 2000;

/**
 * Lets every way out (window closed, menu, SIGTERM, log-off) pass one gate: the page is asked
 * to write what is pending before its window closes.
 *
 * @param finishAfterFlush - What is done last, with a time limit of its own.
 */
export function flushBeforeQuit(
  findWindow: () => BrowserWindow | null,
  flushRequests: FlushRequests,
  finishAfterFlush: () => Promise<void>,
): void {
  let isFlushing = false;
  let isFlushed = false;
  app.on('before-quit', (event) => {
    const window = findWindow();
    if (isFlushed || !window || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (isFlushing) return;
    isFlushing = true;
    const send = (request: number) => window.webContents.send(flushRequestChannel, request);
    const finish = async () => {
      const isAnswered = await flushRequests.request(send, flushLimitMs);
      if (!isAnswered) console.error('页面没有在两秒内写完，仍然退出。');
      window.hide();
      await finishAfterFlush();
    };
    finish()
      .catch((error: unknown) => console.error('退出前的备份没有做成', error))
      .finally(() => {
        isFlushed = true;
        app.quit();
      });
  });
  app.on('browser-window-created', (_created, window) => {
    window.on('close', (event) => {
      if (isFlushed || window.webContents.isCrashed()) return;
      event.preventDefault();
      app.quit();
    });
    // The page is not asked whether it may close: it has had its time to write.
    window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  });
  app.on('window-all-closed', () => app.quit());
}
