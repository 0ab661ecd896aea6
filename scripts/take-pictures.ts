import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { root } from './paths';
import { drawBookPages, drawPrintedPage, shrinkPicture } from './pictures/files';
import { views } from './pictures/views';
import { serveToBrowser } from './starting/browser-server';
import { runCommand } from './testing/steps';

const folder = join(root, 'docs/pictures');

/** Six days after the sample's last theme day, on a working morning. */
const now = new Date('2026-11-23T09:30:00+08:00');

async function takeViews(url: string): Promise<void> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    const page = await browser.newPage({
      baseURL: url,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1366, height: 768 },
    });
    await page.clock.setFixedTime(now);
    for (const { name, open } of views) {
      await open(page);
      // Out of the way, so that nothing is shown as pointed at.
      await page.mouse.move(2, 560);
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide' });
    }
  } finally {
    await browser.close();
  }
}

/** `npm run pictures`: takes `docs/pictures/` anew from the built app and its sample. */
export async function main(): Promise<number> {
  const words = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
  if (!(await runCommand({ program: process.execPath, words, folder: root }))) return 1;
  await mkdir(folder, { recursive: true });
  const serving = await serveToBrowser(join(root, 'out/renderer'), 0);
  if (!serving.ok) {
    console.error(`没有拍成：打不开本机的端口（${serving.error}）。`);
    return 1;
  }
  try {
    await takeViews(serving.value.url);
  } finally {
    await serving.value.close();
  }
  await drawPrintedPage('2026-06-17', join(folder, 'printed-page.png'));
  const ofBook = await drawBookPages(folder);
  for (const name of [...views.map((view) => view.name), 'printed-page', ...ofBook]) {
    const sizeBytes = shrinkPicture(join(folder, `${name}.png`));
    console.log(`docs/pictures/${name}.png  ${Math.round(sizeBytes / 1024)} KB`);
  }
  return 0;
}
