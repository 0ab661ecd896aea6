// Runs a TypeScript entry of this project in Node: `node scripts/run.mjs scripts/sample.ts [arguments]`.
// Vite, which builds the app, also resolves and compiles the entry, so scripts and app share one
// configuration and no second compiler is needed. The entry exports `main(arguments)`.
import { resolve } from 'node:path';

import { loadConfigFromFile, runnerImport } from 'vite';

const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error('用法：node scripts/run.mjs <文件> [参数…]');
  process.exit(2);
}
const loaded = await loadConfigFromFile(
  { command: 'serve', mode: 'script' },
  resolve(import.meta.dirname, '../vite.config.ts'),
);
const { module } = await runnerImport(resolve(entry), {
  resolve: loaded?.config.resolve,
  logLevel: 'error',
});
process.exitCode = (await module.main(rest)) ?? process.exitCode;
