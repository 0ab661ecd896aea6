import { readFileSync } from 'node:fs';

import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

import { tabTo } from './keys';
import { prepare } from './walk';
import { goTo, loadSample, waitUntilSaved } from './steps';

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

async function openStatistics(page: Page, query = ''): Promise<void> {
  await goTo(page, `/statistics/attendance${query}`);
  await expect(rowOf(page, '于一')).toBeVisible();
}

/** The cells of a row as numbers and words. */
async function cellsOf(page: Page, name: string): Promise<readonly string[]> {
  return rowOf(page, name).getByRole('cell').allInnerTexts();
}

/** Cells of the workbook's first sheet: row by row, numbers as numbers. */
function readSheet(path: string): readonly (readonly (string | number)[])[] {
  const files = unzipSync(readFileSync(path));
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const plain = (xml: string) => xml.replace(/<[^>]+>/g, '');
  const texts = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) =>
    plain(text ?? ''),
  );
  const rows = read('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>(.*?)<\/row>/gs);
  return [...rows].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', content]) => {
      const value = plain(content ?? '');
      if (value === '') return '';
      return attributes.includes('t="s"') ? (texts[Number(value)] ?? '') : Number(value);
    }),
  );
}

test.beforeEach(async ({ page }) => {
  test.setTimeout(120_000);
  await prepare(page, 1);
  await loadSample(page);
});

test('a correction changes the numbers when it is filed, and not before', async ({ page }) => {
  await openStatistics(page);
  const before = await cellsOf(page, '于一');
  expect(before.slice(0, 3)).toEqual(['17', '17', '17']);
  await expect(page.getByText('还有 1 份草稿没有归档，不计入。')).toBeVisible();

  await rowOf(page, '于一')
    .getByRole('button', { name: /应参加/ })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: '情系退休老党员 送学上门一对一' })
    .click();
  await page.getByRole('button', { name: '更正', exact: true }).click();
  const attendance = page.getByRole('radiogroup', { name: '于一' });
  await attendance.getByLabel('事假').check();
  await page.getByLabel('于一的原因').fill('到旗里办事');
  await waitUntilSaved(page);

  await openStatistics(page);
  await expect(page.getByText('有 1 份记录正在更正，按已归档的文本计。')).toBeVisible();
  expect(await cellsOf(page, '于一')).toEqual(before);

  await page.goBack();
  await page.getByLabel(/更正的原因/).fill('于一当天请假，登记错了');
  await page.locator('#filing').getByRole('button', { name: '归档', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '归档', exact: true }).click();
  await expect(page.getByText(/已归档，封存号/)).toBeVisible();
  await openStatistics(page);
  expect((await cellsOf(page, '于一')).slice(0, 5)).toEqual(['17', '16', '16', '0', '1']);
});

test('a workbook holds what the screen shows', async ({ page }) => {
  await openStatistics(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出到 Excel' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(
    '中共伊金霍洛镇塔拉布拉格村支部委员会 2026年度 出席.xlsx',
  );
  const rows = readSheet(await download.path());
  const names = await page.locator('tbody').getByRole('rowheader').allInnerTexts();
  expect(rows.slice(3, 3 + names.length).map(([name]) => name)).toEqual(names);
  for (const name of [names[0] ?? '', names.at(-1) ?? '', '刘琎']) {
    const shown = await cellsOf(page, name);
    const [, ...written] = rows.find(([first]) => first === name) ?? [];
    const words = written.map((value, place) =>
      place === written.length - 1 ? `${(Number(value) * 100).toFixed(1)}%` : String(value),
    );
    expect(words).toEqual(shown);
  }
});

test('the table is one stop of the Tab key, and arrows lead from number to number', async ({
  page,
}) => {
  await openStatistics(page);
  const first = rowOf(page, '于一').getByRole('button').first();
  await tabTo(page, first);
  await page.keyboard.press('ArrowRight');
  await expect(rowOf(page, '于一').getByRole('button', { name: /，出席 17/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const below = rowOf(page, '马韡').getByRole('button', { name: /，出席 15/ });
  await expect(
    page
      .locator('tbody tr')
      .nth(1)
      .getByRole('button', { name: /，出席 15/ }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(
    below.or(page.locator('tbody tr').nth(1).getByRole('button').nth(1)).first(),
  ).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByText('各栏怎样数')).toBeFocused();
});

test('the printed tables are the file, and the way back keeps what was chosen', async ({
  page,
}) => {
  await openStatistics(page, '?period=2026-01_2026-06&order=group');
  await expect(page.getByLabel('期间')).toHaveValue('first-half');
  await page.getByRole('button', { name: '打印预览' }).click();
  await expect(page.getByRole('img', { name: /第 ?1 ?页/ })).toBeVisible({ timeout: 30_000 });
  const downloading = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: '保存 PDF' }).click();
  expect((await downloading).suggestedFilename()).toBe(
    '中共伊金霍洛镇塔拉布拉格村支部委员会 2026年上半年 出席.pdf',
  );
  await page.getByRole('link', { name: '回到统计' }).click();
  await expect(page.getByLabel('期间')).toHaveValue('first-half');
  await expect(page.getByLabel('排列')).toHaveValue('group');
});
