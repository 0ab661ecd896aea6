// Runs a TypeScript entry of this project in Node: `node scripts/run.mjs scripts/sample.ts [arguments]`.
// Vite, which builds the app, also resolves and compiles the entry, so scripts and app share one
// configuration and no second compiler is needed. The entry exports `main(arguments)`.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error('用法：node scripts/run.mjs <文件> [参数…]');
  process.exit(2);
}
if (!existsSync(resolve(root, 'node_modules/vite'))) {
  console.error('还没有安装依赖，请先在本文件夹运行：npm ci');
  process.exit(1);
}
const { loadConfigFromFile, runnerImport } = await import('vite');
const loaded = await loadConfigFromFile(
  { command: 'serve', mode: 'script' },
  resolve(root, 'vite.config.ts'),
  root,
  'error',
  undefined,
  // Reads the file without writing a compiled copy, so a read-only clone works too.
  'runner',
);
const { module } = await runnerImport(resolve(entry), {
  resolve: loaded?.config.resolve,
  logLevel: 'error',
});
process.exitCode = (await module.main(rest)) ?? process.exitCode;
