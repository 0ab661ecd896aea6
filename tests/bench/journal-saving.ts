import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { build } from 'vite';

import { root } from '@scripts/paths';
import { prepareElectron } from '@scripts/prepare-electron';
import { preparePlainUser } from '@scripts/testing/plain-user';

import type { JournalSaveTimes } from '../harness/page/measure-journal-saves';

import { timesName } from './electron-saves';
import type { Group } from './measurement';
import { findProgram, runProgram } from './programs';

/** What a group needs to be read, or why there is none. */
export interface JournalSaving {
  readonly note: string;
  readonly group: Group | null;
}

const missing = (reason: string): JournalSaving => ({
  note: `没有在 Electron 里测保存：${reason}`,
  group: null,
});

async function findElectron(): Promise<string | null> {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) return given;
  try {
    return await prepareElectron();
  } catch (error) {
    console.error(String(error));
    return null;
  }
}

/** The page's part as one script that can be run in the app's own page. */
async function buildScript(path: string): Promise<void> {
  const built = await build({
    configFile: join(root, 'vite.config.ts'),
    mode: 'script',
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome130',
      rolldownOptions: {
        input: join(root, 'tests/harness/page/measure-journal-saves.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const chunks = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [script] = chunks;
  if (script?.type !== 'chunk' || chunks.length !== 1) throw new Error('not one script');
  await writeFile(path, script.code, { mode: 0o644 });
}

async function saveIn(electronFolder: string): Promise<JournalSaveTimes> {
  await runProgram('npm', ['--prefix', root, 'run', '--silent', 'build']);
  const user = preparePlainUser();
  const { homeFolder, projectFolder } = user;
  try {
    const script = join(homeFolder, 'page.js');
    await buildScript(script);
    const electron = join(electronFolder.replace(root, projectFolder), 'electron');
    const words = ['scripts/run.mjs', 'tests/bench/electron-saves.ts'];
    const places = [electron, projectFolder, script, homeFolder];
    const command = user.wrap(process.execPath, [...words, ...places]);
    const env = { ...process.env, ...command.environment };
    await promisify(execFile)(command.program, command.words, { cwd: command.folder, env });
    return JSON.parse(await readFile(join(homeFolder, timesName), 'utf8')) as JournalSaveTimes;
  } finally {
    user.remove();
  }
}

/** A draft's save on Electron, from the call until the app says 已保存, with and without journal. */
export async function measureJournalSaving(): Promise<JournalSaving> {
  if (findProgram('xvfb-run') === null)
    return missing('缺少 xvfb-run（apt-get install xvfb xauth）');
  const electronFolder = await findElectron();
  if (electronFolder === null) return missing('没有准备好测试用的 Electron');
  const times = await saveIn(electronFolder);
  return {
    note: `保存草稿：在 Electron 的页面里，从调用本程序的 saveDraft 到应答（含进程间传送和写到磁盘）；记录 JSON ${times.recordSizeBytes} 字节，两种方式轮流。`,
    group: {
      title: '保存草稿（Electron）',
      rows: [
        { what: '没有留底', runsMs: times.without },
        { what: '有留底（本程序）', runsMs: times.with },
      ],
    },
  };
}
