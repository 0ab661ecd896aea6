import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from './paths';
import { prepareElectron } from './prepare-electron';
import { prepareBagValidator } from './testing/bag-validator';
import { hasProgram, prepareMachine } from './testing/machine';
import { preparePlainUser } from './testing/plain-user';
import { loadCounts } from './testing/reports';
import { runCommand, toSummary, toTotal, type Command, type StepResult } from './testing/steps';

const playwright = join('node_modules', '@playwright', 'test', 'cli.js');

/** `npm test`: prepares what is missing, runs every check and test, and sums up. */
export async function main(): Promise<number> {
  const reportFolder = mkdtempSync(join(tmpdir(), 'branch-record-book-reports-'));
  const results: StepResult[] = [];
  const add = async (name: string, command: Command | null, reportPath?: string) => {
    const result = await runStep(name, command, reportPath);
    results.push(result);
    return result.outcome === 'passed';
  };
  prepareMachine((line) => console.log(line));
  prepareBagValidator((line) => console.log(line));
  const electronFolder = await findElectronFolder();
  for (const name of loadCheckNames()) {
    const reportPath = join(reportFolder, `${name}.json`);
    const isUnit = name === 'unit';
    const words = isUnit ? ['--', ...toVitestWords(reportPath)] : [];
    await add(
      name,
      inProject('npm', ['run', '--silent', name, ...words]),
      isUnit ? reportPath : undefined,
    );
  }
  const isBuilt = await add('build', inProject('npm', ['run', '--silent', 'build']));
  const hasChromium = hasProgram('chromium') || process.env['CHROMIUM_PATH'] !== undefined;
  const pageReport = join(reportFolder, 'page.json');
  await add('e2e（浏览器）', isBuilt && hasChromium ? toPageTests(pageReport) : null, pageReport);
  await addDesktopSteps(isBuilt ? electronFolder : null, add);
  rmSync(reportFolder, { recursive: true, force: true });
  console.log('');
  for (const line of toSummary(results)) console.log(line);
  return toTotal(results).failed === 0 ? 0 : 1;
}

type AddStep = (name: string, command: Command | null, reportPath?: string) => Promise<boolean>;

/** The packed app and the desktop shell, under a user with whom the sandbox is on. */
async function addDesktopSteps(electronFolder: string | null, add: AddStep): Promise<void> {
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: electronFolder ?? '' };
  const pack = { ...inProject('npm', ['run', '--silent', 'pack']), environment };
  const isPacked = await add('pack', electronFolder === null ? null : pack);
  const name = 'e2e（桌面程序）';
  if (!isPacked || electronFolder === null || !hasProgram('xvfb-run')) {
    await add(name, null);
    return;
  }
  const user = preparePlainUser();
  const reportPath = join(user.homeFolder, 'report.json');
  const tests = toPlaywright('tests/electron');
  const command = user.wrap(tests.program, tests.words);
  const inCopy = electronFolder.replace(root, user.projectFolder);
  await add(
    name,
    {
      ...command,
      environment: {
        ...command.environment,
        ELECTRON_OVERRIDE_DIST_PATH: inCopy,
        TEST_OUTPUT_FOLDER: join(user.homeFolder, 'results'),
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath,
      },
    },
    reportPath,
  );
  user.remove();
}

/** The given Electron, or the test runtime; null, with the reason printed, if there is none. */
async function findElectronFolder(): Promise<string | null> {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) return given;
  try {
    return await prepareElectron();
  } catch (error) {
    console.error(`没有准备好测试用的 Electron，桌面程序的测试不能运行：${String(error)}`);
    return null;
  }
}

/** The parts of `npm run check`, so that the two never differ. */
function loadCheckNames(): readonly string[] {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { readonly scripts: { readonly check: string } };
  return scripts.check.split('&&').map((part) => part.trim().replace(/^npm run /u, ''));
}

function toVitestWords(reportPath: string): readonly string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
}

function toPageTests(reportPath: string): Command {
  const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath };
  return { ...toPlaywright('tests/e2e'), environment };
}

function toPlaywright(folder: string): Command {
  return inProject(process.execPath, [playwright, 'test', '-c', folder, '--reporter=list,json']);
}

function inProject(program: string, words: readonly string[]): Command {
  return { program, words, folder: root };
}

async function runStep(
  name: string,
  command: Command | null,
  reportPath?: string,
): Promise<StepResult> {
  if (!command) return { name, outcome: 'missing', seconds: 0, counts: null };
  console.log(`\n== ${name}`);
  const startedAtMs = Date.now();
  const isPassed = await runCommand(command);
  const seconds = (Date.now() - startedAtMs) / 1000;
  const counts = reportPath === undefined ? null : loadCounts(reportPath);
  return { name, outcome: isPassed ? 'passed' : 'failed', seconds, counts };
}
