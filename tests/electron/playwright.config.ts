import { defineConfig } from '@playwright/test';

/** End-to-end tests of the desktop shell on a real Electron; `npm test` finds one and a display. */
export default defineConfig({
  testDir: '.',
  // Set by `npm test`, which may run this from a folder that the user cannot write to.
  outputDir: process.env['TEST_OUTPUT_FOLDER'] ?? '../../test-results/electron',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
});
