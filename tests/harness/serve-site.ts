import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build, type InlineConfig } from 'vite';

import { root } from '@scripts/paths';
import { serveToBrowser } from '@scripts/starting/browser-server';

export interface Site {
  /** The app's address, with `/` at its end. */
  readonly url: string;
  /** The page that puts the app's modules within reach; of the app's own origin. */
  readonly harnessUrl: string;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

const page = join(root, 'tests/harness/page');

function toBuild(folder: string, overrides: InlineConfig): InlineConfig {
  return {
    configFile: join(root, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    ...overrides,
    build: { ...overrides.build, outDir: folder, emptyOutDir: false, reportCompressedSize: false },
  };
}

/**
 * Builds the harness page, and the app beside it if asked for, with the app's own settings, and
 * serves both as the browser mode does, under its policy.
 */
export async function serveSite({ hasApp }: { readonly hasApp: boolean }): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'branch-record-book-site-'));
  if (hasApp) await build(toBuild(folder, {}));
  await build(
    toBuild(folder, {
      root: page,
      build: { rolldownOptions: { input: join(page, 'harness.html') } },
    }),
  );
  const served = await serveToBrowser(folder, 0);
  if (!served.ok) throw new Error(`the page could not be served: ${served.error}`);
  const { url, close } = served.value;
  return {
    url,
    harnessUrl: `${url}harness.html`,
    folder,
    close: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
