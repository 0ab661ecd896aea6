import { expect } from '@playwright/test';

import { beginHandover, openStep } from './handover-steps';
import { goTo, loadSample } from './steps';
import type { Walk } from './walk';

const giving: Walk = {
  name: 'handover, the giver’s list',
  start: loadSample,
  screens: [
    {
      name: 'no handover yet',
      open: async (page) => {
        await goTo(page, '/handover');
        await expect(page.getByRole('button', { name: '开始移交' })).toBeVisible();
      },
    },
    { name: 'what the book holds', open: beginHandover },
    {
      name: 'paper and things, one with a password',
      open: async (page) => {
        await openStep(page, '2 纸质和实物');
        await page.getByLabel('党支部印章').check();
        await page.getByLabel('平台账号').check();
        await page.getByLabel('备注（第2行）').fill('密码：Dj@2026');
        await expect(page.getByText('像是密码，请不要写在清单里。')).toBeVisible();
      },
    },
    {
      name: 'rows to paste',
      open: async (page) => {
        await page.getByRole('button', { name: '粘贴几行' }).click();
        await page.getByLabel('从 WPS 或 Excel 复制后粘贴到这里').fill('党费台账\t2026\t纸质\t2本');
        await expect(page.getByRole('button', { name: '加到清单（1行）' })).toBeVisible();
      },
    },
    {
      name: 'gaps',
      open: async (page) => {
        await page.getByRole('button', { name: '取消' }).click();
        await openStep(page, '3 缺口');
        await expect(page.getByRole('region', { name: '已知缺口' })).toBeVisible();
      },
    },
    {
      name: 'head and people of the list',
      open: async (page) => {
        await openStep(page, '4 交接单');
        await expect(page.getByLabel('监交人职务')).toBeVisible();
      },
    },
    {
      name: 'handover in the overview',
      open: async (page) => {
        await goTo(page, '/handover');
        await expect(page.getByRole('link', { name: '接着办' })).toBeVisible();
      },
    },
  ],
};

export const handoverWalks: readonly Walk[] = [giving];
