import { expect, test, type Page } from '@playwright/test';

import { lockTitle, passphrase, setUpLock, unlock } from './lock-steps';
import { goTo, loadSample, waitUntilSaved } from './steps';

const draft = '入冬先问冷不冷：取暖安全和年底的事';

/** Nothing of the book in the page: not a word, not a picture, not the title. */
async function expectNothingToRead(page: Page): Promise<void> {
  await expect(lockTitle(page)).toBeVisible();
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  for (const words of ['取暖', '村党支部', '没写完的', 'blob:', '基本信息', '未存的支部名']) {
    expect(html).not.toContain(words);
  }
  await expect(page).toHaveTitle('支部记录簿（已锁定）');
}

test('a locked window shows nothing and comes back with what was being typed', async ({ page }) => {
  await loadSample(page);
  await setUpLock(page);
  await goTo(page, '/');
  await page.getByRole('link', { name: draft, exact: true }).click();
  const place = page.getByLabel('地点');
  await place.fill('锁定前写的地点');
  await page.keyboard.press('Control+L');
  await expectNothingToRead(page);

  await unlock(page, 'falsch 2026');
  await expect(page.getByText('口令不对，请再试。')).toBeVisible();
  await unlock(page, passphrase);
  await expect(place).toHaveValue('锁定前写的地点');
  await expect(place).toBeFocused();
  await waitUntilSaved(page);
  expect(await page.title()).toContain('记录');
  await place.press('End');
  await page.keyboard.type('，接着写');
  await expect(place).toHaveValue('锁定前写的地点，接着写');
});

test('text in a form with a button of its own survives the lock', async ({ page }) => {
  await loadSample(page);
  await setUpLock(page);
  await page.getByLabel('支部名称').fill('未存的支部名');
  await page.getByRole('button', { name: '锁定窗口 Ctrl+L' }).click();
  await expectNothingToRead(page);
  await unlock(page, passphrase);
  await expect(page.getByLabel('支部名称')).toHaveValue('未存的支部名');
  await expect(page.getByRole('button', { name: '保存支部设置' })).toBeEnabled();
});

test('a question that is open is asked again behind the lock', async ({ page }) => {
  await loadSample(page);
  await setUpLock(page);
  await page.getByLabel('支部名称').fill('未存的支部名');
  await page.getByRole('link', { name: '今日' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+L');
  await expectNothingToRead(page);
  await unlock(page, passphrase);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByLabel('支部名称')).toHaveValue('未存的支部名');
});

test('keys for the screens behind do nothing while the window is locked', async ({ page }) => {
  await loadSample(page);
  await setUpLock(page);
  await goTo(page, '/');
  await page.getByRole('button', { name: /^删除草稿/ }).click();
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible();
  await page.keyboard.press('Control+L');
  await expectNothingToRead(page);
  await page.keyboard.press('F8');
  await unlock(page, passphrase);
  await expect(page.getByRole('heading', { name: '没写完的' })).toBeVisible();
  await expect(page.getByRole('link', { name: draft, exact: true })).toHaveCount(0);
});

test('the window locks itself after a time without input, and at the start', async ({ page }) => {
  await page.clock.install();
  await loadSample(page);
  const code = await setUpLock(page);
  await page.clock.runFor('14:50');
  await expect(lockTitle(page)).toHaveCount(0);
  await page.clock.runFor('00:20');
  await expectNothingToRead(page);
  await page.reload();
  await expectNothingToRead(page);
  await unlock(page, code.toLowerCase());
  await expect(page.getByText('窗口口令已启用')).toBeVisible();
});

test('wrong tries slow down, also over a reload', async ({ page }) => {
  await loadSample(page);
  await setUpLock(page);
  await page.keyboard.press('Control+L');
  for (const typed of ['falsch 1', 'falsch 2', 'falsch 3']) {
    await unlock(page, typed);
    await expect(page.getByLabel('口令', { exact: true })).toHaveValue('');
  }
  await expect(page.getByText(/输错了 3 次，请等 \d 秒再试/)).toBeVisible();
  await expect(page.getByRole('button', { name: '解锁' })).toBeDisabled();
  await page.reload();
  await expect(page.getByText(/输错了 3 次，请等 \d 秒再试/)).toBeVisible();
  // The wait itself is as long as an expectation is patient.
  await expect(page.getByRole('button', { name: '解锁' })).toBeEnabled({ timeout: 30_000 });
  await unlock(page, passphrase);
  await expect(page.getByRole('navigation', { name: '各室' })).toBeVisible();
});

test('the lock is taken away only with its passphrase', async ({ page }) => {
  await loadSample(page);
  await setUpLock(page);
  const field = page.getByLabel('停用或更换：先输入现在的口令或恢复码');
  await field.fill('falsch 2026');
  await page.getByRole('button', { name: '停用窗口口令' }).click();
  await expect(page.getByText('口令不对')).toBeVisible();
  await field.fill(passphrase);
  await page.getByRole('button', { name: '停用窗口口令' }).click();
  await expect(page.getByRole('button', { name: '设置窗口口令' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('navigation', { name: '各室' })).toBeVisible();
});
