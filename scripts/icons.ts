import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { toIco } from './drawing/ico';
import { root } from './paths';

const folder = join(root, 'resources/icons');
const sizesPx = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Windows shows these; larger ones it scales down from 256. */
const icoSizesPx = [16, 24, 32, 48, 64, 128, 256];

/** `npm run icons`: draws the PNG and ICO files out of `icon.svg`. */
export async function main(): Promise<void> {
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  const images = new Map<number, Buffer>();
  for (const sizePx of sizesPx) {
    const page = await browser.newPage({ viewport: { width: sizePx, height: sizePx } });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    images.set(sizePx, png);
    writeFileSync(join(folder, `png/${sizePx}x${sizePx}.png`), png);
    await page.close();
  }
  await browser.close();
  const parts = icoSizesPx.map((sizePx) => ({
    sizePx,
    png: images.get(sizePx) ?? Buffer.alloc(0),
  }));
  writeFileSync(join(folder, 'icon.ico'), toIco(parts));
}
