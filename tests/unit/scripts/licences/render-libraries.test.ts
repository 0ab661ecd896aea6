import { describe, expect, it } from 'vitest';

import type { Library } from '@scripts/licences/library';
import { listWithoutTerms, renderLibraries } from '@scripts/licences/render-libraries';

function aLibrary(name: string, changes: Partial<Library> = {}): Library {
  const texts = [{ file: 'LICENSE', text: `Copyright the authors of ${name}\n` }];
  return { name, version: '1.0.0', licence: 'MIT', author: null, texts, ...changes };
}

/** The block of a text, with the places it was found in above. */
function blockOf(rendered: string, words: string): string {
  const block = rendered.split(/^={80}$/mu).find((part) => part.includes(words));
  if (block === undefined) throw new Error(`no ${words}`);
  return block.trim();
}

describe('the file of licences', () => {
  it('names every package with version and licence, then each text below its package', () => {
    const rendered = renderLibraries([
      aLibrary('ink'),
      aLibrary('pen', { version: '2.1.0', licence: 'Apache-2.0' }),
    ]);
    expect(rendered).toContain('\n2 packages:\n\nink 1.0.0, MIT\npen 2.1.0, Apache-2.0\n\n');
    const block = blockOf(rendered, 'authors of pen');
    expect(block).toBe(`pen 2.1.0: LICENSE\n${'-'.repeat(80)}\n\nCopyright the authors of pen`);
  });

  it('holds a text once that several packages bring, differing in white space alone', () => {
    const rendered = renderLibraries([
      aLibrary('ink', {
        texts: [{ file: 'LICENSE', text: '\uFEFFCopyright us  \r\n\r\nTake it.' }],
      }),
      aLibrary('pen', { texts: [{ file: 'COPYING', text: 'Copyright us\n\nTake\nit.\n\n' }] }),
    ]);
    expect(rendered.match(/Copyright us/gu)).toHaveLength(1);
    const block = blockOf(rendered, 'Copyright us');
    expect(block).toMatch(/^ink 1\.0\.0: LICENSE\npen 1\.0\.0: COPYING\n/u);
    expect(block).toMatch(/\n\nCopyright us\n\nTake it\.$/u);
  });

  it('keeps both texts where only the lines of copyright differ', () => {
    const rendered = renderLibraries([aLibrary('ink'), aLibrary('pen')]);
    expect(rendered).toContain('authors of ink');
    expect(rendered).toContain('authors of pen');
  });

  it('gives the standard text once for packages that bring none, with their authors', () => {
    const rendered = renderLibraries([
      aLibrary('ink', { texts: [], author: 'Someone <someone@example.org>' }),
      aLibrary('pen', { texts: [] }),
    ]);
    expect(rendered.match(/Permission is hereby granted/gu)).toHaveLength(1);
    const block = blockOf(rendered, 'Permission is hereby granted');
    expect(block).toContain('ink 1.0.0, by Someone <someone@example.org>\n');
    expect(block).toContain('pen 1.0.0, by its contributors\n');
  });

  it('ends with one line feed and has no white space at the ends of lines', () => {
    const rendered = renderLibraries([aLibrary('ink'), aLibrary('pen', { texts: [] })]);
    expect(rendered).toMatch(/[^\n]\n$/u);
    expect(rendered).not.toMatch(/[ \t\r\f]$/mu);
  });
});

it('tells of packages whose terms nobody can know', () => {
  const unknown = listWithoutTerms([
    aLibrary('ink', { texts: [] }),
    aLibrary('pen', { texts: [], licence: 'Beerware' }),
    aLibrary('book', { licence: null }),
    aLibrary('desk', { licence: 'Beerware' }),
  ]);
  expect(unknown).toEqual(['pen 1.0.0', 'book 1.0.0']);
});
