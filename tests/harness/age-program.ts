import { spawn, spawnSync } from 'node:child_process';

/** Whether Debian's `age` and the `script` that gives it a terminal are here. */
export function hasAgeProgram(): boolean {
  return ['age', 'script'].every((program) => spawnSync(program, ['--version']).status === 0);
}

/** Runs `age` in a terminal of its own and types the passphrase each time it asks. */
export function runAge(words: readonly string[], passphrase: string): Promise<number | null> {
  const command = ['age', ...words].map((word) => `'${word}'`).join(' ');
  const terminal = spawn('script', ['-qec', command, '/dev/null']);
  let asked = 0;
  let shown = '';
  terminal.stdout.on('data', (part: Buffer) => {
    shown += part.toString();
    const questions = shown.match(/passphrase[^:]*:/gi)?.length ?? 0;
    for (; asked < questions; asked += 1) terminal.stdin.write(`${passphrase}\n`);
  });
  return new Promise((resolve) => {
    terminal.on('close', resolve);
  });
}
