import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { build, type InlineConfig } from 'vite';

import { root } from '@scripts/paths';
import { serveToBrowser } from '@scripts/starting/browser-server';

export interface Site {
  /** The app's address, with `/` at its end. */
  readonly url: string;
  /** The test page's address; of the app's own origin. */
  readonly pageUrl: string;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

interface SiteContents {
  /** The test page's HTML file. */
  readonly page: string;
  readonly hasApp: boolean;
}

/** The page that puts the app's modules within reach. */
export const harnessPage = join(root, 'tests/harness/page/harness.html');

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
 * Builds a test page, and the app beside it if asked for, with the app's own settings, and serves
 * both as the browser mode does, under its policy.
 */
export async function serveSite({ page, hasApp }: SiteContents): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'branch-record-book-site-'));
  if (hasApp) await build(toBuild(folder, {}));
  const rolldownOptions = { input: page };
  await build(toBuild(folder, { root: dirname(page), build: { rolldownOptions } }));
  const served = await serveToBrowser(folder, 0);
  if (!served.ok) throw new Error(`the page could not be served: ${served.error}`);
  const { url, close } = served.value;
  return {
    url,
    pageUrl: `${url}${basename(page)}`,
    folder,
    close: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
