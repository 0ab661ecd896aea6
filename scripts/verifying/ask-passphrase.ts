import { Writable } from 'node:stream';
import { createInterface } from 'node:readline/promises';

const VARIABLE = 'BRANCH_RECORD_BOOK_PASSPHRASE';

/**
 * Takes the passphrase from the environment, or asks on the terminal without showing what is
 * typed; null if there is neither or nothing was typed.
 */
export async function askPassphrase(): Promise<string | null> {
  const given = process.env[VARIABLE];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) return null;
  process.stdout.write('密码（输入时不显示）：');
  // readline echoes into its output; this one swallows it.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    const typed = await terminal.question('');
    return typed === '' ? null : typed;
  } finally {
    terminal.close();
    process.stdout.write('\n');
  }
}
