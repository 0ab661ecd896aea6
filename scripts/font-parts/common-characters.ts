import { readFileSync } from 'node:fs';

/** The 8,105 characters of the 通用规范汉字表 in the order of their numbers. */
export function readCommonCharacters(): readonly string[] {
  const file = new URL('../../resources/fonts/common-characters.txt', import.meta.url);
  const lines = readFileSync(file, 'utf8').split('\n');
  return Array.from(lines.filter((line) => !line.startsWith('#')).join(''));
}
