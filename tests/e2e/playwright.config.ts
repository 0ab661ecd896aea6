import { defineConfig } from '@playwright/test';

import { root } from '../../scripts/paths';

/** Not the usual port, so that a program that the developer has open is left alone. */
const port = Number(process.env['TEST_PORT'] ?? 47_890);

/** End-to-end tests of the page in Chromium, served as the browser mode serves it. */
export default defineConfig({
  testDir: '.',
  outputDir: process.env['TEST_OUTPUT_FOLDER'] ?? '../../test-results/e2e',
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  // A wait ends a test only if what it waits for never comes; five seconds a busy machine outlasts.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      // Chromium's sandbox refuses root; what it runs here is the project's own page only.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node scripts/run.mjs scripts/start.ts --browser --no-open --port=${port}`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
