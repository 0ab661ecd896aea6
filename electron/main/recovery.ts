import { dialog, type BrowserWindow } from 'electron';

/** More crashes than this within the span mean that loading again does not help. */
const crashLimit = 3;
const crashSpanMs = 60_000;

/** Brings the page back after its process has died; what was saved is read again from disk. */
export function reloadAfterCrash(window: BrowserWindow): void {
  let crashTimesMs: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    console.error(`页面进程退出：${details.reason}（${details.exitCode}），重新载入。`);
    const nowMs = Date.now();
    crashTimesMs = [...crashTimesMs.filter((timeMs) => nowMs - timeMs < crashSpanMs), nowMs];
    if (crashTimesMs.length <= crashLimit) {
      window.webContents.reload();
      return;
    }
    dialog.showErrorBox(
      '页面多次意外关闭',
      '已经保存的内容还在磁盘上。请退出程序，重新启动电脑后再打开。',
    );
  });
}

/** Replaces Electron's own box, which shows a stack trace in English. */
export function explainMainFailures(): void {
  process.on('uncaughtException', (error) => {
    console.error('主进程出错', error);
    dialog.showErrorBox(
      '程序遇到了没有料到的错误',
      '已经保存的内容还在磁盘上。请退出程序后重新打开。',
    );
  });
}
