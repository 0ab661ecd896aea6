import { join } from 'node:path';

import { build } from 'vite';

import { root } from '@scripts/paths';

/**
 * Bundles a program for Node as the desktop's main process is bundled, so that nothing of Vite is
 * in its process.
 *
 * @param entry - Path in the project.
 * @param external - Packages that cannot be bundled; the program finds them as this one does.
 * @returns Where it lies: `out/NAME.mjs`.
 */
export async function buildProgram(
  entry: string,
  name: string,
  external: string[] = [],
): Promise<string> {
  const folder = join(root, 'out');
  await build({
    configFile: join(root, 'vite.config.ts'),
    mode: 'script',
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external },
    build: {
      ssr: join(root, entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
  });
  return join(folder, `${name}.mjs`);
}
