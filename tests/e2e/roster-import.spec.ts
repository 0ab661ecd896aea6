import { readFile } from 'node:fs/promises';

import { expect, test } from '@playwright/test';

import { readTable } from '../../shared/tables/read-table';

import { chooseRoster, exportRoster, openRoster, rosterFile } from './roster-files';
import { goTo, setUpBranch } from './steps';

test('rosters from Excel and WPS come in, are corrected, and go out again', async ({
  page,
}, info) => {
  test.setTimeout(120_000);
  await setUpBranch(page);

  await test.step('an .xlsx of the survey form', async () => {
    await openRoster(page, rosterFile('survey-form.xlsx'));
    await expect(page.getByText(/表里有2个党支部/)).toBeVisible();
    await page.getByLabel('导入第 8 行 李娜').uncheck();
    await page.getByRole('button', { name: '导入 4 人' }).click();
    await expect(page.getByRole('heading', { name: '已导入 4 人' })).toBeVisible();
  });

  await test.step('a CSV in GB 18030, with a column that is corrected', async () => {
    await openRoster(page, rosterFile('wps-gb18030.csv'));
    await expect(page.getByRole('cell', { name: '𬱖红', exact: true })).toBeVisible();
    await page.getByText('9 列都按表头认出来了').click();
    await page.getByLabel('第 8 列 家庭住址').selectOption({ label: '备注' });
    await page.getByLabel('第 9 列 备注').selectOption({ label: '不读这一列' });
    await page.getByLabel('第 8 列 家庭住址').selectOption({ label: '家庭住址' });
    await page.getByRole('button', { name: '导入 4 人' }).click();
    await expect(page.getByText('新增 4 人，更改 0 人。')).toBeVisible();
  });

  await test.step('an old .xls shows what it would change', async () => {
    await openRoster(page, rosterFile('old-village.xls'));
    await page.getByRole('radio', { name: /^有更改 / }).check();
    await expect(page.getByText('党内职务：补上 书记')).toBeVisible();
    await expect(page.getByText(/名册里有、这张表里没有的 \d 人（不会删除）/)).toBeVisible();
    await page.getByRole('radio', { name: /^新增 / }).check();
    await expect(page.getByLabel('导入第 10 行 赵六')).not.toBeChecked();
    await page.getByRole('button', { name: /^导入 5 人（新增 3，更改 2）$/ }).click();
    await expect(page.getByText('新增 3 人，更改 2 人。')).toBeVisible();
  });

  const xlsx = info.outputPath('roster.xlsx');
  await test.step('the export is an Excel file with every digit', async () => {
    const name = await exportRoster(page, /^Excel/, xlsx);
    expect(name).toMatch(/^党员名册 \d{4}-\d\d-\d\d .+\.xlsx$/);
    const read = readTable(new Uint8Array(await readFile(xlsx)));
    const rows = read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
    expect(rows).toHaveLength(3 + 11);
    expect(JSON.stringify(rows)).toContain('"152728196803120011"');
  });

  await test.step('which changes nothing when it comes back, as xlsx and as CSV', async () => {
    const csv = info.outputPath('roster.csv');
    await exportRoster(page, /^CSV/, csv);
    for (const path of [xlsx, csv]) {
      await openRoster(page, path);
      await expect(page.getByRole('radio', { name: '没有变化 11' })).toBeVisible();
      await expect(page.getByRole('button', { name: '导入 0 人' })).toBeDisabled();
    }
  });
});

test('a file that is no roster is refused in words, and the next one is read', async ({ page }) => {
  await setUpBranch(page);
  await goTo(page, '/members/import');
  const file = {
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\u0003\u0004 no zip'),
  };
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件' }).click(),
  ]);
  await chooser.setFiles({ ...file, name: '名册.xlsx' });
  await expect(page.getByRole('alert')).toContainText('这个表格文件已经损坏，读不出来。');
  await chooseRoster(page, rosterFile('three-sheets.xlsx'));
  await expect(page.getByLabel('用哪一张工作表')).toHaveValue('1');
  await page.getByLabel('用哪一张工作表').selectOption({ label: '2019年旧（2 行，已隐藏）' });
  await expect(page.getByRole('cell', { name: '赵六', exact: true })).toBeVisible();
});

test('a dropped file is read as a chosen one is', async ({ page }) => {
  await setUpBranch(page);
  await goTo(page, '/members/import');
  await expect(page.getByRole('heading', { level: 1, name: '导入名册' })).toBeVisible();
  const bytes = [...(await readFile(rosterFile('old-village.xls')))];
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(content)], '名册.xls'));
    return data;
  }, bytes);
  await page.dispatchEvent('.import-drop', 'drop', { dataTransfer: transfer });
  await expect(page.getByRole('cell', { name: '诸葛建国', exact: true })).toBeVisible();
});
