import type { Host, SaveFileRequest } from '@shared/ipc/host';
import { fail, succeed, type Problem } from '@shared/util/result';

import { createBrowserPackages } from './browser-packages';
import { download } from './download';

const contentTypes = {
  pdf: 'application/pdf',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  ics: 'text/calendar',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The host of the browser mode: downloads, the browser's print dialog, page events. */
export function createBrowserHost(): Host {
  return {
    app: {
      describe: () =>
        Promise.resolve(
          succeed({ mode: 'browser', appVersion: __APP_VERSION__, runtime: '浏览器' }),
        ),
    },
    files: {
      save: (request) => attempt('download-failed', '没有下载成功', () => saveAsDownload(request)),
      reveal: () => Promise.resolve(fail(cannotReveal)),
    },
    page: {
      print: () =>
        attempt('print-failed', '没有打印成功', () => {
          window.print();
          return null;
        }),
    },
    lifecycle: { onFlush },
    journal: null,
    backups: null,
    packages: createBrowserPackages(),
  };
}

function saveAsDownload(request: SaveFileRequest) {
  download(new Blob([request.bytes], { type: contentTypes[request.kind] }), request.suggestedName);
  return { outcome: 'saved', location: request.suggestedName } as const;
}

/** A browser page is never asked whether it may close; becoming hidden is its last sure event. */
function onFlush(flush: () => Promise<void>): () => void {
  const flushWhenHidden = () => {
    if (document.visibilityState === 'hidden') run(flush);
  };
  const flushOnLeaving = () => run(flush);
  document.addEventListener('visibilitychange', flushWhenHidden);
  window.addEventListener('pagehide', flushOnLeaving);
  return () => {
    document.removeEventListener('visibilitychange', flushWhenHidden);
    window.removeEventListener('pagehide', flushOnLeaving);
  };
}

function run(flush: () => Promise<void>): void {
  flush().catch((error: unknown) => {
    reportError(error);
  });
}

function attempt<Value>(code: string, what: string, act: () => Value) {
  try {
    return Promise.resolve(succeed(act()));
  } catch (error) {
    reportError(error);
    return Promise.resolve(fail(toProblem(code, what)));
  }
}

function toProblem(code: string, what: string): Problem {
  return {
    code,
    what: `浏览器${what}。`,
    safe: '记录没有改动。',
    next: '请再试一次，或换用 Chrome、Edge 等较新的浏览器。',
  };
}

const cannotReveal: Problem = {
  code: 'cannot-reveal',
  what: '浏览器方式下不能打开文件所在的文件夹。',
  safe: '文件已交给浏览器下载。',
  next: '请在浏览器的下载列表中查看。',
};
