import { execFileSync } from 'node:child_process';

import { expect, test } from '@playwright/test';

import { goTo, loadSample, typeAndLeave, waitUntilSaved } from './steps';

/** A character of Extension H, which no bundled font has. */
const uncovered = '\u{31350}';

test('a character without a font is refused by name with the ways out, and no box is drawn', async ({
  page,
}) => {
  await loadSample(page);
  await page.getByRole('link', { name: '入冬先问冷不冷：取暖安全和年底的事', exact: true }).click();
  await page.getByLabel('第 1 段', { exact: true }).fill(`${uncovered}家窝棚的炉子修好了。`);
  await waitUntilSaved(page);
  const finding = page.locator('#filing').getByText('U+31350');
  await expect(finding).toContainText(uncovered);
  await expect(finding).toContainText('替代写法');
  await expect(finding).toContainText('图片');
  await expect(page.locator('#filing').getByRole('button', { name: '归档' })).toBeDisabled();

  await page.keyboard.press('F9');
  const preview = page.getByRole('complementary', { name: '打印页面' });
  await expect(preview.getByText('U+31350')).toBeVisible();
  await expect(preview.locator('svg')).toHaveCount(0);
});

test('a name without a font is refused at entry, and a substitute is asked for', async ({
  page,
}) => {
  await loadSample(page);
  await goTo(page, '/members/new');
  await page.getByLabel('姓名', { exact: true }).fill(`王${uncovered}`);
  await expect(page.getByText('U+31350').first()).toBeVisible();
  await expect(page.getByLabel('替代写法')).toBeVisible();
});

test('a second tab does not open the book that another one is writing', async ({ page }) => {
  await loadSample(page);
  const second = await page.context().newPage();
  await second.goto('/');
  await expect(second.getByText('记录簿已经在另一个窗口打开')).toBeVisible();
  await page.close();
  await second.getByRole('button', { name: '重新打开' }).click();
  await expect(second.getByRole('heading', { name: '今日' })).toBeVisible();
});

test('a draft that was deleted comes back by 撤销', async ({ page }) => {
  await loadSample(page);
  const draft = page.getByRole('link', { name: '入冬先问冷不冷：取暖安全和年底的事', exact: true });
  await page.getByRole('button', { name: /^删除草稿/ }).click();
  await expect(draft).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(draft).toBeVisible();
});

test('a member who is added later is taken onto the sheet by a click, never silently', async ({
  page,
}) => {
  await loadSample(page);
  await goTo(page, '/members/new');
  await page.getByLabel('姓名', { exact: true }).fill('后来人');
  await typeAndLeave(page.getByLabel(/^入党日期/), '2015.7.1');
  await typeAndLeave(page.getByLabel(/^转正日期/), '2016.7.1');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { name: '党员', exact: true })).toBeVisible();
  await goTo(page, '/');
  await page.getByRole('link', { name: '入冬先问冷不冷：取暖安全和年底的事', exact: true }).click();
  await expect(page.getByText('当天应到、表上没有：后来人。')).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: '后来人' })).toHaveCount(0);
  await page.getByRole('button', { name: '按名册更新出席表' }).click();
  await expect(page.getByRole('radiogroup', { name: '后来人' }).getByLabel('出席')).toBeChecked();
  await expect(page.getByRole('button', { name: '按名册更新出席表' })).toHaveCount(0);
});

test('a correction needs a reason, keeps the old text and prints a note', async ({ page }) => {
  await loadSample(page);
  await goTo(page, '/records');
  await page.getByRole('link', { name: '我的入党故事' }).click();
  await page.getByRole('button', { name: '更正' }).click();
  await page.getByLabel('地点').fill('村委会大院');
  await expect(page.locator('#filing').getByRole('button', { name: '归档' })).toBeDisabled();
  await page.getByLabel(/更正的原因/).fill('地点写错');
  await page.locator('#filing').getByRole('button', { name: '归档' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '归档' }).click();
  await expect(page.getByText('更正后重新归档：地点写错')).toBeVisible();
  await expect(page.getByText('改了 1 栏：地点')).toBeVisible();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '地点' }) });
  await expect(row.getByRole('cell').first()).toHaveText(
    /^村〔删去〕党群服务中心院子里〔删去完〕$/,
  );
  await expect(row.getByRole('cell').last()).toHaveText(/^村〔新增〕委会大院〔新增完〕$/);
  await expect(page.locator('svg').getByText(/更正说明/)).toBeVisible({ timeout: 30_000 });

  await page.getByRole('link', { name: '看第 1 版全文' }).click();
  await expect(page.getByText(/已被更正，现在是第 2 版/)).toBeVisible();
  await expect(page.locator('svg').getByText('村党群服务中心院子里')).toBeVisible({
    timeout: 30_000,
  });
});

test('printing gives the pages of the preview, one sheet each and nothing else', async ({
  page,
}, info) => {
  await loadSample(page);
  await goTo(page, '/records');
  await page.getByRole('link', { name: '我的入党故事' }).click();
  const sheets = page.getByRole('img', { name: /第 ?\d+ ?页/ });
  await expect(sheets.first()).toBeVisible({ timeout: 30_000 });
  const path = info.outputPath('printed.pdf');
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  expect(facts).toContain(`Pages:           ${await sheets.count()}`);
  expect(facts).toMatch(/Page size: +59[456](\.\d+)? x 84[12]/);
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  expect(text).toContain('主题党日活动记录');
  expect(text).not.toContain('保存 PDF');
});
