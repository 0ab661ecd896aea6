import { expect, test } from '@playwright/test';

import { prepare } from './walk';
import { beginRecord, goTo, loadSample, typeAndLeave, waitUntilSaved } from './steps';
import { fileRecord } from './theme-day-walk';

test('one event is a theme day and a lecture: entered once, numbered and printed in each', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await prepare(page, 1);
  await loadSample(page);
  await beginRecord(page, '党课');
  await page.getByLabel('同一次活动再加一个类别').selectOption({ label: '主题党日' });
  await expect(page.getByRole('heading', { level: 1, name: '党课＋主题党日' })).toBeVisible();

  await page.getByLabel('题目', { exact: true }).fill('党章里的权利和义务');
  await typeAndLeave(page.getByLabel('日期', { exact: true }).first(), '20261120');
  await typeAndLeave(page.getByLabel('开始时间'), '1430');
  await typeAndLeave(page.getByLabel('结束时间'), '16:00');
  await page.getByLabel('地点').fill('村党群服务中心二楼会议室');
  await page.getByLabel('主持人').selectOption({ label: '诸葛建国' });
  await page.getByLabel('记录人').selectOption({ label: '周彧哲' });
  await typeAndLeave(page.getByLabel(/^学时/), '1.5');
  await page.getByLabel('授课人', { exact: true }).fill('苏日娜');
  await page.getByLabel('授课人职务').fill('旗委党校教师');
  await page.getByLabel('第 1 段', { exact: true }).fill('逐条讲党员的权利和义务，讲完提问。');
  await waitUntilSaved(page);

  await page.reload();
  await expect(page.getByLabel('授课人', { exact: true })).toHaveValue('苏日娜');
  await fileRecord(page);
  await expect(page.getByText(/^党课＋主题党日，已归档/)).toBeVisible();
  const sheet = page.getByRole('img', { name: /第 ?1 ?页/ });
  await expect(sheet.getByText('党课记录', { exact: true }).first()).toBeVisible();
  await expect(sheet.getByText(/主题党日第12次/).first()).toBeVisible();

  await goTo(page, '/records');
  const row = page.getByRole('row').filter({ hasText: '党章里的权利和义务' });
  await expect(row).toContainText('主题党日');
  await page.getByLabel('类别').selectOption({ label: '党课' });
  await expect(row).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '我的入党故事' })).toHaveCount(0);
});

test('a kind with text is dropped only after a question, and its text comes back with it', async ({
  page,
}) => {
  await prepare(page, 1);
  await loadSample(page);
  await beginRecord(page, '主题党日');
  await page.getByLabel('同一次活动再加一个类别').selectOption({ label: '党课' });
  await page.getByLabel('授课人', { exact: true }).fill('苏日娜');

  await page.getByRole('button', { name: '去掉类别：党课' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '留着' }).click();
  await expect(page.getByLabel('授课人', { exact: true })).toHaveValue('苏日娜');

  await page.getByRole('button', { name: '去掉类别：党课' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '去掉', exact: true }).click();
  await expect(page.getByLabel('授课人', { exact: true })).toHaveCount(0);
  await page.getByLabel('同一次活动再加一个类别').selectOption({ label: '党课' });
  await expect(page.getByLabel('授课人', { exact: true })).toHaveValue('苏日娜');
});

test('the attendance follows the circle, and remembers what was entered', async ({ page }) => {
  await prepare(page, 1);
  await loadSample(page);
  await beginRecord(page, '主题党日');
  const away = page.getByRole('radiogroup', { name: '于一' });
  await away.getByLabel('病假').check();
  await page.getByLabel('同一次活动再加一个类别').selectOption({ label: '支委会' });
  await expect(page.getByRole('radiogroup')).toHaveCount(5);
  await expect(page.getByText('应到 5 = 委员 5')).toBeVisible();
  await page.getByRole('button', { name: '去掉类别：支委会' }).click();
  await expect(page.getByRole('radiogroup')).toHaveCount(44);
  await expect(away.getByLabel('病假')).toBeChecked();
});
