import { expect, type Page } from '@playwright/test';

import { damageBook } from './damage-book';
import { backups } from './backups-walk';
import { bookWalks } from './book-walk';
import { branches } from './branches-walk';
import { copies } from './copies-walk';
import { election } from './election-walk';
import { handoverWalks } from './handover-walk';
import { honest } from './honest-walk';
import { ownKinds, templates } from './own-kinds-walk';
import { planWalks } from './plan-walk';
import { editor, filed, kinds } from './record-walks';
import { receiving } from './receiving-walk';
import { rosterExport, rosterImport } from './roster-import-walk';
import { rosterOverTime } from './roster-walk';
import { scans } from './scans-walk';
import { searching } from './search-walk';
import { statistics } from './statistics-walk';
import { loadSample, setUpBranch } from './steps';
import { tally } from './tally-walk';
import { enter, heading, type Walk } from './walk';
import { word } from './word-walk';

async function openPaste(page: Page): Promise<void> {
  await enter(page, '党员');
  await page.getByRole('button', { name: '导入名册' }).click();
  await expect(heading(page, '导入名册')).toBeVisible();
}

/** A roster with a good row, one without a name and one whose date cannot be. */
const poorRoster = [
  '姓名\t性别\t民族\t出生日期\t入党日期\t转正日期\t人员类别\t党小组',
  '赵铁柱\t男\t汉族\t1968.03\t1995.07.01\t1996.07.01\t正式党员\t第一党小组',
  '\t男\t汉族\t1970.01\t1996.07.01\t1997.07.01\t正式党员\t第一党小组',
  '斯琴高娃\t女\t蒙古族\t1985.02.31\t2010-07-01\t2011-07-01\t正式党员\t第二党小组',
].join('\n');

const welcome: Walk = {
  name: 'welcome',
  start: async (page) => {
    await page.goto('/');
  },
  screens: [
    { name: 'welcome', open: (page) => expect(heading(page, '支部记录簿')).toBeVisible() },
    {
      name: 'welcome with errors',
      open: async (page) => {
        await page.getByRole('button', { name: '新建支部' }).click();
        await expect(page.getByRole('alert').first()).toBeVisible();
      },
    },
  ],
};

const emptyBook: Walk = {
  name: 'empty book',
  start: setUpBranch,
  screens: [
    { name: 'today with an empty roster', open: (page) => enter(page, '今日') },
    { name: 'records, none yet', open: (page) => enter(page, '记录') },
    { name: 'members, none yet', open: (page) => enter(page, '党员') },
  ],
};

const rooms: Walk = {
  name: 'rooms',
  start: loadSample,
  screens: [
    { name: 'today', open: (page) => enter(page, '今日') },
    { name: 'records', open: (page) => enter(page, '记录') },
    { name: 'members', open: (page) => enter(page, '党员') },
    {
      name: 'new member',
      open: async (page) => {
        await page.getByRole('button', { name: '添加党员' }).click();
        await expect(page.getByLabel('姓名', { exact: true })).toBeVisible();
      },
    },
    {
      name: 'member with a character that no font has',
      open: async (page) => {
        await enter(page, '党员');
        await page.getByRole('link', { name: /^马/ }).click();
        await expect(page.getByText(/姓名印不出来/)).toBeVisible();
      },
    },
    {
      name: 'paste',
      open: openPaste,
    },
    {
      name: 'paste with bad rows',
      open: async (page) => {
        await page.getByLabel(/从 WPS 或 Excel 复制后粘贴到这里/).fill(poorRoster);
        await expect(page.getByRole('button', { name: /^导入 \d+ 人/ })).toBeVisible();
      },
    },
    { name: 'settings', open: (page) => enter(page, '设置') },
  ],
};

/** Puts the only draft of the sample aside and takes a photo out of a correction. */
async function deleteSomething(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^删除草稿/ }).click();
  await enter(page, '记录');
  await page.getByRole('link', { name: '我的入党故事' }).click();
  await page.getByRole('button', { name: '更正' }).click();
  await page.getByRole('button', { name: '删除第 1 张照片' }).click();
  await expect(page.getByTestId('save-state')).toHaveText(/^已保存/);
}

const keeping: Walk = {
  name: 'keeping',
  start: loadSample,
  screens: [
    {
      name: 'nothing deleted',
      open: async (page) => {
        await enter(page, '记录');
        await page.getByRole('link', { name: '最近删除' }).click();
        await expect(page.getByText('没有删除的草稿。')).toBeVisible();
      },
    },
    {
      name: 'deleted draft and taken-out photo',
      open: async (page) => {
        await enter(page, '今日');
        await deleteSomething(page);
        await enter(page, '记录');
        await page.getByRole('link', { name: '最近删除' }).click();
        await expect(page.getByRole('button', { name: /^放回照片/ })).toBeVisible();
      },
    },
    {
      name: 'question before a purge',
      open: async (page) => {
        await page.getByRole('button', { name: /^彻底删除草稿/ }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'verification of a whole book',
      open: async (page) => {
        await page.keyboard.press('Escape');
        await enter(page, '设置');
        await page.getByRole('link', { name: '打开核验' }).click();
        await page.getByRole('button', { name: '现在核验' }).click();
        await expect(page.getByText('都和封存、存入时一样')).toBeVisible({ timeout: 30_000 });
      },
    },
    {
      name: 'verification, a seal that is not in the book',
      open: async (page) => {
        await page.getByLabel('纸上的封存号').fill('0000 1111 2222 3333');
        await page.getByRole('button', { name: '查是哪一份' }).click();
        await expect(page.getByText('这本记录簿里没有这个封存号')).toBeVisible();
      },
    },
    {
      name: 'verification of a damaged book',
      open: async (page) => {
        await damageBook(page, 'revisions', 'first', {
          kind: 'set',
          path: ['document', 'content', 'place'],
          value: '别的地方',
        });
        await damageBook(page, 'photoImages', 'first', { kind: 'other-picture' });
        await damageBook(page, 'revisions', 'last', { kind: 'delete' });
        await page.getByRole('button', { name: '现在核验' }).click();
        await expect(page.getByRole('list', { name: '对不上的地方' })).toBeVisible({
          timeout: 30_000,
        });
      },
    },
    {
      name: 'today with a damaged book',
      open: async (page) => {
        await enter(page, '今日');
        await expect(page.getByText(/核验发现/)).toBeVisible();
      },
    },
    {
      name: 'lock, the recovery code',
      open: async (page) => {
        await enter(page, '设置');
        await page.getByLabel('口令', { exact: true }).fill('hongqi 2026');
        await page.getByLabel('再输一次').fill('hongqi 2026');
        await page.getByRole('button', { name: '设置窗口口令' }).click();
        await expect(page.getByLabel('恢复码', { exact: true })).toBeVisible();
      },
    },
    {
      name: 'lock, set',
      open: async (page) => {
        await page.getByLabel(/已经抄在纸上/).check();
        await page.getByRole('button', { name: '启用窗口口令' }).click();
        await expect(page.getByText('窗口口令已启用')).toBeVisible();
      },
    },
    {
      name: 'locked',
      open: async (page) => {
        await page.keyboard.press('Control+L');
        await expect(heading(page, '支部记录簿已锁定')).toBeVisible();
      },
    },
    {
      name: 'locked, wrong passphrase',
      open: async (page) => {
        await page.getByLabel('口令', { exact: true }).fill('hongqi 2027');
        await page.getByRole('button', { name: '解锁' }).click();
        await expect(page.getByText('口令不对，请再试。')).toBeVisible();
      },
    },
  ],
};

export const walks: readonly Walk[] = [
  welcome,
  emptyBook,
  rooms,
  editor,
  kinds,
  filed,
  scans,
  receiving,
  keeping,
  copies,
  backups,
  rosterImport,
  rosterExport,
  searching,
  ...statistics,
  ownKinds,
  templates,
  honest,
  election,
  tally,
  rosterOverTime,
  ...planWalks,
  word,
  ...bookWalks,
  ...handoverWalks,
  branches,
];
