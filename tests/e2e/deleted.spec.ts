import { expect, test } from '@playwright/test';

import { goTo, loadSample, waitUntilSaved } from './steps';

const draft = '入冬先问冷不冷：取暖安全和年底的事';

test('a deleted draft waits in 最近删除, comes back, and goes for good only by a question', async ({
  page,
}) => {
  await loadSample(page);
  await page.getByRole('button', { name: /^删除草稿/ }).click();
  await goTo(page, '/records');
  await page.getByRole('link', { name: '最近删除' }).click();
  await page.getByRole('button', { name: `恢复草稿：${draft}` }).click();
  await expect(page.getByText(`已恢复“${draft}”`)).toBeVisible();
  await goTo(page, '/');
  await expect(page.getByRole('link', { name: draft, exact: true })).toBeVisible();

  await page.getByRole('button', { name: /^删除草稿/ }).click();
  await goTo(page, '/records/deleted');
  const purge = page.getByRole('button', { name: `彻底删除草稿：${draft}` });
  await purge.click();
  await expect(page.getByRole('dialog')).toContainText(draft);
  await page.getByRole('dialog').getByRole('button', { name: '留着' }).click();
  await purge.click();
  await page.getByRole('dialog').getByRole('button', { name: '彻底删除' }).click();
  await expect(page.getByText('没有删除的草稿。')).toBeVisible();
});

test('a photo taken out of a correction is kept for its seal, and goes back', async ({ page }) => {
  await loadSample(page);
  await goTo(page, '/records');
  await page.getByRole('link', { name: '我的入党故事' }).click();
  await page.getByRole('button', { name: '更正' }).click();
  const caption = await page.getByLabel('第 1 张照片的说明').inputValue();
  await page.getByRole('button', { name: '删除第 1 张照片' }).click();
  await waitUntilSaved(page);
  await goTo(page, '/records/deleted');
  await expect(page.getByText('封存过的第 1 版里有它，所以一直留着。')).toBeVisible();
  await expect(page.getByRole('button', { name: /^彻底删除照片/ })).toHaveCount(0);
  await page.getByRole('button', { name: `放回照片：${caption}` }).click();
  await expect(page.getByText('没有从记录里取出的照片。')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('textbox', { name: /张照片的说明/ }).last()).toHaveValue(caption);
});
