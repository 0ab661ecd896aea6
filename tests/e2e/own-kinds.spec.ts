import { readFile } from 'node:fs/promises';

import { expect, test, type Page } from '@playwright/test';

import { activate, compose, tabTo } from './keys';
import { fillInKind, pickTemplate, saveKind } from './own-kinds-walk';
import { prepare } from './walk';
import { beginRecord, goTo, loadSample, setUpBranch, typeAndLeave, waitUntilSaved } from './steps';
import { templateFile } from './template-file';
import { fileRecord } from './theme-day-walk';

async function defineDuty(page: Page): Promise<void> {
  await fillInKind(page, '防汛值班');
  await saveKind(page);
}

test('a kind that was defined is recorded with a theme day, filed, corrected and listed', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await prepare(page, 1);
  await loadSample(page);
  await defineDuty(page);

  await goTo(page, '/records');
  await beginRecord(page, '防汛值班');
  await page.getByLabel('同一次活动再加一个类别').selectOption({ label: '主题党日' });
  await expect(page.getByRole('heading', { level: 1, name: '防汛值班＋主题党日' })).toBeVisible();
  await page.getByLabel('主题', { exact: true }).fill('守好三号堤');
  await typeAndLeave(page.getByLabel('日期', { exact: true }).first(), '20261120');
  await typeAndLeave(page.getByLabel('开始时间'), '1430');
  await typeAndLeave(page.getByLabel('结束时间'), '16:00');
  await page.getByLabel('地点').fill('三号堤');
  await page.getByLabel('主持人').selectOption({ label: '诸葛建国' });
  await page.getByLabel('记录人').selectOption({ label: '周彧哲' });
  await page.getByLabel('值守地段').fill('三号堤段');
  await page.getByLabel('带班人').selectOption({ label: '诸葛建国' });
  await page.getByLabel('响应级别').selectOption({ label: '二级' });
  await typeAndLeave(page.getByLabel('巡查次数'), '4');
  await typeAndLeave(page.getByLabel('上报日期'), '20261120');
  await page.getByLabel('险情和处置').fill('水位平稳，没有险情。');
  await page.getByLabel('第 1 段', { exact: true }).fill('沿堤巡查四次。');
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.getByLabel('险情和处置')).toHaveValue('水位平稳，没有险情。');

  await fileRecord(page);
  await expect(page.getByText(/^防汛值班＋主题党日，已归档/)).toBeVisible();
  const sheet = page.getByRole('img', { name: /第 ?1 ?页/ });
  await expect(sheet.getByText('防汛值班记录', { exact: true }).first()).toBeVisible();
  await expect(page.locator('svg').getByText('险情和处置')).toBeVisible();

  await page.getByRole('button', { name: '更正' }).click();
  await page.getByLabel('值守地段').fill('四号堤段');
  await waitUntilSaved(page);
  await page.getByLabel(/更正的原因/).fill('地段写错');
  await fileRecord(page);
  await expect(page.getByText('更正后重新归档：地段写错')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '防汛值班' })).toContainText('四号堤段');

  await goTo(page, '/records');
  await page.getByLabel('类别').selectOption({ label: '防汛值班' });
  await expect(page.getByRole('row').filter({ hasText: '守好三号堤' })).toContainText('第 1 次');
  await expect(page.getByText('1 份')).toBeVisible();

  // A used kind is retired, and then no longer offered.
  await goTo(page, '/settings/own-kinds');
  await page.getByRole('link', { name: '防汛值班' }).click();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('有 1 份记录用了这一类');
  await page.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('button', { name: '停用' }).click();
  await expect(page.getByRole('row').filter({ hasText: '防汛值班' })).toContainText('停用');
  await goTo(page, '/records');
  await page.getByRole('button', { name: '新建记录' }).click();
  const offered = page.getByRole('listbox', { name: '记录类别' });
  await expect(offered.getByRole('option', { name: /主题党日/ })).toBeVisible();
  await expect(offered.getByRole('option', { name: /防汛值班/ })).toHaveCount(0);
});

test('fields are named, moved and taken out by keyboard, and an input method is left alone', async ({
  page,
}) => {
  await prepare(page, 1);
  await loadSample(page);
  await goTo(page, '/settings/own-kinds/new');
  await tabTo(page, page.getByLabel('类别名称'));
  const writing = await compose(page, 'zhi ban');
  await writing.pressEnter();
  await expect(page.getByRole('heading', { level: 1, name: '新的类别' })).toBeVisible();
  await expect(page.getByText(/处要改/)).toHaveCount(0);
  await writing.choose('值班');
  const labels = () =>
    page
      .getByLabel('栏目名')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await tabTo(page, page.getByLabel('栏目名'));
  await page.keyboard.insertText('甲');
  await activate(page, page.getByRole('button', { name: '添加栏目' }));
  await page.getByLabel('栏目名').nth(1).focus();
  await page.keyboard.insertText('乙');
  await activate(page, page.getByRole('button', { name: '上移第 2 栏' }));
  expect(await labels()).toEqual(['乙', '甲']);
  await expect(page.getByRole('button', { name: '下移第 1 栏' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await labels()).toEqual(['甲', '乙']);
  await expect(page.getByRole('button', { name: '上移第 2 栏' })).toBeFocused();
  await activate(page, page.getByRole('button', { name: '去掉第 2 栏' }));
  await expect(page.getByText('已去掉“乙”')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByLabel('栏目名')).toHaveCount(2);
  expect(await labels()).toEqual(['甲', '乙']);
  await activate(page, page.getByRole('button', { name: '保存类别' }));
  await expect(page.getByRole('link', { name: '值班' })).toBeVisible();
});

test('a template goes from one book into another, tick by tick', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await prepare(page, 1);
  await loadSample(page);
  await defineDuty(page);
  await goTo(page, '/settings/templates');
  await page.getByLabel('模板名称').fill('2027年模板');
  await page.getByRole('button', { name: '导出模板' }).click();
  await expect(page.getByText('上面至少选一项').first()).toBeVisible();
  await page.getByRole('checkbox', { name: '防汛值班' }).check();
  await page.getByRole('checkbox', { name: /规定动作/ }).check();
  await page.getByLabel(/每月主题建议/).fill('3月 学雷锋志愿服务\n7月 庆七一');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出模板' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('2027年模板.支部模板.json');
  const bytes = await readFile(await download.path());

  const branch = await (await browser.newContext()).newPage();
  await prepare(branch, 1);
  await setUpBranch(branch);
  const actions = branch.getByLabel(/^规定动作/);
  await goTo(branch, '/settings');
  const actionsBefore = await actions.inputValue();
  await goTo(branch, '/settings/templates');
  await pickTemplate(branch, '2027年模板.支部模板.json', bytes);
  const offer = branch.getByRole('listitem').filter({ hasText: '自定类别“防汛值班”' });
  await expect(offer).toContainText('响应级别');
  await expect(branch.getByLabel('每月主题建议（2 条）')).toHaveValue(
    '2026年3月 学雷锋志愿服务\n2026年7月 庆七一',
  );
  await expect(branch.getByRole('button', { name: '取用打勾的' })).toBeDisabled();
  await branch.getByRole('checkbox', { name: '自定类别“防汛值班”' }).check();
  await branch.getByRole('button', { name: '取用打勾的 1 项' }).click();
  await expect(branch.getByText('已取用 1 项。')).toBeVisible();
  await expect(offer).toContainText('已经有，一样的');

  await goTo(branch, '/settings/own-kinds');
  await branch.getByRole('link', { name: '防汛值班' }).click();
  await expect(branch.getByText(/的模板“2027年模板”/)).toBeVisible();
  await goTo(branch, '/records');
  await beginRecord(branch, '防汛值班');
  await expect(branch.getByLabel('值守地段')).toBeVisible();
  await goTo(branch, '/settings');
  await expect(actions).toHaveValue(actionsBefore);
});

test('a newer template is refused by name, and nothing changes', async ({ page }) => {
  await prepare(page, 1);
  await loadSample(page);
  await goTo(page, '/settings/templates');
  const newer = templateFile().toString('utf8').replace('"version": 1', '"version": 7');
  await pickTemplate(page, '新.支部模板.json', Buffer.from(newer));
  await expect(page.getByRole('alert')).toContainText('第 7 版格式');
  await expect(page.getByRole('alert')).toContainText('没有任何改动');
});
