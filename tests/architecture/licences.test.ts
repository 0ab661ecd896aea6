import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { listProductionPackages, type Lock } from '@scripts/licences/production-packages';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const text = read('resources/licences/libraries.txt');

/** Names and versions, as the lines above the first text give them. */
const listed = text
  .slice(0, text.indexOf('\n====='))
  .split('\n')
  .flatMap((line) => /^(?<title>\S+ \d\S*), \S+$/u.exec(line)?.groups?.['title'] ?? []);

const wanted = listProductionPackages(JSON.parse(read('package-lock.json')) as Lock);
const toTitles = (packages: typeof wanted) => packages.map((one) => `${one.name} ${one.version}`);

describe('resources/licences/libraries.txt (npm run licences writes it anew)', () => {
  it('names every package that the lock lets ship, in its version', () => {
    const needed = toTitles(wanted.filter(({ isOptional }) => !isOptional));
    expect(needed.filter((title) => !listed.includes(title))).toEqual([]);
  });

  it('names no package that does not ship', () => {
    expect(listed.length).toBeGreaterThan(100);
    const known = toTitles(wanted);
    expect(listed.filter((title) => !known.includes(title))).toEqual([]);
  });

  it('has a text for every package that it names', () => {
    const texts = text.slice(text.indexOf('\n====='));
    const hasText = (title: string) =>
      texts.includes(`\n${title}: `) || texts.includes(`\n${title}, by `);
    const bare = listed.filter((title) => !hasText(title));
    expect(bare).toEqual([]);
  });
});
