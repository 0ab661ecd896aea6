// What `electron [-r file] folder` needs of Electron's own default app, which the test runtime
// lacks. It is a module with a top-level await, as Electron's is: 'ready' then waits until the
// app's main file has run, so that the app may still register its scheme.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { app } from 'electron';

const require = createRequire(import.meta.url);
const words = process.argv.slice(1);
let folder;
while (folder === undefined && words.length > 0) {
  const word = words.shift();
  if (word === '-r' || word === '--require') require(resolve(words.shift()));
  else if (!word.startsWith('-')) folder = resolve(word);
}
const { main, name, productName, version } = JSON.parse(
  readFileSync(resolve(folder, 'package.json'), 'utf8'),
);
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
app.setVersion(version);
app.name = productName ?? name;
app.setAppPath(folder);
await import(pathToFileURL(resolve(folder, main)).href);
