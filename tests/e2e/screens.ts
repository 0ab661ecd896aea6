import { expect, type Page } from '@playwright/test';

import { damageBook } from './damage-book';
import { backups } from './backups-walk';
import { copies } from './copies-walk';
import { honest } from './honest-walk';
import { ownKinds, templates } from './own-kinds-walk';
import { planWalks } from './plan-walk';
import { rosterExport, rosterImport } from './roster-import-walk';
import { rosterOverTime } from './roster-walk';
import { searching } from './search-walk';
import { statistics } from './statistics-walk';
import { beginRecord, loadSample, setUpBranch } from './steps';

/** 23 November 2026 in the morning, in the machine's zone: five days after the sample's last day. */
export const sampleNow = new Date('2026-11-23T09:30:00+08:00');

/** How much larger than usual the page's text is; the values of the setting. */
export type Scale = 1 | 1.5;

/** A state of the page that is looked at; `open` starts from the state before it in its walk. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

/** Screens that follow one another in one book. */
export interface Walk {
  readonly name: string;
  readonly start: (page: Page) => Promise<void>;
  readonly screens: readonly Screen[];
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

async function enter(page: Page, room: '今日' | '记录' | '党员' | '设置'): Promise<void> {
  await page.getByRole('link', { name: room, exact: true }).click();
  await expect(heading(page, room)).toBeVisible();
}

/** Opens the sample's draft and waits until its parts are there. */
export async function openDraft(page: Page): Promise<void> {
  await enter(page, '今日');
  await page.getByRole('region', { name: '没写完的' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: '归档检查' })).toBeVisible();
}

async function goToSection(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '本页各部分' }).getByRole('button', { name }).click();
}

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

const editor: Walk = {
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

const kinds: Walk = {
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

const filed: Walk = {
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

export const walks: readonly Walk[] = [
  welcome,
  emptyBook,
  rooms,
  editor,
  kinds,
  filed,
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
  rosterOverTime,
  ...planWalks,
];

/** Fixes the clock and sets the size of text before the page is opened for the first time. */
export async function prepare(page: Page, scale: Scale): Promise<void> {
  await page.clock.setFixedTime(sampleNow);
  await page.addInitScript((textScale) => {
    const key = 'branch-record-book:preferences';
    localStorage.setItem(key, localStorage.getItem(key) ?? JSON.stringify({ textScale }));
  }, scale);
}
