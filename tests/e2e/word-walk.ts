import { expect, type Page } from '@playwright/test';

import { aDocx, aParagraph } from '@tests/builders/docx';

import { goTo, loadSample } from './steps';
import type { Walk } from './walk';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A form with a known field, and one whose name is nearly right. */
export const townForm = aDocx(
  aParagraph('镇党委会议登记表') +
    aParagraph('主题：{主', '题}') +
    aParagraph('主体：｛会议主体｝'),
);

export async function addForm(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel('选择文件：添加表格')
    .setInputFiles({ name, mimeType: docxType, buffer: Buffer.from(bytes) });
}

export async function openFiledRecord(page: Page): Promise<void> {
  await goTo(page, '/records');
  await page.getByRole('row').filter({ hasText: '已归档' }).first().getByRole('link').click();
  await expect(page.getByText(/已归档，封存号/)).toBeVisible();
}

export const word: Walk = {
  name: 'Word',
  start: loadSample,
  screens: [
    {
      name: 'Word forms, none yet',
      open: async (page) => {
        await goTo(page, '/settings/word-templates');
        await expect(page.getByText('还没有表格。')).toBeVisible();
        await expect(page.getByRole('button', { name: '复制 {主题}', exact: true })).toBeVisible();
      },
    },
    {
      name: 'Word forms, one refused',
      open: async (page) => {
        await addForm(page, '通知.docx', new TextEncoder().encode('只是一段文字'));
        await expect(page.getByRole('alert')).toContainText('不是 Word 文档');
      },
    },
    {
      name: 'Word forms, one with an unknown field',
      open: async (page) => {
        await addForm(page, '镇党委登记表.docx', townForm);
        await expect(page.getByText('您是不是想写“主题”？')).toBeVisible();
      },
    },
    {
      name: 'Word forms, one being tried out',
      open: async (page) => {
        await page.getByRole('button', { name: '试填：镇党委登记表' }).click();
        await expect(page.getByLabel('用哪份记录试填')).toBeVisible();
      },
    },
    {
      name: 'a filed record is saved as Word',
      open: async (page) => {
        await openFiledRecord(page);
        await page.getByRole('button', { name: '存为 Word' }).click();
        await expect(page.getByRole('radio', { name: '镇党委登记表' })).toBeVisible();
      },
    },
  ],
};
