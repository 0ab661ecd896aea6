import { readFile, writeFile } from 'node:fs/promises';

import { expect, test, type Browser, type Page } from '@playwright/test';

import { beginRecord, goTo, loadSample } from './steps';

const passphrase = '沙棘果熟在九月半';

/** Chromium's own dialog cannot be answered by a test; without it the file is a download. */
async function withoutSaveDialog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
  });
}

async function openSample(page: Page): Promise<void> {
  await withoutSaveDialog(page);
  await loadSample(page);
  await goTo(page, '/settings/backups');
}

/** Saves a copy by the button and gives the path of the download. */
async function saveCopy(page: Page, path: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: '另存一份' }).click(),
  ]);
  await download.saveAs(path);
  await expect(page.getByText(/已存好并核对过/)).toBeVisible({ timeout: 60_000 });
  return download.suggestedFilename();
}

async function pick(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件' }).click(),
  ]);
  await chooser.setFiles(path);
}

/** A browser that has never seen a book. */
async function openFreshBrowser(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/');
  await page.getByRole('button', { name: '从备份恢复' }).click();
  return page;
}

test('a saved copy becomes the same book in a browser that never saw it', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(150_000);
  await openSample(page);
  const path = info.outputPath('copy.zip');
  expect(await saveCopy(page, path)).toMatch(/^支部记录簿 .+ \d{4}-\d\d-\d\d\.zip$/);
  await expect(page.getByText('所有改动都已经导出过。')).toBeVisible();

  const fresh = await openFreshBrowser(browser);
  await pick(fresh, path);
  await expect(fresh.getByRole('heading', { name: '核验通过' })).toBeVisible({ timeout: 60_000 });
  await expect(fresh.getByText(/记录 \d+ 份，党员 46 人，照片 \d+ 张/)).toBeVisible();
  await fresh.getByRole('button', { name: '恢复成一本新的记录簿' }).click();
  await expect(fresh.getByText(/新的记录簿：.+（恢复自 \d{4}-\d\d-\d\d）/)).toBeVisible({
    timeout: 60_000,
  });
  await fresh.getByRole('button', { name: '打开新的记录簿' }).click();
  await expect(fresh.getByRole('heading', { name: '今日' })).toBeVisible();

  await goTo(fresh, '/settings/restore');
  await pick(fresh, path);
  await expect(fresh.getByText('记录：完全相同。')).toBeVisible({ timeout: 60_000 });
  await expect(fresh.getByText('党员：完全相同。')).toBeVisible();
  await expect(fresh.getByText('照片：完全相同。')).toBeVisible();
});

test('what was changed since is shown before, and the present book stays', async ({
  page,
}, info) => {
  test.setTimeout(150_000);
  await openSample(page);
  const path = info.outputPath('copy.zip');
  await saveCopy(page, path);
  await goTo(page, '/');
  await beginRecord(page, '主题党日');
  await page.getByLabel('主题', { exact: true }).fill('备份以后写的');
  await expect(page.getByTestId('save-state')).toHaveText(/^已保存/);
  await goTo(page, '/settings/backups');
  await expect(page.getByText(/有 \d+ 次改动还没有导出。/)).toBeVisible();
  await expect(page.getByRole('link', { name: /有 \d+ 次改动还没有导出/ })).toBeVisible();

  await goTo(page, '/settings/restore');
  await pick(page, path);
  const added = page.getByText('记录，现在有而备份里没有：1 份');
  await expect(added).toBeVisible({ timeout: 60_000 });
  await added.click();
  await expect(page.getByText('备份以后写的')).toBeVisible();
  await page.getByRole('button', { name: '恢复成一本新的记录簿' }).click();
  await page.getByRole('button', { name: '打开新的记录簿' }).click({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
  await expect(page.getByText('备份以后写的')).toBeHidden();
  await goTo(page, '/settings');
  const books = page.getByRole('region', { name: '这台电脑上的记录簿' });
  await expect(books.getByText(/（恢复自/)).toBeVisible();
  await books.getByRole('button', { name: /^打开/ }).click();
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible();
  await goTo(page, '/');
  await expect(page.getByText('备份以后写的').first()).toBeVisible();
});

test('a damaged file is refused in words, and nothing is made of it', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(150_000);
  await openSample(page);
  const path = info.outputPath('copy.zip');
  await saveCopy(page, path);
  const bytes = await readFile(path);
  for (let at = 20_000; at < bytes.length; at += 50_000) bytes.writeUInt8(bytes[at]! ^ 1, at);
  await writeFile(path, bytes);
  const fresh = await openFreshBrowser(browser);
  await pick(fresh, path);
  const heading = fresh.getByRole('heading', { name: '不能用来恢复' });
  await expect(heading).toBeVisible({ timeout: 60_000 });
  await expect(fresh.getByRole('alert')).toContainText('这台电脑上的记录簿没有改动');
  await expect(fresh.getByRole('list', { name: '发现的问题' })).toContainText(/“.+”：/);
  await writeFile(path, 'no package');
  await fresh.getByRole('button', { name: '换一个文件' }).click();
  await pick(fresh, path);
  await expect(fresh.getByRole('alert')).toContainText('这不是支部记录簿保存的文件');
  await fresh.reload();
  await expect(fresh.getByRole('button', { name: '从备份恢复' })).toBeVisible();
});

test('a copy with a passphrase opens with that one alone', async ({ page, browser }, info) => {
  test.setTimeout(240_000);
  await openSample(page);
  await page.getByLabel(/加密码/).check();
  const save = page.getByRole('button', { name: '另存一份' });
  await page.getByLabel('密码', { exact: true }).fill('12345678');
  await expect(page.getByText(/密码只有数字/)).toBeVisible();
  await expect(save).toBeDisabled();
  await page.getByLabel('密码', { exact: true }).fill(passphrase);
  await page.getByLabel('再输一次').fill('沙棘果熟在十月半');
  await expect(page.getByText('两次输入的密码不一样。')).toBeVisible();
  await expect(save).toBeDisabled();
  await page.getByLabel('再输一次').fill(passphrase);
  const path = info.outputPath('copy.zip.age');
  expect(await saveCopy(page, path)).toMatch(/\.zip\.age$/);
  expect((await readFile(path)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');

  const fresh = await openFreshBrowser(browser);
  await pick(fresh, path);
  await fresh.getByRole('textbox', { name: '密码' }).fill('不是这一个密码');
  await fresh.getByRole('button', { name: '打开' }).click();
  await expect(fresh.getByText(/密码不对/)).toBeVisible({ timeout: 60_000 });
  await fresh.getByRole('textbox', { name: '密码' }).fill(passphrase);
  await fresh.keyboard.press('Enter');
  await expect(fresh.getByRole('heading', { name: '核验通过' })).toBeVisible({ timeout: 60_000 });
});

test('cancelling leaves no file and says nothing wrong', async ({ page }) => {
  await openSample(page);
  await page.getByLabel(/加密码/).check();
  await page.getByLabel('密码', { exact: true }).fill(passphrase);
  await page.getByLabel('再输一次').fill(passphrase);
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  await page.getByRole('button', { name: '另存一份' }).click();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('button', { name: '另存一份' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('alert')).toBeHidden();
  expect(downloads).toBe(0);
});
