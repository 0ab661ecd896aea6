import { readFile } from 'node:fs/promises';

import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

import { aDocx, aParagraph, aTable } from '@tests/builders/docx';

import { goTo, loadSample } from './steps';
import { addForm, openFiledRecord, townForm } from './word-walk';

async function download(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const parts = unzipSync(new Uint8Array(await readFile(await file.path())));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return { name: file.suggestedFilename(), parts, text: xml.replace(/<[^>]+>/g, '') };
}

const openForms = async (page: Page) => {
  await goTo(page, '/settings/word-templates');
  await expect(page.getByRole('button', { name: '添加表格' })).toBeVisible();
};

test('a filed record is saved in the standard form, with its photos', async ({ page }) => {
  await loadSample(page);
  await openFiledRecord(page);
  const theme = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: '存为 Word' }).click();
  const { name, parts, text } = await download(page, () =>
    page.getByRole('button', { name: '保存 Word' }).click(),
  );
  expect(name).toMatch(/\.docx$/);
  expect(name).toContain(theme.slice(0, 4));
  expect(text).toContain(theme);
  expect(text).toContain('封存号');
  expect(Object.keys(parts).some((part) => part.startsWith('word/media/'))).toBe(true);
  await expect(page.getByText(/^已保存：/)).toBeVisible();
});

test('a form of the user is filled in, and an unknown field is named and left', async ({
  page,
}) => {
  await loadSample(page);
  await openForms(page);
  await addForm(page, '镇党委登记表.docx', townForm);
  await expect(page.getByText('“镇党委登记表”已放进记录簿。认出 1 个字段：主题。')).toBeVisible();
  await expect(page.getByText('“会议主体”，您是不是想写“主题”？')).toBeVisible();

  await openFiledRecord(page);
  const theme = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: '存为 Word' }).click();
  await page.getByRole('radio', { name: '镇党委登记表' }).check();
  const { name, text } = await download(page, () =>
    page.getByRole('button', { name: '保存 Word' }).click(),
  );
  expect(name).toContain('镇党委登记表');
  expect(text).toBe(`镇党委会议登记表主题：${theme}主体：｛会议主体｝`);
  await expect(page.getByRole('dialog').getByText('“会议主体”')).toBeVisible();
});

test('a form is renamed, given to one kind, replaced, tried out, removed and brought back', async ({
  page,
}) => {
  await loadSample(page);
  await openForms(page);
  await addForm(page, '旧表.docx', townForm);
  await page.getByLabel('表格名称').fill('主题党日登记表');
  await page.getByLabel('表格名称').blur();
  await page.getByLabel('用于哪一类').selectOption({ label: '主题党日' });
  await expect(page.getByRole('button', { name: '试填：主题党日登记表' })).toBeVisible();

  const mended = aDocx(aTable(['姓名', '事由'], ['{缺席人员的姓名}', '{缺席人员.事由}']));
  await page.getByLabel('选择文件：替换：主题党日登记表').setInputFiles({
    name: '新表.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(mended),
  });
  await expect(page.getByText(/认出 2 个字段/)).toBeVisible();
  await expect(page.getByLabel('表格名称')).toHaveValue('主题党日登记表');

  await page.getByRole('button', { name: '试填：主题党日登记表' }).click();
  const { text } = await download(page, () =>
    page.getByRole('button', { name: '填好并保存' }).click(),
  );
  expect(text).toMatch(/^姓名事由/);
  expect(text).not.toContain('缺席人员');

  await page.getByRole('button', { name: '删除：主题党日登记表' }).click();
  await expect(page.getByText('还没有表格。')).toBeVisible();
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByLabel('表格名称')).toHaveValue('主题党日登记表');
  await page.reload();
  await expect(page.getByLabel('用于哪一类')).toHaveValue('theme-day');
});

test('the example form is taken as it is, and every field of it is known', async ({ page }) => {
  await loadSample(page);
  await openForms(page);
  await page.getByLabel('哪一类的样表').selectOption({ label: '组织生活会' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存样表' }).click(),
  ]);
  await addForm(page, file.suggestedFilename(), await readFile(await file.path()));
  await expect(page.getByText(/“组织生活会 样表”已放进记录簿。认出 \d\d 个字段/)).toBeVisible();
  await expect(page.getByText(/个字段不认识/)).toHaveCount(0);
});

test('files that are no forms are refused by name', async ({ page }) => {
  await loadSample(page);
  await openForms(page);
  const macros = aDocx(aParagraph('{主题}'), { 'word/vbaProject.bin': 'x' });
  await addForm(page, '带宏的.docx', macros);
  await expect(page.getByRole('alert')).toContainText('“带宏的.docx”：这个文件里带有宏程序');
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  await addForm(page, '旧版.docx', old);
  await expect(page.getByRole('alert')).toContainText('旧版 Word 或 WPS 的文件');
  await expect(page.getByText('还没有表格。')).toBeVisible();
});

test('a draft is saved as Word from its preview, marked as a draft', async ({ page }) => {
  await loadSample(page);
  await page.getByRole('region', { name: '没写完的' }).getByRole('link').first().click();
  await page.getByRole('button', { name: /看页面|收起页面/ }).waitFor();
  const preview = page.getByRole('complementary', { name: '打印页面' });
  if (!(await preview.isVisible())) await page.keyboard.press('F9');
  await preview.getByRole('button', { name: '存为 Word' }).click();
  const { parts } = await download(page, () =>
    page.getByRole('button', { name: '保存 Word' }).click(),
  );
  const heads = Object.entries(parts).filter(([name]) => name.startsWith('word/header'));
  expect(heads.some(([, bytes]) => strFromU8(bytes).includes('草稿'))).toBe(true);
});
