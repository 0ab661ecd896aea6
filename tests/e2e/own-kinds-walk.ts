import { expect, type Page } from '@playwright/test';

import type { Walk } from './walk';
import { beginRecord, goTo, loadSample, waitUntilSaved } from './steps';
import { templateFile } from './template-file';

interface NewField {
  readonly label: string;
  readonly control: string;
  readonly choices?: string;
}

/** 防汛值班 as the walks and tests define it. */
export const dutyFields: readonly NewField[] = [
  { label: '值守地段', control: '一行文字' },
  { label: '带班人', control: '本支部党员' },
  { label: '响应级别', control: '从几个词里选', choices: '一级、二级、三级' },
  { label: '巡查次数', control: '数字' },
  { label: '上报日期', control: '日期' },
  { label: '险情和处置', control: '大段文字' },
];

/** Fills in the form of a new kind, without saving it. */
export async function fillInKind(page: Page, name: string): Promise<void> {
  await goTo(page, '/settings/own-kinds/new');
  await page.getByLabel('类别名称').fill(name);
  await page.getByLabel(/^什么时候用/).fill('汛期轮流值守');
  for (const [index, { label, control, choices }] of dutyFields.entries()) {
    if (index > 0) await page.getByRole('button', { name: '添加栏目' }).click();
    const line = page.getByRole('listitem', { name: `第 ${index + 1} 栏` });
    await line.getByLabel('栏目名').fill(label);
    await line.getByLabel('怎么填').selectOption({ label: control });
    if (choices !== undefined) await line.getByLabel(/^可选的词/).fill(choices);
  }
}

export async function saveKind(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存类别' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '自定类别' })).toBeVisible();
}

/** Chooses a file for 导入模板. */
export async function pickTemplate(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择模板文件' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer });
}

export const ownKinds: Walk = {
  name: 'own kinds',
  start: loadSample,
  screens: [
    {
      name: 'own kinds, none yet',
      open: async (page) => {
        await goTo(page, '/settings/own-kinds');
        await expect(page.getByRole('heading', { name: '还没有自定类别' })).toBeVisible();
      },
    },
    {
      name: 'new kind with errors',
      open: async (page) => {
        await page.getByRole('button', { name: '新的类别' }).click();
        await page.getByRole('button', { name: '保存类别' }).click();
        await expect(page.getByText('还有 2 处要改')).toBeVisible();
      },
    },
    { name: 'new kind with six fields', open: (page) => fillInKind(page, '防汛值班') },
    { name: 'own kinds, one', open: saveKind },
    {
      name: 'chooser with an own kind',
      open: async (page) => {
        await goTo(page, '/records');
        await page.getByRole('button', { name: '新建记录' }).click();
        await page.getByLabel('查找类别').fill('fx');
        await expect(page.getByRole('option', { name: /防汛值班/ })).toBeVisible();
      },
    },
    {
      name: 'record of an own kind',
      open: async (page) => {
        await page.getByRole('button', { name: '取消' }).click();
        await beginRecord(page, '防汛值班');
        await page.getByLabel('值守地段').fill('三号堤段');
        await page.getByLabel('险情和处置').fill('水位平稳，没有险情。');
        await waitUntilSaved(page);
      },
    },
    {
      name: 'record of an own kind that was changed since',
      open: async (page) => {
        const address = page.url();
        await goTo(page, '/settings/own-kinds');
        await page.getByRole('link', { name: '防汛值班' }).click();
        await page.getByRole('button', { name: '去掉第 1 栏' }).click();
        await saveKind(page);
        await goTo(page, new URL(address).hash.slice(1));
        await page.getByRole('button', { name: '按新的栏目更新' }).click();
        await expect(page.getByLabel('值守地段（新的栏目里没有这一栏）')).toHaveValue('三号堤段');
      },
    },
  ],
};

export const templates: Walk = {
  name: 'templates',
  start: loadSample,
  screens: [
    {
      name: 'templates',
      open: async (page) => {
        await goTo(page, '/settings/templates');
        await expect(page.getByRole('checkbox', { name: /规定动作/ })).toBeVisible();
      },
    },
    {
      name: 'templates, nothing chosen to hand out',
      open: async (page) => {
        await page.getByRole('button', { name: '导出模板' }).click();
        await expect(page.getByText('还有 2 处要改')).toBeVisible();
      },
    },
    {
      name: 'templates, a file that is none',
      open: async (page) => {
        await pickTemplate(page, '会议照片.json', Buffer.from('no template'));
        await expect(page.getByText(/这个文件不是支部模板/)).toBeVisible();
      },
    },
    {
      name: 'templates, what is in the file',
      open: async (page) => {
        await pickTemplate(page, '2027年.支部模板.json', templateFile());
        await expect(page.getByText('这里没有').first()).toBeVisible();
      },
    },
  ],
};
