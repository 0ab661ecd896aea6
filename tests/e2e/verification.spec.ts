import { expect, test, type Page } from '@playwright/test';

import { damageBook } from './damage-book';
import { goTo, loadSample } from './steps';

async function verify(page: Page): Promise<void> {
  await goTo(page, '/settings/verification');
  await page.getByRole('button', { name: '现在核验' }).click();
  await expect(page.getByText(/核验过，共|核验，共/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: '现在核验' })).toBeEnabled({ timeout: 30_000 });
}

const faults = (page: Page) =>
  page.getByRole('list', { name: '对不上的地方' }).getByRole('listitem');

test('a whole book is told so, on its page and not on 今日', async ({ page }) => {
  await loadSample(page);
  await verify(page);
  await expect(page.getByText(/都和封存、存入时一样/)).toBeVisible();
  await expect(faults(page)).toHaveCount(0);
  await page.reload();
  await goTo(page, '/settings/verification');
  await expect(page.getByText(/都和封存、存入时一样/)).toBeVisible();
  await goTo(page, '/');
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
  await expect(page.getByText(/核验发现/)).toHaveCount(0);
});

test('a row that was changed is named with record, part and time', async ({ page }) => {
  await loadSample(page);
  await damageBook(page, 'revisions', 'first', {
    kind: 'set',
    path: ['document', 'content', 'place'],
    value: '别的地方',
  });
  await verify(page);
  await expect(faults(page)).toHaveCount(1);
  const fault = faults(page).first();
  await expect(fault).toContainText('封存的正文被改过');
  await expect(fault).toContainText('“年底对账：一年的承诺办了多少”');
  await expect(fault).toContainText('主题党日，2025年12月17日（周三）14:30，第 1 版');
  await expect(fault).toContainText('不一样的栏目：地点。');
  await expect(fault).toContainText(/归档时间：2025年12月\d+日/);

  await goTo(page, '/');
  await expect(page.getByText('核验发现 1 处和封存时不一样。')).toBeVisible();
});

test('a link that was taken out is named between the two that are left', async ({ page }) => {
  await loadSample(page);
  await verify(page);
  await damageBook(page, 'revisions', 'last', { kind: 'delete' });
  await verify(page);
  await expect(faults(page).filter({ hasText: '最后的封存不见了' })).toHaveCount(1);
  await expect(faults(page).filter({ hasText: '归档过的版本不见了' })).toHaveCount(1);
  await page.getByRole('button', { name: '封存少了的原因我知道' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '以现在的为准' }).click();
  await expect(faults(page)).toHaveCount(1);
});

test('a picture that is another one is named with its caption', async ({ page }) => {
  await loadSample(page);
  await damageBook(page, 'photoImages', 'first', { kind: 'other-picture' });
  await verify(page);
  await expect(faults(page)).toHaveCount(1);
  await expect(faults(page).first()).toContainText(/照片被换过或损坏了.*第 \d 张照片“.+”/s);
});

test('the background check finds a fault by itself', async ({ page }) => {
  await page.clock.install();
  await loadSample(page);
  await damageBook(page, 'photoImages', 'last', { kind: 'delete' });
  await page.clock.runFor('00:20');
  await expect(page.getByText('核验发现 1 处和封存时不一样。')).toBeVisible({ timeout: 30_000 });
});

test('a printed seal leads to its record', async ({ page }) => {
  await loadSample(page);
  await goTo(page, '/records');
  await page.getByRole('link', { name: '我的入党故事' }).click();
  const note = (await page.getByText(/已归档，封存号/).textContent()) ?? '';
  const code = /[0-9A-F]{4}( [0-9A-F]{4}){3}/.exec(note)?.[0] ?? '';
  await goTo(page, '/settings/verification');
  const field = page.getByLabel('纸上的封存号');
  await field.fill(code.toLowerCase().replaceAll(' ', ''));
  await field.press('Enter');
  await expect(page.getByText(/在这本记录簿里/)).toContainText('我的入党故事');
  await field.fill('0000 1111 2222 3333');
  await field.press('Enter');
  await expect(page.getByText(/这本记录簿里没有这个封存号/)).toBeVisible();
  await field.fill('0000 1111 2222 333G');
  await field.press('Enter');
  await expect(page.getByText('封存号里只有 0 到 9 和 A 到 F，没有“G”。')).toBeVisible();
});
