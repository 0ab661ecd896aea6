import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program that the tests call, and the Debian packages that bring it. */
interface Tool {
  readonly program: string;
  readonly packages: readonly string[];
  /** What cannot be tested without it; null if everything can. */
  readonly use: string;
}

const tools: readonly Tool[] = [
  { program: 'chromium', packages: ['chromium'], use: '浏览器中的端到端测试' },
  {
    program: 'xvfb-run',
    packages: [
      ...['xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libnotify4'],
      ...['libxss1', 'libxtst6', 'libsecret-1-0'],
    ],
    use: '桌面程序的端到端测试',
  },
  { program: 'pdftotext', packages: ['poppler-utils'], use: 'PDF 测试' },
  { program: 'mutool', packages: ['mupdf-tools'], use: 'PDF 测试' },
  { program: 'qpdf', packages: ['qpdf'], use: 'PDF 测试' },
];

/** Installs what is missing where that is possible (Debian, as root), and names the rest. */
export function prepareMachine(say: (line: string) => void): readonly string[] {
  const missing = tools.filter((tool) => !hasProgram(tool.program));
  if (missing.length === 0) return [];
  const packages = missing.flatMap((tool) => tool.packages);
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say(`正在安装测试所需的系统软件：${packages.join(' ')}`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  }
  const absent = missing.filter((tool) => !hasProgram(tool.program));
  for (const tool of absent) {
    say(`缺少 ${tool.program}（${tool.use}需要它）。Debian 上可运行：`);
    say(`  sudo apt-get install ${tool.packages.join(' ')}`);
  }
  return absent.map((tool) => tool.program);
}

export function hasProgram(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}

function run(command: string, words: readonly string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
}
