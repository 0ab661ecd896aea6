import type { BrowserWindow } from 'electron';

import { hostChannels } from '@shared/ipc/channels';
import { fail, succeed, type Problem } from '@shared/util/result';

import { unexpected } from '../problems';
import type { HostHandlers } from './registry';

/** Chromium's words for a print that the user closed; that is no failure. */
const cancelledReasons: readonly string[] = ['cancelled', 'Print job canceled'];

/** The system's print dialog for the page as shown, with its backgrounds. */
export function createPageHandlers(findWindow: () => BrowserWindow | null) {
  return {
    [hostChannels.printPage]: async () => {
      const window = findWindow();
      if (!window) return fail(unexpected);
      const reason = await new Promise<string | null>((resolve) => {
        window.webContents.print({ printBackground: true }, (success, failureReason) => {
          resolve(success ? null : failureReason);
        });
      });
      if (reason === null || cancelledReasons.includes(reason)) return succeed(null);
      return fail(toPrintProblem(reason));
    },
  } satisfies Partial<HostHandlers>;
}

function toPrintProblem(reason: string): Problem {
  return {
    code: 'print-failed',
    what: `没有打印成功（${reason}）。`,
    safe: '记录没有改动。',
    next: '请检查打印机是否已连接并打开；也可以先保存为 PDF，再从别处打印。',
  };
}
