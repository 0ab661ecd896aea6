import { expect, it } from 'vitest';

import { listProductionPackages } from '@scripts/licences/production-packages';

it('takes what the program asks for, not what its tools ask for', () => {
  const found = listProductionPackages({
    packages: {
      '': { name: 'the-program', version: '1.0.0' },
      'node_modules/paper': { version: '2.0.0' },
      'node_modules/hammer': { version: '1.0.0', dev: true },
      'node_modules/ruler': { version: '1.0.0', devOptional: true },
    },
  });
  expect(found).toEqual([
    { name: 'paper', version: '2.0.0', folder: 'node_modules/paper', isOptional: false },
  ]);
});

it('gives packages by their own name, each version once, sorted', () => {
  const found = listProductionPackages({
    packages: {
      'node_modules/writer': { name: '@school/pen', version: '3.0.0' },
      'node_modules/book/node_modules/ink': { version: '2.0.0' },
      'node_modules/ink': { version: '10.0.0' },
      'node_modules/pen/node_modules/ink': { version: '2.0.0' },
    },
  });
  const names = found.map(({ name, version }) => `${name} ${version}`);
  expect(names).toEqual(['@school/pen 3.0.0', 'ink 10.0.0', 'ink 2.0.0']);
  expect(found[0]?.folder).toBe('node_modules/writer');
});

it('needs a package that is optional in one place and not in another', () => {
  const found = listProductionPackages({
    packages: {
      'node_modules/a/node_modules/ink': { version: '1.0.0', optional: true },
      'node_modules/b/node_modules/ink': { version: '1.0.0' },
      'node_modules/c/node_modules/ink': { version: '1.0.0', optional: true },
    },
  });
  expect(found).toEqual([
    {
      name: 'ink',
      version: '1.0.0',
      folder: 'node_modules/b/node_modules/ink',
      isOptional: false,
    },
  ]);
});
