import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { tryReadLibrary } from '@scripts/licences/read-library';

const wanted = { name: 'pen', version: '1.0.0', folder: 'node_modules/pen', isOptional: false };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-library-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const manifest = {
  version: '1.0.0',
  license: 'MIT',
  author: { name: 'Someone', email: 's@e.org' },
};

it('finds licences and notices under all their names, also deeper down, in order', () => {
  put('package.json', JSON.stringify(manifest));
  const files = ['COPYING', 'LICENSE-MIT', 'NOTICE.txt', 'licence.md', 'src/ink/LICENSE'];
  for (const file of [...files].reverse()) put(file, file);
  put('license.js', 'export {};');
  put('node_modules/ink/LICENSE', 'of another package');
  put('README.md', '## License\n\nCopyright in the README');
  const library = tryReadLibrary(folder, wanted);
  expect(library?.texts).toEqual(files.map((file) => ({ file, text: file })));
  expect(library).toMatchObject({ name: 'pen', licence: 'MIT', author: 'Someone <s@e.org>' });
});

it('takes the notice of the README where there is no file', () => {
  put('package.json', JSON.stringify({ version: '1.0.0', contributors: ['Someone else'] }));
  put('readme.md', '# Pen\n\n## License\n\nCopyright in the README\n');
  expect(tryReadLibrary(folder, wanted)).toEqual({
    name: 'pen',
    version: '1.0.0',
    licence: null,
    author: 'Someone else',
    texts: [{ file: 'readme.md', text: 'Copyright in the README' }],
  });
});

it('is null where the package is missing or of another version', () => {
  expect(tryReadLibrary(folder, wanted)).toBeNull();
  put('package.json', JSON.stringify({ ...manifest, version: '1.0.1' }));
  expect(tryReadLibrary(folder, wanted)).toBeNull();
});
