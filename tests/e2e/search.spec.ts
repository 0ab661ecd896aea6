import { expect, test, type Page } from '@playwright/test';

import { compose } from './keys';
import { openDraft, prepare } from './walk';
import { searchFor } from './search-walk';
import { loadSample, setUpBranch, waitUntilSaved } from './steps';

const field = (page: Page) => page.getByRole('combobox', { name: '搜索' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]');
const records = (page: Page) => page.getByRole('group', { name: /^记录/ }).getByRole('option');

test.beforeEach(async ({ page }) => {
  await prepare(page, 1);
});

test('a person, a theme and a page are found and opened by keys alone', async ({ page }) => {
  await loadSample(page);
  await searchFor(page, 'hywl');
  await expect(chosen(page)).toContainText('呼延乌兰');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('呼延乌兰');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await searchFor(page, '入党故事');
  await expect(chosen(page)).toContainText('我的入党故事');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '我的入党故事' })).toBeVisible();

  await searchFor(page, '备份');
  await page.keyboard.press('Home');
  await expect(chosen(page)).toHaveText('备份');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /备份/ })).toBeVisible();
});

test('arrows, Home and End move through the groups, and Esc gives the focus back', async ({
  page,
}) => {
  await loadSample(page);
  const button = page.getByRole('button', { name: /^搜索/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await field(page).fill('王');
  const options = page.getByRole('option');
  await expect(options.nth(5)).toBeVisible();
  const count = await options.count();
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(options.nth(count - 1)).toHaveAttribute('aria-selected', 'true');
  await expect(options.nth(count - 1)).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(count - 1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(options.first()).toHaveId(
    (await field(page).getAttribute('aria-activedescendant')) ?? '',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a draft is found as it was saved a moment ago, and a deleted one is not', async ({
  page,
}) => {
  await loadSample(page);
  await openDraft(page);
  await searchFor(page, '稀见的词句');
  await expect(page.getByText(/没有找到/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByLabel('第 1 段', { exact: true }).fill('这里写了稀见的词句。');
  await waitUntilSaved(page);
  await searchFor(page, '稀见的词句');
  await expect(records(page)).toHaveCount(1);
  await expect(records(page).locator('mark')).toHaveText('稀见的词句');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: '今日', exact: true }).click();
  await page.getByRole('button', { name: /^删除草稿/ }).click();
  await expect(page.getByText('已删除这份草稿')).toBeVisible();
  await searchFor(page, '稀见的词句');
  await expect(page.getByText(/没有找到/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F8');
  await expect(page.getByText('没有草稿。')).toHaveCount(0);
  await searchFor(page, '稀见的词句');
  await expect(records(page)).toHaveCount(1);
});

test('inside an input method letters find names, and no key opens anything', async ({ page }) => {
  await loadSample(page);
  await searchFor(page, '');
  const writing = await compose(page, "hu'yan");
  await expect(option(page, /呼延乌兰/).first()).toBeVisible();
  await writing.pressEnter();
  await expect(page.getByRole('dialog', { name: '搜索' })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await writing.choose('呼延');
  await expect(field(page)).toHaveValue('呼延');
  await expect(chosen(page)).toContainText('呼延乌兰');

  // What letters alone do not find takes nothing away: the words are not there yet.
  const more = await compose(page, 'qqqq');
  await expect(chosen(page)).toContainText('呼延乌兰');
  await more.choose('无此人');
  await expect(page.getByText(/没有找到“呼延无此人”/)).toBeVisible();
});

test('Ctrl+K inside an input method or over a question does nothing', async ({ page }) => {
  await loadSample(page);
  await openDraft(page);
  await page.getByLabel('第 1 段', { exact: true }).focus();
  await compose(page, 'hui');
  await page.getByLabel('第 1 段', { exact: true }).dispatchEvent('keydown', {
    key: 'k',
    ctrlKey: true,
    isComposing: true,
    bubbles: true,
  });
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('it leads to the field of a draft, with the caret before the words', async ({ page }) => {
  await loadSample(page);
  await searchFor(page, '煤烟中毒往往');
  await expect(chosen(page)).toContainText('煤烟中毒往往');
  await page.keyboard.press('Enter');
  const paragraph = page.locator('textarea:focus');
  await expect(paragraph).toHaveValue(/煤烟中毒往往/);
  await expect(paragraph).toBeInViewport();
  const caret = await paragraph.evaluate((element) => {
    const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
    return { before: value.slice(selectionStart), isOne: selectionStart === selectionEnd };
  });
  expect(caret.isOne).toBe(true);
  expect(caret.before).toContain('煤烟中毒往往');
});

test('it leads to the line on the page of a filed record', async ({ page }) => {
  await loadSample(page);
  await searchFor(page, '一棵没歪');
  await expect(chosen(page)).toContainText('我的入党故事');
  await page.keyboard.press('Enter');
  await expect(page.locator('.page-sheet-text', { hasText: '歪' })).toBeInViewport({
    timeout: 30_000,
  });
});

test('a new record of a kind is begun by its name', async ({ page }) => {
  await loadSample(page);
  await searchFor(page, '新建 党课');
  await expect(option(page, /新建 ?党课/)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '归档检查' })).toBeVisible();
  await expect(page.getByText('授课内容').first()).toBeVisible();
});

test('an empty book says that nothing was found, and its pages are still found', async ({
  page,
}) => {
  await setUpBranch(page);
  await searchFor(page, '党课');
  await expect(page.getByText(/没有找到“党课”/)).toBeVisible();
  await searchFor(page, 'zzzz');
  await expect(page.getByText(/没有找到“zzzz”/)).toBeVisible();
  await searchFor(page, 'zjsc');
  await expect(chosen(page)).toHaveText('最近删除');
});
