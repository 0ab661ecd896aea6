import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const ambientTime = [
  {
    object: 'Date',
    property: 'now',
    message: 'Take the time as an argument, or read it from renderer/platform/clock.',
  },
  {
    object: 'crypto',
    property: 'randomUUID',
    message: 'Ids come from shared/util/ids, so that tests can fix them.',
  },
  {
    object: 'Math',
    property: 'random',
    message: 'Randomness makes output differ between runs; pass it in.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'out/**',
      'dist/**',
      'node_modules/**',
      'tests/electron-runtime/**',
      'tests/bagit-validator/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': ['error', ...ambientTime],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrels: import from the file that defines it.',
        },
        { selector: 'TSEnumDeclaration', message: 'Use an as-const array and its union type.' },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...ambientTime,
        ...['window', 'globalThis'].map((object) => ({
          object,
          property: 'host',
          message: 'The machine is reached through renderer/platform/host.',
        })),
      ],
      'no-restricted-globals': [
        'error',
        {
          name: 'localStorage',
          message: 'Small settings go through renderer/platform/preferences.',
        },
        { name: 'indexedDB', message: 'The database lives in renderer/data.' },
        { name: 'fetch', message: 'Bundled files are read through renderer/platform/assets.' },
      ],
    },
  },
  {
    files: ['renderer/platform/**/*.{ts,tsx}', 'renderer/data/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/main/ipc/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain'],
              message: 'Channels are connected by electron/main/ipc/registry alone.',
            },
          ],
        },
      ],
    },
  },
  {
    // Command entries talk to a terminal and read the real clock.
    files: ['scripts/**/*.ts', 'tests/**/*.{ts,tsx}', 'electron/main/**/*.ts'],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Tools that load their own configuration demand a default export there.
    files: ['vite.config.ts', 'tests/**/playwright.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
);
