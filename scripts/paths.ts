import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The version of the test runtime; it is out of support and never shipped. */
export const testElectronVersion = '33.2.1';

/** Where the unpacked test runtime lies; the folder is there only when it is complete. */
export const testElectronFolder = join(
  root,
  `node_modules/.cache/electron-${testElectronVersion}-linux-x64`,
);
