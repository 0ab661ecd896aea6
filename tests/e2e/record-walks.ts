import { expect, type Page } from '@playwright/test';

import { beginRecord, loadSample } from './steps';
import { enter, goToSection, heading, openDraft, type Walk } from './walk';

export const editor: Walk = {
  name: 'editor',
  start: async (page) => {
    await loadSample(page);
    await openDraft(page);
  },
  screens: [
    { name: 'editor', open: (page) => goToSection(page, '基本信息') },
    {
      name: 'editor, matter with a vote',
      open: async (page) => {
        await page.getByRole('button', { name: '添加议定事项' }).click();
        await page.getByLabel('进行了表决').last().check();
        await goToSection(page, '决议');
      },
    },
    {
      name: 'editor with the undo bar',
      open: async (page) => {
        await page.getByRole('button', { name: '删除事项 1', exact: true }).click();
        await expect(page.getByRole('button', { name: '撤销' })).toBeVisible();
      },
    },
    {
      name: 'editor with the page beside it',
      open: async (page) => {
        await goToSection(page, '基本信息');
        await page.keyboard.press('F9');
        await expect(page.getByRole('img', { name: /第 ?1 ?页/ })).toBeVisible({ timeout: 30_000 });
      },
    },
  ],
};

async function beginKind(page: Page, kind: string): Promise<void> {
  await enter(page, '今日');
  await beginRecord(page, kind);
}

export const kinds: Walk = {
  name: 'other kinds',
  start: loadSample,
  screens: [
    {
      name: 'chooser of kinds',
      open: async (page) => {
        await enter(page, '今日');
        await page.getByRole('button', { name: '新建记录' }).click();
        await expect(page.getByRole('listbox')).toBeVisible();
      },
    },
    {
      name: 'committee meeting with a topic',
      open: async (page) => {
        await page.getByRole('option', { name: '支委会' }).click();
        await page.getByRole('button', { name: '添加议题' }).click();
        await goToSection(page, '内容');
      },
    },
    {
      name: 'group meeting before its group is chosen',
      open: (page) => beginKind(page, '党小组会'),
    },
    {
      name: 'theme day that is a lecture as well',
      open: async (page) => {
        await beginKind(page, '主题党日');
        await page.getByLabel('同一次活动再加一个类别').selectOption({ label: '党课' });
        await page.getByRole('button', { name: '照上次' }).click();
        await expect(page.getByRole('group', { name: '可以取用的内容' })).toBeVisible();
      },
    },
    {
      name: 'appraisal of everybody',
      open: async (page) => {
        await beginKind(page, '民主评议党员');
        await page.getByRole('button', { name: '列出应到的全体党员' }).click();
        await goToSection(page, '内容');
      },
    },
    {
      name: 'election with a candidate',
      open: async (page) => {
        await beginKind(page, '换届选举');
        await page.getByRole('button', { name: '添加候选人' }).click();
      },
    },
    { name: 'volunteering', open: (page) => beginKind(page, '志愿服务') },
    { name: 'talk', open: (page) => beginKind(page, '谈心谈话') },
  ],
};

export const filed: Walk = {
  name: 'filed record',
  start: async (page) => {
    await loadSample(page);
    await enter(page, '记录');
  },
  screens: [
    {
      name: 'filed record',
      open: async (page) => {
        await page.getByRole('row').filter({ hasText: '已归档' }).first().getByRole('link').click();
        await expect(page.getByText(/已归档，封存号/)).toBeVisible();
        await expect(page.getByRole('img', { name: /第 ?1 ?页/ })).toBeVisible({ timeout: 30_000 });
      },
    },
    {
      name: 'question before filing',
      open: async (page) => {
        await page.getByRole('button', { name: '更正' }).click();
        await page.getByLabel('地点').fill('村委会二楼会议室');
        await page.getByLabel(/更正的原因/).fill('地点写错了');
        await page.locator('#filing').getByRole('button', { name: '归档', exact: true }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'history with a correction',
      open: async (page) => {
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', { name: '归档', exact: true }).click();
        await expect(page.getByText(/更正后重新归档/)).toBeVisible();
        await expect(page.getByRole('columnheader', { name: /更正后/ })).toBeVisible();
      },
    },
    {
      name: 'an older revision',
      open: async (page) => {
        await page.getByRole('link', { name: '看第 1 版全文' }).click();
        await expect(heading(page, /第 1 版/)).toBeVisible();
        await expect(page.getByRole('img', { name: /第 ?1 ?页/ })).toBeVisible({ timeout: 30_000 });
      },
    },
  ],
};
