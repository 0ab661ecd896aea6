import { readFile } from 'node:fs/promises';

import { expect, test, type Page } from '@playwright/test';

import { prepare } from './walk';
import { goTo, loadSample, waitUntilSaved } from './steps';

async function openPlan(page: Page, year: number): Promise<void> {
  await goTo(page, `/plan/${year}`);
  await expect(page.getByRole('heading', { level: 1, name: '计划' })).toBeVisible();
}

test.describe('the year’s plan', () => {
  test.beforeEach(async ({ page }) => {
    await prepare(page, 1);
    await loadSample(page);
  });

  test('is made from the fixed day, and keeps what the user wrote', async ({ page }) => {
    await openPlan(page, 2027);
    await page.getByRole('button', { name: '开始定2027年的计划' }).click();
    await page.getByRole('button', { name: '照固定日和规定拟计划' }).click();
    await page.getByRole('button', { name: /^放进计划/ }).click();
    await expect(page.getByLabel('日子（1月第1行）')).toHaveValue('15日 周五');
    await page.getByLabel('主题（1月第1行）').fill('冬闲学政策');
    // Enter goes to the same column of the next line.
    await page.getByLabel('主题（1月第1行）').press('Enter');
    await expect(page.getByLabel('主题（1月第2行）')).toBeFocused();
    await waitUntilSaved(page);

    await page.getByRole('button', { name: '照固定日和规定拟计划' }).click();
    await expect(page.getByText('没有要补的')).toBeVisible();
    await page.getByRole('button', { name: '取消' }).click();
    await page.reload();
    await openPlan(page, 2027);
    await expect(page.getByLabel('主题（1月第1行）')).toHaveValue('冬闲学政策');
  });

  test('moves a line by its day and takes a removed one back', async ({ page }) => {
    await openPlan(page, 2026);
    await page.getByLabel('日子（12月第2行）').fill('11.30');
    await page.getByLabel('日子（12月第2行）').press('Tab');
    await expect(page.getByLabel('日子（11月第4行）')).toHaveValue('30日 周一');
    await page.getByLabel('删除（11月第4行）').click();
    await expect(page.getByLabel('日子（11月第4行）')).toHaveCount(0);
    await page.keyboard.press('F8');
    await expect(page.getByLabel('日子（11月第4行）')).toHaveValue('30日 周一');
  });

  test('gives notice, record and calendar, and shows what became of it', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPlan(page, 2026);
    await page.getByRole('link', { name: '会前准备（12月第1行）' }).click();
    await page.getByLabel('要带什么').fill('党徽');
    await page.getByRole('button', { name: '复制通知' }).click();
    await expect(page.getByText('已复制')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('时间：2026年12月17日（周四）14:30');
    expect(copied).toContain('请携带：党徽');

    const pages = page.getByRole('group', { name: /^页面预览/ });
    await expect(pages.getByText('签到表', { exact: true }).first()).toBeVisible();
    await page.getByRole('radio', { name: '会议通知' }).check();
    await expect(pages.getByText('请携带：党徽')).toBeVisible();
    await page.getByLabel('通知的文字').fill('【临时通知】\n会议改在下午三点。');
    await expect(pages.getByText('会议改在下午三点。')).toBeVisible();
    await expect(pages.getByText('请携带：党徽')).toHaveCount(0);

    await page.getByRole('button', { name: /^按计划新建记录/ }).click();
    await page.getByRole('button', { name: '新建记录', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: '主题党日' })).toBeVisible();
    await expect(page.getByLabel('主题', { exact: true })).toHaveValue(/年底对账/);
    await expect(page.getByLabel('日期', { exact: true })).toHaveValue(/2026年12月17日/);

    await goTo(page, '/plan/2026/match');
    const planned = page.getByRole('row').filter({ hasText: '12月17日 周四' });
    await expect(planned).toContainText('草稿');
    await expect(planned).toContainText('未到日子');
    const october = page.getByRole('row').filter({ hasText: '10月17日 周六' });
    await expect(october).toContainText('待核对');
    await october.getByRole('button', { name: /^是这一次/ }).click();
    await expect(october).toContainText('按时');
  });

  test('is exported to a calendar file that names its days', async ({ page }) => {
    await openPlan(page, 2026);
    await page.evaluate(() => {
      Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
    });
    await page.getByRole('button', { name: '导出日历' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('DTSTART:20261217T143000\r\n');
    await expect(page.getByText(/没有定日子，没有放进去/)).toBeVisible();
  });

  test('keeps the text as it was handed in, and says what changed since', async ({ page }) => {
    await openPlan(page, 2026);
    await expect(page.getByText('备案后有改动：改动1行、增加1行。')).toBeVisible();
    await page.getByRole('link', { name: '看备案时的文本' }).click();
    await expect(page.getByRole('img', { name: /第 ?1 ?页/ })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('heading', { name: /备案时的文本/ })).toBeVisible();
  });
});
