import { readFile } from 'node:fs/promises';

import { expect, test, type Page } from '@playwright/test';

import { toConfirmationCode, toPackageCode } from '@shared/handover/handover-codes';
import { openBook, toBookPayload } from '@shared/package/open-book';
import { openBag } from '@shared/package/open-bag';
import { decryptAge } from '@shared/package/age';
import { joinBytes, toByteSource } from '@shared/package/bytes';

import { beginHandover, openStep } from './handover-steps';
import { withoutSaveDialog } from './receiving-steps';
import { goTo, loadSample } from './steps';

const passphrase = '沙棘果熟在九月半';

async function openSample(page: Page): Promise<void> {
  await withoutSaveDialog(page);
  await loadSample(page);
}

/** Writes the package by the button and puts the download where a user would. */
async function writePackage(page: Page, path: string, button = '写移交包'): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 280_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  await download.saveAs(path);
  return download.suggestedFilename();
}

async function check(page: Page, path: string, button: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(path);
}

const checkSaved = (page: Page, path: string) => check(page, path, '选择刚才存好的文件，核对');

/** What a package says, by the code that the receiver's program runs. */
async function readPackage(bytes: Uint8Array<ArrayBuffer>) {
  const opened = await openBook(toByteSource(bytes), { dataVersion: 99 });
  const { bag } = await openBag(toByteSource(bytes));
  if (!opened.ok || bag === null) throw new Error('the package is whole');
  const sha256 = opened.value.tagManifestSha256 ?? '';
  const payload = toBookPayload(bag);
  return { paths: bag.files.map(({ path }) => path), sha256, load: payload.load };
}

async function decrypt(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const decrypted = await decryptAge(toByteSource(bytes), passphrase, (part) => {
    parts.push(part.slice());
    return Promise.resolve();
  });
  if (!decrypted.ok) throw new Error(decrypted.error.what);
  return joinBytes(parts);
}

const load = async (path: string) => new Uint8Array(await readFile(path));
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

test('a book is handed over: package, check, code; then it is read-only, until a 补交', async ({
  page,
}, info) => {
  test.setTimeout(600_000);
  await openSample(page);
  await beginHandover(page);
  await openStep(page, '移交包');
  const begun = Date.now();
  const path = info.outputPath('package.zip');
  expect(await writePackage(page, path)).toMatch(/^移交包 .+ \d{4}-\d\d-\d\d\.zip$/);
  info.annotations.push({ type: 'seconds', description: `${(Date.now() - begun) / 1000}` });
  await expect(page.getByText('文件写好了，还差一步核对。')).toBeVisible();

  await checkSaved(page, path);
  const bytes = await load(path);
  info.annotations.push({ type: 'bytes', description: `${bytes.length}` });
  const { paths, sha256, load: loadFile } = await readPackage(bytes);
  await expect(page.getByText(toPackageCode(sha256))).toBeVisible({ timeout: 60_000 });

  const documents = paths.filter((one) => one.startsWith('文书/'));
  expect(documents.length).toBeGreaterThan(30);
  expect(documents.every((one) => /^文书\/\d{4}年度\/[^/]+\/[^/]+\.pdf$/.test(one))).toBe(true);
  expect(documents.filter((one) => one.includes('/未归档的草稿/'))).toHaveLength(1);
  expect(decoder.decode((await loadFile(documents[0]!))!.slice(0, 5))).toBe('%PDF-');
  for (const table of ['记录一览', '党费', '年度计划', '历年党员（含已转出）']) {
    const text = decoder.decode((await loadFile(`表格/${table}.csv`))!);
    expect(text.startsWith('\uFEFF')).toBe(true);
  }
  expect(paths).toContain('移交清单.pdf');

  await openStep(page, '签字、确认');
  await page.getByLabel('接收人的确认码').fill('0000 0000');
  await page.getByRole('button', { name: '确认移交' }).click();
  await expect(page.getByText(/确认码不对/)).toBeVisible();
  const code = await toConfirmationCode(sha256);
  await page.getByLabel('接收人的确认码').fill(code.toLowerCase());
  await page.getByRole('button', { name: '确认移交' }).click();
  await expect(page.getByRole('heading', { name: '已移交' })).toBeVisible();
  const banner = page.getByText('已移交：这本记录簿只能看、能打印，不能改。');
  await expect(banner).toBeVisible();

  await goTo(page, '/records');
  await expect(banner).toBeVisible();
  await expect(page.getByRole('button', { name: '新建记录' })).toHaveCount(0);
  await goTo(page, '/members');
  await expect(page.getByRole('button', { name: '添加党员' })).toHaveCount(0);
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  await goTo(page, '/settings');
  await expect(page.getByLabel('支部名称')).toBeDisabled();
  await page.keyboard.press('Control+K');
  const search = page.getByRole('combobox', { name: '搜索' });
  await search.fill('设置');
  await expect(page.getByRole('option', { name: /设置/ }).first()).toBeVisible();
  await search.fill('新建');
  await expect(page.getByRole('option', { name: /新建/ })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await banner.locator('xpath=../..').getByRole('link').click();
  await openStep(page, '移交包');
  await check(page, path, '再核对一次');
  await expect(page.getByText(/核对过，和写出时一字不差/)).toBeVisible({ timeout: 60_000 });

  await banner.locator('xpath=../..').getByRole('link').click();
  await page.getByLabel('补交原因').fill('移交后发现记录有误');
  await page.getByRole('button', { name: '开始补交' }).click();
  await expect(page.getByRole('heading', { name: '正在补交' })).toBeVisible();
  await page.getByRole('button', { name: '取消补交' }).click();
  await expect(page.getByRole('heading', { name: '已移交' })).toBeVisible();
  await expect(page.getByRole('button', { name: '从这台电脑移除' })).toBeVisible();
});

test('a package with a passphrase is checked with it, and a change after it is told', async ({
  page,
}, info) => {
  test.setTimeout(600_000);
  await openSample(page);
  await beginHandover(page);
  await openStep(page, '移交包');
  await page.getByLabel(/加密码/).check();
  await page.getByLabel('密码', { exact: true }).fill(passphrase);
  await page.getByLabel('再输一次').fill(passphrase);
  const path = info.outputPath('package.zip.age');
  expect(await writePackage(page, path)).toMatch(/\.zip\.age$/);
  await page.getByLabel('移交包的密码').fill('不是这个密码九月半');
  await checkSaved(page, path);
  await expect(page.getByText(/密码不对/)).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('移交包的密码').fill(passphrase);
  await checkSaved(page, path);
  const { sha256 } = await readPackage(await decrypt(await load(path)));
  await expect(page.getByText(toPackageCode(sha256))).toBeVisible({ timeout: 60_000 });

  await openStep(page, '交接单');
  await page.getByLabel('编号').fill('2026-1');
  await openStep(page, '移交包');
  await expect(page.getByText(/写好移交包以后又改了 \d+ 处，请重新写/)).toBeVisible();
});
