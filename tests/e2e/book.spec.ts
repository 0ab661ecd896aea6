import { execFileSync } from 'node:child_process';

import { expect, test, type Page } from '@playwright/test';

import { openBook, openPart, outlineLine, pagesOf, saveFile, sheetOf } from './book-steps';
import { activate, tabTo } from './keys';
import { fileRecord } from './theme-day-walk';
import { goTo, loadSample, waitUntilSaved } from './steps';
import { prepare } from './walk';

test.beforeEach(async ({ page }) => {
  test.setTimeout(180_000);
  await prepare(page, 1);
  await loadSample(page);
});

async function countPages(page: Page): Promise<number> {
  const name = await pagesOf(page).getAttribute('aria-label');
  return Number(/\d+/u.exec(name ?? '')?.[0]);
}

const run = (command: string, words: readonly string[]) =>
  execFileSync(command, words, { encoding: 'utf8' });

test('sections are left out and moved, and the choice is there after a restart', async ({
  page,
}) => {
  await openBook(page);
  const all = await countPages(page);
  await page.getByRole('checkbox', { name: '主题党日', exact: true }).uncheck();
  await expect.poll(() => countPages(page)).toBeLessThan(all - 10);
  await page.getByRole('button', { name: '目录', exact: true }).click();
  await expect(outlineLine(page, /^主题党日/)).toHaveCount(0);

  await page.getByRole('button', { name: /^移动年度一览/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText(/^年度一览移到第 \d+ 位$/)).toBeAttached();
  await expect(page.getByRole('button', { name: /^移动年度一览/ })).toBeFocused();
  const lines = page.getByRole('navigation', { name: '册子目录' });
  await expect(lines).toContainText(/年度一览\s*\d+\s*年度计划/u);
  await waitUntilSaved(page);

  await page.reload();
  await expect(pagesOf(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('checkbox', { name: '主题党日', exact: true })).not.toBeChecked();
});

/** Goes through the sections by a key until one has the focus. */
async function pressUntilFocused(page: Page, key: string, section: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: section, exact: true });
  const count = await page
    .getByRole('list', { name: '册子的各部分' })
    .getByRole('listitem')
    .count();
  for (let step = 0; step < count; step += 1) {
    if (await box.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(box).toBeFocused();
}

test('the sections are one stop of the Tab key: arrows lead, Space chooses, Alt takes along', async ({
  page,
}) => {
  await openBook(page);
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
  await tabTo(page, page.getByLabel('封面上的书名'));
  await page.keyboard.press('Tab');
  await expect(box('使用说明')).toBeFocused();
  await expect(box('使用说明')).toHaveAccessibleDescription(/^本簿怎样登记/u);
  await page.keyboard.press('ArrowUp');
  await expect(box('使用说明')).toBeFocused();
  await page.keyboard.press('End');
  await expect(box('移交清单')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: /^紧凑版式/u })).toBeFocused();
  // Coming back leads to the row that was left.
  await page.keyboard.press('Shift+Tab');
  await expect(box('移交清单')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(box('支部基本情况')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(box('支部基本情况')).not.toBeChecked();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText('支部基本情况移到第 3 位')).toBeAttached();
  await expect(box('支部基本情况')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box('党员名册')).toBeFocused();
  await expect(page.getByRole('button', { name: /^移动党员名册，现在第 2 位/u })).toBeVisible();
});

test('pages are reached by the contents, by number and by lines that lead on', async ({ page }) => {
  await openBook(page);
  await page.getByRole('button', { name: '目录', exact: true }).click();
  await outlineLine(page, /^党课/).click();
  const field = page.getByLabel('页码', { exact: true });
  await expect(field).not.toHaveValue('');
  const lecture = Number(await field.inputValue());
  await expect(outlineLine(page, /^党课/)).toHaveText(new RegExp(`${lecture}$`, 'u'));

  await field.fill('1');
  await field.press('Enter');
  await expect(field).toHaveValue('1');
  await field.fill('99999');
  await field.press('Enter');
  await expect(page.getByText('没有这一页')).toBeVisible();

  await pagesOf(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Minus');
  await page.keyboard.press('Control+Minus');
  await expect(page.getByLabel('显示大小')).toHaveValue(/^(50|75)$/);
  await page.locator('.book-page-link').first().click();
  await expect(field).toHaveValue('1');
});

test('the pages stay in sight while one goes through the choices', async ({ page }) => {
  await openBook(page);
  await page.getByRole('button', { name: '加一个签字栏' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: '加一个签字栏' })).toBeInViewport();
  await expect(sheetOf(page, 1)).toBeInViewport();
  await expect(page.getByLabel('页码', { exact: true })).toBeInViewport();
  await openPart(page, '文字');
  await page.getByRole('textbox', { name: '使用说明' }).scrollIntoViewIfNeeded();
  await expect(sheetOf(page, 1)).toBeInViewport();
  const isLonger = () => document.documentElement.scrollHeight > window.innerHeight;
  expect(await page.evaluate(isLonger)).toBe(false);
});

test('whole pages are gone through one at a time, and the cover is in the contents', async ({
  page,
}) => {
  await openBook(page);
  await page.getByLabel('显示大小').selectOption('整页');
  await pagesOf(page).focus();
  for (const pageNumber of [2, 3, 4, 5]) {
    await page.keyboard.press('PageDown');
    await expect(page.getByText(`全册第 ${pageNumber} 页，`)).toBeAttached();
  }
  await expect(sheetOf(page, 5)).toBeInViewport({ ratio: 0.99 });
  await expect(page.getByLabel('页码', { exact: true })).toHaveValue('1');
  await page.getByRole('button', { name: '目录', exact: true }).click();
  await outlineLine(page, /^封面和目录/).click();
  await expect(sheetOf(page, 1)).toBeInViewport();
  await expect(outlineLine(page, /^封面和目录/)).toHaveAttribute('aria-current', 'location');
});

test('only pages near the window are drawn, two beside each other as in the bound book', async ({
  page,
}) => {
  await openBook(page);
  await page.getByLabel('左右对页').check();
  await expect(sheetOf(page, 3)).toBeVisible();
  const [left, right] = [
    await sheetOf(page, 2).boundingBox(),
    await sheetOf(page, 3).boundingBox(),
  ];
  expect(left?.y).toBe(right?.y);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeCloseTo(right?.x ?? 0, 0);
  const cover = await sheetOf(page, 1).boundingBox();
  expect(cover?.x).toBe(right?.x);
  await pagesOf(page).focus();
  await page.keyboard.press('End');
  await expect(sheetOf(page, await countPages(page))).toBeVisible();
  await expect(sheetOf(page, 1)).toHaveCount(0);
  expect(
    await pagesOf(page)
      .getByRole('img', { name: /，第\d+页，/ })
      .count(),
  ).toBeLessThan(12);
});

async function correctPlace(page: Page, theme: string, place: string): Promise<void> {
  await goTo(page, '/records');
  await page.getByRole('link', { name: theme }).click();
  await page.getByRole('button', { name: '更正', exact: true }).click();
  await page.getByLabel('地点').fill(place);
  await page.getByLabel(/更正的原因/).fill('地点写错了');
  await fileRecord(page);
  await expect(page.getByText(/更正后重新归档/)).toBeVisible();
}

test('what was corrected since the printing is named, shown and printed alone', async ({
  page,
}) => {
  await openBook(page);
  await page.getByLabel(/^分部分编页/).check();
  await openPart(page, '打印');
  await page.getByLabel('全册').check();
  await saveFile(page);
  await page.getByRole('button', { name: '已经打印好了' }).click();
  await expect(page.getByText(/已记下。以后选/)).toBeVisible();

  await correctPlace(page, '我的入党故事', '牧民文化室东屋');
  await goTo(page, '/book/2026/print');
  await page.getByLabel(/^只印新的/).check();
  const words = page.getByRole('listitem').filter({ hasText: /^换页\d+页/ });
  await expect(words).toContainText('我的入党故事');
  const path = await saveFile(page);
  expect(run('pdftotext', ['-raw', path, '-'])).toContain('牧民文化室东屋');
  const pageCount = Number(/Pages:\s+(\d+)/u.exec(run('pdfinfo', [path]))?.[1]);
  expect(pageCount).toBeLessThan((await countPages(page)) / 2);

  await page.getByRole('button', { name: '目录', exact: true }).click();
  await outlineLine(page, /我的入党故事/).click();
  await expect(pagesOf(page).getByText('牧民文化室东屋').first()).toBeVisible();
  await page.getByRole('button', { name: '撤掉', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤掉' }).click();
  await expect(page.getByText(/还没有记下过打印/)).toBeVisible();
});

test('the whole book becomes a sound file, and its hash is the file’s', async ({ page }) => {
  await openBook(page);
  await openPart(page, '打印');
  const path = await saveFile(page);
  expect(run('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found');
  expect(run('pdfinfo', [path])).toMatch(new RegExp(`Pages:\\s+${await countPages(page)}\\n`, 'u'));
  expect(run('pdfdetach', ['-list', path])).toContain('年度数据.json');
  const shown = await page.locator('.book-hash').innerText();
  expect(run('sha256sum', [path]).slice(0, 64)).toBe(shown.replaceAll(/\s/gu, ''));
  const text = run('pdftotext', ['-raw', path, '-']);
  expect(text).toContain('我的入党故事');
  expect(text).toContain('移交清单');
});

test('a booklet is imposed on sheets of twice the width', async ({ page }) => {
  await openBook(page);
  await openPart(page, '打印');
  await page.getByLabel('只印几个部分').check();
  await page.getByRole('checkbox', { name: '党课', exact: true }).check();
  await page.getByLabel(/小册子/).check();
  await expect(page.getByText(/折成 1 帖，A3 双面/)).toBeVisible();
  const path = await saveFile(page);
  expect(run('pdfinfo', [path])).toMatch(/Page size:\s+1190\.\d+ x 841\.\d+ pts/u);
});

test('labels for the back are as wide as the book is thick, and are saved', async ({ page }) => {
  await openBook(page);
  const thickness = Math.round(Math.ceil((await countPages(page)) / 2) * 0.1 + 1);
  await openPart(page, '打印');
  await page.getByRole('button', { name: '做书脊标签' }).click();
  const dialog = page.getByRole('dialog', { name: '书脊标签' });
  const width = dialog.getByLabel(/^标签宽/);
  await expect(width).toHaveValue(String(Math.max(8, thickness)));
  await expect(dialog.getByText(/张纸，每张约0\.1毫米/)).toBeVisible();

  await dialog.getByLabel('支部', { exact: true }).fill('𱍐面村支部');
  await expect(dialog.getByText(/书脊标签的“支部”中有一个字无法打印/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: '保存标签 PDF' })).toBeDisabled();
  await dialog.getByLabel('支部', { exact: true }).fill('𬱖村支部');
  await width.fill('7');
  await expect(dialog.getByText('填8到50之间的整数')).toBeVisible();
  await width.fill('20');
  await dialog.getByLabel('全宗号').fill('J017');
  await dialog.getByLabel('装订成').selectOption('2');

  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '保存标签 PDF' }).click();
  const path = await (await downloading).path();
  await expect(dialog.getByText(/^已保存：/)).toBeVisible();
  const text = run('pdftotext', ['-raw', path, '-']).replaceAll(/\s/gu, '');
  for (const words of ['𬱖村支部', '第一册', '第二册', '全宗号J017', '宽20毫米']) {
    expect(text).toContain(words);
  }
  await dialog.getByRole('button', { name: '关闭' }).click();

  // What was typed for the archive is there for the next book, also after a restart.
  await page.reload();
  await page.getByRole('button', { name: '做书脊标签' }).click({ timeout: 60_000 });
  await expect(dialog.getByLabel('全宗号')).toHaveValue('J017');
});

test('a file goes on while other parts are looked at, and is written down as printed once', async ({
  page,
}) => {
  await openBook(page);
  await openPart(page, '打印');
  const downloading = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: '保存 PDF' }).click();
  await openPart(page, '内容');
  await downloading;
  await goTo(page, '/records');
  await goTo(page, '/book/2026/print');
  await expect(page.getByText(/^已保存：/)).toBeVisible();
  await page.getByRole('button', { name: '已经打印好了' }).click();
  await expect(page.getByText(/已记下。以后选/)).toBeVisible();
  await openPart(page, '内容');
  await openPart(page, '打印');
  await expect(page.getByText(/已记下。以后选/)).toBeVisible();
  await expect(page.getByRole('button', { name: '已经打印好了' })).toHaveCount(0);
});

test('signature lines are added and taken away without a mouse', async ({ page }) => {
  await openBook(page);
  await activate(page, page.getByRole('button', { name: '加一个签字栏' }));
  const field = page.getByRole('textbox', { name: '另加的签字栏第 1 个' });
  await expect(field).toBeFocused();
  await page.keyboard.insertText('支部书记审核');
  await activate(page, page.getByRole('button', { name: '去掉另加的签字栏第 1 个' }));
  await expect(field).toHaveCount(0);
  await expect(page.getByRole('button', { name: '加一个签字栏' })).toBeFocused();
});

test('Ctrl+P leads to the ways to print', async ({ page }) => {
  await openBook(page);
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('button', { name: '保存 PDF' })).toBeVisible();
  await openPart(page, '内容');
  await expect(page.getByLabel('封面上的书名')).toBeVisible();
});

test('what is still to be chosen before a file can be saved is said', async ({ page }) => {
  await openBook(page);
  await openPart(page, '打印');
  await page.getByLabel('只印几个部分').check();
  await expect(page.getByText('先勾上要印的部分，再保存。')).toBeVisible();
  await expect(page.getByRole('button', { name: '保存 PDF' })).toBeDisabled();
  await page.getByLabel('只印几页').check();
  await expect(page.getByText('先写要印哪几页，再保存。')).toBeVisible();
});

test('the one record that is still a draft is opened from the book', async ({ page }) => {
  await openBook(page);
  await expect(page.getByText(/^还有1份草稿没有归档/)).toBeVisible();
  await page.getByRole('link', { name: '打开这份记录' }).click();
  await expect(page).toHaveURL(/\/records\/[0-9a-f-]{36}/u);
});

test('making a file is stopped, and nothing is saved', async ({ page }) => {
  await openBook(page);
  await openPart(page, '打印');
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await page.getByRole('button', { name: '保存 PDF' }).click();
  await page.getByRole('button', { name: '取消', exact: true }).click();
  await expect(page.getByText('已取消，没有保存文件。')).toBeVisible();
  expect(downloads).toBe(0);
  await saveFile(page);
});

test('a character that no font has is named with its place, and choices stay', async ({ page }) => {
  await openBook(page);
  await page.getByLabel('封面上的书名').fill('𱍐面村记录簿');
  await expect(page.getByRole('heading', { name: /^有 \d+ 处的字印不出来/ })).toBeVisible();
  const refusal = page.getByRole('region', { name: '印不出来的字' });
  await expect(refusal.getByText(/书名：𱍐（U\+31350）/)).toBeVisible();
  await expect(refusal.getByText('请在书名里给这个字换一个写法')).toBeVisible();
  await openPart(page, '文字');
  await refusal.getByRole('link', { name: '去改“封面上的书名”' }).click();
  await expect(page.getByLabel('封面上的书名')).toBeFocused();
  await page.getByLabel('封面上的书名').fill('油面村记录簿');
  await expect(pagesOf(page).getByText('油面村记录簿').first()).toBeVisible();
});

test('the book is chosen, looked through and saved without a mouse', async ({ page }) => {
  await openBook(page);
  await tabTo(page, page.getByRole('checkbox', { name: '使用说明', exact: true }));
  await pressUntilFocused(page, 'ArrowDown', '学时');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: '学时', exact: true })).not.toBeChecked();
  await activate(page, page.getByRole('button', { name: '目录', exact: true }));
  await tabTo(page, outlineLine(page, /./u));
  for (let line = 0; line < 3; line += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('页码', { exact: true })).not.toHaveValue('');
  await activate(page, page.getByRole('link', { name: '打印', exact: true }));
  const downloading = page.waitForEvent('download', { timeout: 120_000 });
  await activate(page, page.getByRole('button', { name: '保存 PDF' }));
  expect((await downloading).suggestedFilename()).toMatch(/2026年度记录簿\.pdf$/);
  // The keyboard goes on from where it was.
  await expect(page.getByText(/^已保存：/)).toBeVisible();
  await expect(page.getByRole('button', { name: '保存 PDF' })).toBeFocused();
  await activate(page, page.getByRole('button', { name: '已经打印好了' }));
  await expect(page.getByText(/已记下。以后选/)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('已记下');
});
