import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';

import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

function listFiles(): readonly string[] {
  const arguments_ = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const output = execFileSync('git', arguments_, { cwd: root, encoding: 'utf8' });
  return output.split('\n').filter((file) => file !== '' && existsSync(root + file));
}

const files = listFiles();
const sources = files.filter((file) => ['.ts', '.tsx', '.mjs', '.css'].includes(extname(file)));
const read = (file: string) => readFileSync(root + file, 'utf8');

/** Files that tools look for under a name of their own. */
const namedByTools = new Set(['.dependency-cruiser.cjs']);

const topLevel = new Set([
  ...['electron', 'renderer', 'shared', 'resources', 'tests', 'docs', 'scripts', '.ci'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
  ...['electron-builder.yml', 'eslint.config.mjs', 'README.md', 'CHANGELOG.md'],
  ...['LICENSE', '.gitignore', '.gitattributes', '.npmrc', '.editorconfig', '.prettierrc.json'],
  ...['.prettierignore', '.dependency-cruiser.cjs', '.knip.json'],
]);

describe('source files', () => {
  it('lie in the folders that the architecture names', () => {
    const strangers = files
      .map((file) => file.split('/')[0] ?? '')
      .filter((top) => !topLevel.has(top));
    expect([...new Set(strangers)]).toEqual([]);
  });

  it('have kebab-case names', () => {
    const badlyNamed = sources.filter(
      (file) =>
        !namedByTools.has(file) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(basename(file)),
    );
    expect(badlyNamed).toEqual([]);
  });

  it('hold at most 400 lines', () => {
    const tooLong = sources.filter((file) => read(file).split('\n').length > 401);
    expect(tooLong).toEqual([]);
  });

  it('are never called utils or helpers', () => {
    expect(
      sources.filter(
        (file) =>
          /(^|\/)(utils?|helpers?|misc|common)\.[a-z]+$/.test(file) || file.includes('/utils/'),
      ),
    ).toEqual([]);
  });

  it('hold no switched-off tests and no silenced checks', () => {
    const silenced = sources.filter((file) => {
      if (file.endsWith('source-files.test.ts')) return false;
      return /\b(it|test|describe)\.(skip|only|todo|fixme)\b|@ts-(ignore|nocheck|expect-error)/.test(
        read(file),
      );
    });
    expect(silenced).toEqual([]);
  });

  it('give a reason beside every disabled lint rule', () => {
    const unexplained = sources.flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) => /(\/\/|\/\*) eslint-disable/.test(line) && !/ -- \S/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(unexplained).toEqual([]);
  });
});
