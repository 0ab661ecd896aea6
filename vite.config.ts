/// <reference types="vitest/config" />
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig, runnerImport, type Plugin, type UserConfig } from 'vite';

import type * as FontFiles from './scripts/font-parts/write-font-files';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const resolve = {
  alias: Object.fromEntries(
    ['shared', 'electron', 'renderer', 'scripts', 'resources', 'tests'].map((folder) => [
      `@${folder}`,
      path(folder),
    ]),
  ),
};

const nodeExternals = ['electron', ...builtinModules, ...builtinModules.map((m) => `node:${m}`)];

const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as { version: string };
const define = { __APP_VERSION__: JSON.stringify(version) };

/**
 * pdf-lib's modules only define what they export, though its package does not say so: what no file
 * here needs stays out, most of it.
 */
const treeshake = { moduleSideEffects: (id: string) => !id.includes('/node_modules/pdf-lib/') };

/** Puts the licences beside the page, so that they go wherever the built page goes. */
const carryLicences: Plugin = {
  name: 'carry-licences',
  generateBundle() {
    for (const file of readdirSync(path('resources/licences'))) {
      const source = readFileSync(path(`resources/licences/${file}`));
      this.emitFile({ type: 'asset', fileName: `licences/${file}`, source });
    }
  },
};

/**
 * Puts the bundled fonts beside the page, in parts: the page's style sheet and the press load those
 * that characters ask for, a few megabytes of eighty.
 */
const carryFonts: Plugin = {
  name: 'carry-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: () => [{ tag: 'link', attrs: { rel: 'stylesheet', href: '/fonts/faces.css' } }],
  },
  // Not as assets of the bundle, whose 300 names would be listed at every build.
  async writeBundle({ dir }) {
    const program = path('scripts/font-parts/write-font-files.ts');
    const { module } = await runnerImport<typeof FontFiles>(program);
    await module.writeFontFiles(dir ?? path('out/renderer'));
  },
};

/** The page: one bundle for the desktop's `app://` origin and for the browser mode. */
const renderer: UserConfig = {
  root: path('renderer'),
  base: '/',
  publicDir: false,
  plugins: [react(), carryLicences, carryFonts],
  define,
  resolve,
  worker: { format: 'es', rolldownOptions: { treeshake } },
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: path('out/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2500,
  },
};

/** Electron's main process: one ES module, everything bundled but Electron and Node. */
const main: UserConfig = {
  resolve,
  publicDir: false,
  ssr: { noExternal: true, external: nodeExternals },
  build: {
    ssr: path('electron/main/index.ts'),
    outDir: path('out/main'),
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { format: 'es', entryFileNames: 'index.js' } },
  },
};

/** The preload must be one CommonJS file: a sandboxed preload can load nothing else. */
const preload: UserConfig = {
  resolve,
  publicDir: false,
  ssr: { noExternal: true, external: nodeExternals },
  build: {
    ssr: path('electron/preload/index.ts'),
    outDir: path('out/preload'),
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'index.cjs' } },
  },
};

const suites = 'tests/{unit,property,rules,golden,architecture,migrations}/**';

/** Logic keeps no state between files, so its files share modules: half the time. */
const test: UserConfig['test'] = {
  projects: [
    {
      extends: true,
      test: { name: 'logic', include: [`${suites}/*.test.ts`], isolate: false },
    },
    {
      extends: true,
      test: {
        name: 'screens',
        include: [`${suites}/*.test.tsx`],
        setupFiles: [path('tests/setup-screens.ts')],
        testTimeout: 60_000,
      },
    },
  ],
  environment: 'node',
  setupFiles: [path('tests/setup.ts')],
  testTimeout: 30_000,
  restoreMocks: true,
};

export default defineConfig(({ command, mode }): UserConfig => {
  // What is built is what ships, whoever asks for it: scripts and test runners come with another
  // value, and React would be its slower development edition, with this machine's paths in it.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  if (mode === 'main') return main;
  if (mode === 'preload') return preload;
  if (mode === 'test' || mode === 'script') {
    const build = { rolldownOptions: { treeshake } };
    return { plugins: [react()], define, resolve, build, test };
  }
  return renderer;
});
