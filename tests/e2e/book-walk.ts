import { expect } from '@playwright/test';

import { openBook, openPart, saveFile, sheetOf } from './book-steps';
import { goTo, loadSample } from './steps';
import type { Walk } from './walk';

/** A character without a place in any font of the app. */
const rareCharacter = '𱍐';

const looks: Walk = {
  name: 'book',
  start: loadSample,
  screens: [
    {
      name: 'book, what it is made of',
      open: async (page) => {
        await openBook(page);
        await expect(sheetOf(page, 1)).toBeVisible();
      },
    },
    {
      name: 'book, two pages beside each other and the contents',
      open: async (page) => {
        await page.getByRole('button', { name: '目录', exact: true }).click();
        await page.getByLabel('左右对页').check();
        await expect(sheetOf(page, 3)).toBeVisible();
      },
    },
    {
      name: 'book, its texts',
      open: async (page) => {
        await openPart(page, '文字');
        await page.getByRole('textbox', { name: '年度总结' }).fill('这一年支部办了三件实事。');
        await expect(page.getByTestId('save-state')).toHaveText(/^已保存/);
      },
    },
  ],
};

const prints: Walk = {
  name: 'book on paper',
  start: async (page) => {
    await loadSample(page);
    await openBook(page);
  },
  screens: [
    {
      name: 'book, the file of the whole year is listed',
      open: async (page) => {
        await openPart(page, '打印');
        await saveFile(page);
        await expect(page.getByRole('list', { name: '已登记的全年文件' })).toBeVisible();
      },
    },
    {
      name: 'book, ways to print',
      open: async (page) => {
        await openPart(page, '打印');
        await page.getByLabel('只印几页').check();
        await page.getByLabel('哪几页').fill('9999');
        await page.getByLabel(/小册子/).check();
        await expect(page.getByText('没有第 9999 页')).toBeVisible();
      },
    },
    {
      name: 'book, a saved file',
      open: async (page) => {
        await page.getByLabel('哪几页').fill('1-2');
        await saveFile(page);
      },
    },
    {
      name: 'book, what is new',
      open: async (page) => {
        await page.getByRole('button', { name: '已经打印好了' }).click();
        await page.getByLabel(/只印新的/).check();
        await expect(page.getByText(/^续打\d+页/)).toBeVisible();
      },
    },
    {
      name: 'book, labels for its back',
      open: async (page) => {
        await page.getByRole('button', { name: '做书脊标签' }).click();
        const dialog = page.getByRole('dialog', { name: '书脊标签' });
        await dialog.getByLabel('保管期限').fill('30年');
        await expect(dialog.getByRole('img', { name: /书脊标签/ })).toBeVisible();
      },
    },
    {
      name: 'book with a character that no font has',
      open: async (page) => {
        await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
        await openPart(page, '内容');
        await page.getByLabel('封面上的书名').fill(`${rareCharacter}的记录簿`);
        await expect(page.getByRole('heading', { name: /印不出来/ })).toBeVisible();
      },
    },
    {
      name: 'book of a year without records',
      open: async (page) => {
        await openBook(page, 2020);
        await expect(page.getByText(/^2020年没有归档的记录/)).toBeVisible();
      },
    },
    {
      name: 'verification, a PDF that is not listed',
      open: async (page) => {
        await goTo(page, '/settings/verification');
        const buffer = Buffer.from('%PDF-1.7');
        const file = { name: '另一份.pdf', mimeType: 'application/pdf', buffer };
        await page.getByLabel('选择要核对的 PDF').setInputFiles(file);
        await expect(page.getByText('不是登记过的全年文件')).toBeVisible();
      },
    },
  ],
};

export const bookWalks: readonly Walk[] = [looks, prints];
