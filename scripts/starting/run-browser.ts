import { spawn } from 'node:child_process';

import { serverMark, serveToBrowser } from './browser-server';

interface BrowserRun {
  readonly folder: string;
  readonly port: number;
  /** Whether to open the system's browser. */
  readonly isShown: boolean;
  readonly say: (line: string) => void;
}

/**
 * Runs the browser mode until Ctrl+C.
 *
 * @returns The exit code: 0 after Ctrl+C or if it was running already, 1 if it cannot listen.
 */
export async function runBrowser({ folder, port, isShown, say }: BrowserRun): Promise<number> {
  const served = await serveToBrowser(folder, port);
  if (!served.ok) return explainFailure(served.error, port, isShown, say);
  const { url, close } = served.value;
  const interrupted = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  say(`请在浏览器中打开：${url}`);
  say(
    '记录保存在这个浏览器里；没有自动备份，请常到“设置”的“备份”里另存一份，不要清除浏览器的数据。按 Ctrl+C 结束。',
  );
  if (isShown) openInBrowser(url);
  await interrupted;
  await close();
  say('已结束。');
  return 0;
}

async function explainFailure(
  systemCode: string,
  port: number,
  isShown: boolean,
  say: (line: string) => void,
): Promise<number> {
  const url = `http://127.0.0.1:${port}/`;
  if (systemCode === 'EADDRINUSE' && (await isOwnServer(url))) {
    say(`支部记录簿已经在运行，请在浏览器中打开：${url}`);
    if (isShown) openInBrowser(url);
    return 0;
  }
  if (systemCode === 'EADDRINUSE') {
    say(`端口 ${port} 正被别的程序占用，没有启动。请关闭那个程序后再试。`);
    say('也可以换一个端口：npm start -- --browser --port=47801。注意：每个端口的记录是分开的。');
  } else if (systemCode === 'EACCES') {
    say(`没有使用端口 ${port} 的权限，没有启动。请换一个大于 1024 的端口。`);
  } else {
    say(`不能在 ${url} 提供页面（${systemCode}），没有启动。`);
  }
  return 1;
}

async function isOwnServer(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(2000) });
    return answer.headers.get(serverMark.name) === serverMark.value;
  } catch {
    // Whatever holds the port speaks no HTTP, so it is another program.
    return false;
  }
}

/** Opens the system's browser; where that fails, the printed address serves. */
function openInBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '', url],
  };
  const [command, ...words] = commands[process.platform] ?? ['xdg-open', url];
  const child = spawn(command, words, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
