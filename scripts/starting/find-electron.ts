import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { fail, succeed, type Result } from '@shared/util/result';

/** An Electron that can be started. */
export interface Electron {
  readonly executable: string;
  /** Where it comes from, as words for the line that a start prints. */
  readonly origin: string;
}

interface Search {
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
  readonly nowMs: number;
}

/** A machine with a usual line has it by then; one without a network must not be kept waiting. */
const downloadLimitMs = 20_000;

/** How long a failed download is not tried again, so that not every start waits. */
const retryAfterMs = 10 * 60_000;

/**
 * Finds an Electron binary: the given one, the installed one, or one downloaded now.
 *
 * @returns The binary, or why there is none, as a clause in the user's words.
 */
export async function findElectron(search: Search): Promise<Result<Electron, string>> {
  const given = search.environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) {
    const executable = join(given, executableName());
    if (existsSync(executable)) {
      return succeed({ executable, origin: 'ELECTRON_OVERRIDE_DIST_PATH 指定' });
    }
    return fail(`ELECTRON_OVERRIDE_DIST_PATH 指定的文件夹里没有 Electron（${executable}）`);
  }
  return tryInstalled(search.root) ?? (await download(search));
}

/** `require('electron')` would start a download by itself, so its own note is read instead. */
function tryInstalled(root: string): Result<Electron, string> | null {
  const folder = join(root, 'node_modules/electron');
  const notePath = join(folder, 'path.txt');
  if (!existsSync(notePath)) return null;
  const executable = join(folder, 'dist', readFileSync(notePath, 'utf8').trim());
  return existsSync(executable) ? succeed({ executable, origin: '已安装' }) : null;
}

async function download(search: Search): Promise<Result<Electron, string>> {
  const installer = join(search.root, 'node_modules/electron/install.js');
  const failureNote = join(search.root, 'node_modules/.cache/electron-download-failed');
  if (!existsSync(installer)) return fail('没有安装 electron 这个包（请先运行 npm ci）');
  const failedAtMs = (await stat(failureNote).catch(() => null))?.mtimeMs;
  if (failedAtMs !== undefined && search.nowMs - failedAtMs < retryAfterMs) {
    return fail('刚才下载 Electron 没有成功，十分钟内不再尝试');
  }
  search.say('没有找到 Electron，正在下载（最多等 20 秒）……');
  const failure = await runInstaller(installer);
  const installed = failure === null ? tryInstalled(search.root) : null;
  if (installed) {
    await rm(failureNote, { force: true });
    return installed;
  }
  const cause = failure ?? '下载后没有找到可执行文件';
  await noteFailure(failureNote, cause);
  return fail(`下载 Electron 没有成功（${cause}）`);
}

/** Without the note, as in a read-only folder, the next start only tries again. */
async function noteFailure(path: string, cause: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, cause);
  } catch {
    return;
  }
}

/** Runs the package's own installer; null means that it succeeded. */
function runInstaller(installer: string): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve('20 秒内没有下载完；网络较慢时可先单独运行 npx install-electron');
    }, downloadLimitMs);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? null : '连接不上下载地址');
    });
  });
}

function executableName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
