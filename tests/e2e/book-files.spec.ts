import { readFileSync, writeFileSync } from 'node:fs';

import { expect, test, type Page } from '@playwright/test';

import { openBook, openPart, saveFile } from './book-steps';
import { activate } from './keys';
import { goTo, loadSample } from './steps';
import { prepare } from './walk';

test.beforeEach(async ({ page }) => {
  test.setTimeout(180_000);
  await prepare(page, 1);
  await loadSample(page);
});

const listed = (page: Page, name: string) =>
  page.getByRole('list', { name, exact: true }).getByRole('listitem');

test('the file of a whole year is listed, and known again only while no byte is another', async ({
  page,
}, testInfo) => {
  await goTo(page, '/settings/verification');
  await expect(page.getByText(/^还没有登记过。/)).toBeVisible();
  await openBook(page);
  await openPart(page, '打印');
  await expect(page.getByText(/^还没有。保存全册的 PDF/)).toBeVisible();
  const path = await saveFile(page);
  await expect(page.getByText('已登记为全年文件')).toBeVisible();
  const hash = (await page.locator('.book-hash').innerText()).replaceAll(/\s/gu, '');
  const line = listed(page, '已登记的全年文件');
  await expect(line).toHaveCount(1);
  await expect(line).toContainText(/保存，\d+ 页，.*做的时候封存到第 \d+ 号（/u);
  await expect(line).toContainText(`${hash.slice(0, 8)} ${hash.slice(8, 16)}`);

  // The clock stands still here, so the file made again has the same bytes.
  await saveFile(page);
  await expect(page.getByText(/保存的那份一个字节不差，不再另外登记/)).toBeVisible();
  await expect(line).toHaveCount(1);

  await page.getByRole('link', { name: '到“核验”里核对' }).click();
  await expect(listed(page, '登记过的全年文件')).toContainText(/2026 年度.*保存/u);
  const choosing = page.waitForEvent('filechooser');
  await activate(page, page.getByRole('button', { name: '核对一个 PDF' }));
  await (
    await choosing
  ).setFiles({
    ...{ name: '拿来的.pdf', mimeType: 'application/pdf', buffer: readFileSync(path) },
  });
  await expect(page.getByText(/“拿来的\.pdf”就是 2026 年度的全年文件/)).toContainText(
    '一个字节不差',
  );

  const changed = readFileSync(path);
  changed[Math.floor(changed.length / 2)]! ^= 1;
  const changedPath = testInfo.outputPath('改过的.pdf');
  writeFileSync(changedPath, changed);
  await page.getByLabel('选择要核对的 PDF').setInputFiles(changedPath);
  await expect(page.getByText('“改过的.pdf”不是登记过的全年文件。')).toBeVisible();
  await expect(page.getByText(/一样大，内容却不同/)).toBeVisible();
  await expect(page.getByText(/就是 2026 年度的全年文件/)).toHaveCount(0);
});

test('a booklet and a few pages are saved and not listed', async ({ page }) => {
  await openBook(page);
  await openPart(page, '打印');
  await page.getByLabel('只印几页').check();
  await page.getByLabel('哪几页').fill('1-2');
  await saveFile(page);
  await expect(page.getByText('已登记为全年文件')).toHaveCount(0);
  await expect(page.getByText(/^还没有。保存全册的 PDF/)).toBeVisible();
  await page.getByLabel('全册').check();
  await page.getByLabel(/小册子/).check();
  await saveFile(page);
  await page.reload();
  await expect(page.getByText(/^还没有。保存全册的 PDF/)).toBeVisible({ timeout: 60_000 });
});
