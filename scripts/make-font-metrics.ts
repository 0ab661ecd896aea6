import { readFile, writeFile } from 'node:fs/promises';

import { measureFont } from './measure-font';

/** Font files by the key that `shared/book/fonts/font-key.ts` gives them. */
export const fontFiles = [
  ['serif', 'noto-serif-sc-regular.ttf'],
  ['sans', 'noto-sans-sc-regular.ttf'],
  ['sans-bold', 'noto-sans-sc-bold.ttf'],
  ['kai', 'lxgw-wenkai-regular.ttf'],
  ['rare', 'hana-min-b.ttf'],
  ['mongolian', 'noto-sans-mongolian-regular.ttf'],
] as const;

/** Writes `resources/fonts/metrics.json` from the font files. */
export async function main(): Promise<void> {
  const folder = new URL('../resources/fonts/', import.meta.url);
  const fonts = [];
  for (const [key, file] of fontFiles) {
    fonts.push(measureFont(key, file, await readFile(new URL(file, folder))));
  }
  const rows = fonts.map((font) => JSON.stringify(font)).join(',\n');
  await writeFile(new URL('metrics.json', folder), `{ "fonts": [\n${rows}\n] }\n`);
}
