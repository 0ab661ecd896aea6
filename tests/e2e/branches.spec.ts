import { readFileSync } from 'node:fs';

import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

import { folderPassphrase, namedBranches } from '../builders/named-branches';
import { recountBranch } from '../builders/recount-branch';
import { makeBranchFolder } from './branch-folder';
import { tabTo } from './keys';
import { goTo, loadSample } from './steps';
import { heading, prepare } from './walk';

async function chooseFolder(page: Page): Promise<void> {
  await page.getByLabel('各支部的包所在的文件夹').setInputFiles(makeBranchFolder());
}

const openAtStart = async (page: Page) => {
  await prepare(page, 1);
  await page.goto('/');
  await page.getByRole('button', { name: '汇总各支部的移交包或备份' }).click();
  await expect(heading(page, '各支部汇总')).toBeVisible();
};

const names = (page: Page) => page.getByRole('rowheader').allInnerTexts();
const aside = (page: Page) => page.getByRole('region', { name: /^没有列入表中的文件/ });

test('a superior without a book sees a folder of packages as one table, each told apart', async ({
  page,
}) => {
  await openAtStart(page);
  await chooseFolder(page);
  await expect(page.getByRole('heading', { name: '2026年度，3 个支部' })).toBeVisible();
  await expect(aside(page)).toContainText(/红石村 U盘\.zip没有计入：不完整，或者被改动过：“.+”：/);
  await expect(aside(page)).toContainText(
    '中心小学.zip.age没有计入：加了密码，要输入密码才能打开。',
  );
  await expect(aside(page)).toContainText(/布拉格村 去年底\.zip.+已按“布拉格村 移交包\.zip”计入。/);
  await expect(aside(page)).toContainText('收包说明.txt不是支部记录簿的包，没有计入。');

  const [, second] = namedBranches;
  const recounted = recountBranch(second!);
  const row = page.getByRole('row').filter({ hasText: '塔拉壕' });
  const { held, expected } = recounted.meetings['theme-day']!;
  await expect(row).toContainText(`${held}/${expected ?? 0}`);
  await expect(row.getByRole('cell').nth(1)).toHaveText(
    String(recounted.full + recounted.probationary),
  );

  await page.getByLabel('密码', { exact: true }).fill('不是这个');
  await page.getByRole('button', { name: '用这个密码打开' }).click();
  await expect(aside(page)).toContainText('加了密码，给的密码打不开。');
  await page.getByLabel('密码', { exact: true }).fill(folderPassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '2026年度，4 个支部' })).toBeVisible();

  await page.getByRole('button', { name: '回到开始' }).click();
  await expect(page.getByRole('heading', { name: '新建支部' })).toBeVisible();
});

test('the table is ordered and opened by keyboard alone, and saved as a workbook', async ({
  page,
}) => {
  await openAtStart(page);
  await chooseFolder(page);
  await expect(page.getByRole('heading', { name: '2026年度，3 个支部' })).toBeVisible();
  const byName = await names(page);

  await tabTo(page, page.getByRole('button', { name: '缺的时段' }));
  await page.keyboard.press('Enter');
  const header = page.getByRole('columnheader', { name: '缺的时段' });
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  // After the branch, the verification, the members and seven kinds.
  const gaps = async () =>
    (await page.locator('tbody tr td:nth-child(11)').allInnerTexts()).map(Number);
  const upwards = await gaps();
  expect(upwards).toEqual(upwards.toSorted((one, other) => one - other));
  await page.keyboard.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect(await gaps()).toEqual(upwards.toReversed());
  await page.keyboard.press('Enter');
  expect(await names(page)).toEqual(byName);

  await page.getByRole('button', { name: '中共伊金霍洛镇塔拉壕社区支部委员会' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('没有开的时段');
  await expect(dialog).toContainText('文件：塔拉壕社区.zip');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出到 Excel' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('2026年度各支部组织生活情况.xlsx');
  const files = unzipSync(readFileSync(await saved.path()));
  const texts = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
  expect(texts).toContain('中共伊金霍洛镇塔拉壕社区支部委员会');
  expect(texts).toContain('红石村 U盘.zip');
});

test('another year is counted anew', async ({ page }) => {
  await loadSample(page);
  await goTo(page, '/handover/branches');
  await chooseFolder(page);
  await expect(page.getByRole('heading', { name: '2026年度，3 个支部' })).toBeVisible();
  await page.getByRole('combobox', { name: '年度' }).selectOption('2025年度');
  await expect(page.getByRole('heading', { name: '2025年度，3 个支部' })).toBeVisible();
});

test('the work can be cancelled and gone on with', async ({ page }) => {
  await openAtStart(page);
  // The worker's file does not come, so the work stands still.
  await page.route('**/branches-worker*', () => undefined);
  await chooseFolder(page);
  await expect(page.getByRole('status')).toHaveText(/^正在核验第 1 个文件，共 6 个：/);
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('已取消，还有 6 个文件没有看')).toBeVisible();
  await page.unroute('**/branches-worker*');
  await page.getByRole('button', { name: '接着看' }).click();
  await expect(page.getByRole('heading', { name: '2026年度，3 个支部' })).toBeVisible();
});
