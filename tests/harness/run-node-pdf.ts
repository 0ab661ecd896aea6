import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { build } from 'vite';

import { root } from '@scripts/paths';

import type { NodePdf } from './node-pdf';

/** Makes the record's file in a Node process that lives until it is ended. */
export interface NodePdfMaker {
  readonly make: () => Promise<NodePdf>;
  readonly end: () => void;
}

/**
 * Bundles the program that makes the record's file in Node, as the desktop's main process is
 * bundled. It lies as deep in the repository as scripts/load-fonts, which finds the fonts from there.
 *
 * @returns The path of the program.
 */
export async function buildNodePdf(): Promise<string> {
  const folder = join(root, 'out');
  await build({
    configFile: join(root, 'vite.config.ts'),
    mode: 'script',
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'tests/harness/node-pdf.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'node-pdf.mjs' } },
    },
  });
  return join(folder, 'node-pdf.mjs');
}

export function startNodePdf(program: string): NodePdfMaker {
  const child = fork(program, []);
  return {
    make: async () => {
      const heard = new AbortController();
      const { signal } = heard;
      const failed = once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`making the file in Node ended with ${String(code)}`);
      });
      try {
        child.send('make');
        const answer = once(child, 'message', { signal }) as Promise<[NodePdf]>;
        return (await Promise.race([answer, failed]))[0];
      } finally {
        heard.abort();
      }
    },
    end: () => {
      if (child.connected) child.disconnect();
    },
  };
}
