import { readFile } from 'node:fs/promises';

import { expect, test, type Page } from '@playwright/test';

import { beginHandover, openStep } from './handover-steps';
import { goTo, loadSample, typeAndLeave, waitUntilSaved } from './steps';
import { prepare } from './walk';

async function paste(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test.describe('the list of a handover', () => {
  test.beforeEach(async ({ page }) => {
    await prepare(page, 1);
    await loadSample(page);
  });

  test('counts what the book holds, and keeps the retention that the user gives', async ({
    page,
  }) => {
    await beginHandover(page);
    const held = page.getByRole('region', { name: '记录簿里有什么' });
    await expect(held.getByRole('row').filter({ hasText: '2026年度支部工作记录' })).toContainText(
      '31 份',
    );
    await expect(held.getByRole('row').filter({ hasText: '党费登记' })).toContainText('135 笔');
    await expect(page.getByRole('region', { name: '没办完的事' })).toContainText(
      '草稿没有归档：2026年11月17日（周二）主题党日',
    );
    await page.getByLabel('保管期限（2026年度支部工作记录）').fill('永久');
    await page.getByRole('button', { name: '各年相同' }).click();
    await expect(page.getByLabel('保管期限（2025年度支部工作记录）')).toHaveValue('永久');
    await waitUntilSaved(page);
    await page.reload();
    await expect(page.getByLabel('保管期限（2025年度支部工作记录）')).toHaveValue('永久');
    await expect(page.getByLabel('保管期限（2026年度活动照片）')).toHaveValue('');
  });

  test('lists paper and things by ticks, keys and pasted rows, and warns of a password', async ({
    page,
  }) => {
    await beginHandover(page);
    await page.getByRole('button', { name: '下一步：纸质和实物' }).click();
    await expect(page.getByText('还没有。勾上面的，或者自己加一行。')).toBeVisible();
    await page.getByLabel('党支部印章').check();
    await page.getByLabel('党旗').check();
    await typeAndLeave(page.getByLabel('数量（第1行）'), '１枚');
    await expect(page.getByLabel('单位（第1行）')).toHaveValue('枚');
    await page.getByLabel('存放位置（第1行）').fill('保险柜');
    await page.getByLabel('存放位置（第1行）').press('Enter');
    await expect(page.getByLabel('存放位置（第2行）')).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByLabel('名称（第1行）')).toHaveValue('党旗');

    await paste(page, '名称（第2行）', '党费台账\t2026\t纸质\t2本\n党课讲稿\t\t纸质\t约十份');
    await expect(page.getByLabel('名称（第3行）')).toHaveValue('党费台账');
    await expect(page.getByLabel('数量（第3行）')).toHaveValue('2');
    await expect(page.getByLabel('备注（第4行）')).toHaveValue('约十份');
    const table = page.getByRole('region', { name: '纸质材料和实物' });
    await expect(table).toContainText('4 行');
    await expect(table).toContainText('纸质2本；实物1枚');

    await page.getByLabel('备注（第1行）').fill('密码：Dj@2026');
    await expect(page.getByText('像是密码，请不要写在清单里。')).toBeVisible();
    await page.getByLabel('删除（第1行）').click();
    await expect(page.getByLabel('名称（第1行）')).toHaveValue('党支部印章');
    await page.keyboard.press('F8');
    await expect(page.getByLabel('名称（第1行）')).toHaveValue('党旗');
    await waitUntilSaved(page);
    await page.reload();
    await expect(page.getByLabel('名称（第4行）')).toHaveValue('党课讲稿');
  });

  test('names gaps that lead to where they can be mended', async ({ page }) => {
    await beginHandover(page);
    await openStep(page, '3 缺口');
    const gaps = page.getByRole('region', { name: '已知缺口' });
    await expect(gaps).toContainText('2026年第三季度没有支部党员大会。');
    await expect(gaps).toContainText('2025年度有2份记录没有签字页的扫描件');
    await gaps.getByText('打开其中一份（31份）').click();
    await gaps.getByRole('link', { name: '6月17日主题党日' }).click();
    await expect(page).toHaveURL(/#\/records\/[0-9a-f-]{36}$/);
  });

  test('prints three copies in one file, and leaves gaps out if the user wants', async ({
    page,
  }) => {
    await beginHandover(page);
    await openStep(page, '4 交接单');
    await expect(page.getByLabel('移交人', { exact: true })).toHaveValue('诸葛建国');
    await page.getByLabel('接收人', { exact: true }).fill('巴特尔');
    await typeAndLeave(page.getByLabel('交接日期'), '2026.11.28');
    await page.getByLabel('要交代接收人的事').fill('投影仪送修未取');
    await waitUntilSaved(page);
    await page.getByRole('button', { name: '看清单、打印' }).click();
    const sheets = page.getByRole('group', { name: /页面预览/ });
    await expect(sheets).toContainText('第一份（移交人存）', { timeout: 60_000 });
    await expect(sheets).toContainText('第三份（上级存）');
    await expect(sheets).toContainText('投影仪送修未取');
    await expect(sheets).toContainText('已知缺口');

    await page.getByRole('link', { name: '回到交接单' }).click();
    await openStep(page, '3 缺口');
    await page.getByLabel('印在移交清单上').uncheck();
    await waitUntilSaved(page);
    await openStep(page, '4 交接单');
    await page.getByRole('button', { name: '看清单、打印' }).click();
    await expect(sheets).toContainText('第三份（上级存）', { timeout: 60_000 });
    await expect(sheets).not.toContainText('已知缺口');
    await page.evaluate(() => {
      Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
    });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存 PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/移交清单\.pdf$/);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('can be taken up again, and one begun by mistake taken out and put back', async ({
    page,
  }) => {
    await beginHandover(page);
    await goTo(page, '/handover');
    await expect(page.getByRole('row').filter({ hasText: '正在准备' })).toContainText('诸葛建国');
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await expect(page.getByRole('button', { name: '开始移交' })).toBeVisible();
    await expect(page.getByRole('button', { name: '撤销' })).toBeVisible();
    await page.keyboard.press('F8');
    await page.getByRole('link', { name: '接着办' }).click();
    await expect(page.getByRole('region', { name: '记录簿里有什么' })).toBeVisible();
  });
});
