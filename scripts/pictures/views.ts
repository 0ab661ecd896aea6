import type { Page } from '@playwright/test';

import type { View } from './view';

const pastedRoster = [
  ['姓名', '性别', '民族', '出生日期', '入党日期', '转正日期', '人员类别', '党小组'],
  ['赵铁柱', '男', '汉族', '1968.03', '1995.07.01', '1996.07.01', '正式党员', '第一党小组'],
  ['斯琴高娃', '女', '蒙古族', '1985.02.31', '2010-07-01', '2011-07-01', '正式党员', '第二党小组'],
  [
    '努尔兰·别克',
    '男',
    '哈萨克族',
    '19910512',
    '2016.06.30',
    '2017.06.30',
    '正式党员',
    '第三党小组',
  ],
  ['', '男', '汉族', '1970.01', '1996.07.01', '1997.07.01', '正式党员', '第一党小组'],
  ['王小燕', '女', '汉族', '2001年5月4日', '2026.3.17', '', '预备党员', '第四党小组'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

const enter = (page: Page, room: string) =>
  page.getByRole('link', { name: room, exact: true }).click();

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '本页各部分' }).getByRole('button', { name }).click();

const pageImage = (page: Page) => page.getByRole('img', { name: /第 ?1 ?页/ });

async function openDraft(page: Page): Promise<void> {
  await enter(page, '今日');
  await page.getByRole('region', { name: '没写完的' }).getByRole('link').click();
  await page.getByRole('heading', { name: '归档检查' }).waitFor();
}

const steps: readonly Omit<View, 'by'>[] = [
  {
    name: 'welcome',
    open: async (page) => {
      await page.goto('/');
      await page.getByRole('heading', { name: '支部记录簿' }).waitFor();
    },
  },
  {
    name: 'today',
    open: async (page) => {
      await page.getByRole('button', { name: '载入示例支部' }).click();
      await page.getByRole('heading', { name: '最近归档' }).waitFor();
    },
  },
  {
    name: 'records',
    open: async (page) => {
      await enter(page, '记录');
      await page.getByRole('table').waitFor();
    },
  },
  { name: 'editor', open: openDraft },
  { name: 'attendance', open: (page) => part(page, '出席') },
  {
    name: 'photos',
    open: async (page) => {
      await part(page, '照片');
      await page.locator('#photos img').nth(1).waitFor();
    },
  },
  { name: 'filing-check', open: (page) => part(page, '归档检查') },
  {
    name: 'editor-preview',
    open: async (page) => {
      await part(page, '基本信息');
      await page.keyboard.press('F9');
      await pageImage(page).waitFor();
    },
  },
  {
    name: 'filed-record',
    open: async (page) => {
      await enter(page, '记录');
      await page.getByRole('link', { name: '红色领航，共谋发展，我们在行动' }).click();
      await pageImage(page).waitFor();
    },
  },
  {
    name: 'members',
    open: async (page) => {
      await enter(page, '党员');
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'import',
    open: async (page) => {
      await page.getByRole('button', { name: '导入名册' }).click();
      await page.getByLabel(/从 WPS 或 Excel 复制后粘贴到这里/).fill(pastedRoster);
      await page.getByRole('heading', { name: '会有哪些改动' }).hover();
      await page.mouse.wheel(0, 2000);
    },
  },
  {
    name: 'dues',
    open: async (page) => {
      await enter(page, '党员');
      await page.getByRole('link', { name: '党费', exact: true }).click();
      await page.getByRole('table').first().waitFor();
    },
  },
  {
    name: 'plan',
    open: async (page) => {
      await enter(page, '计划');
      await page.getByLabel('日子（2月第2行）').waitFor();
    },
  },
  {
    name: 'plan-match',
    open: async (page) => {
      await page.getByRole('link', { name: '计划和记录' }).click();
      await page.getByRole('region', { name: '计划外' }).waitFor();
    },
  },
  {
    name: 'statistics',
    open: async (page) => {
      await enter(page, '统计');
      await page.getByRole('region', { name: '党员出席情况', exact: true }).waitFor();
    },
  },
  {
    name: 'search',
    open: async (page) => {
      await page.keyboard.press('Control+K');
      await page.getByRole('combobox', { name: '搜索' }).fill('红色领航');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'settings',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await enter(page, '设置');
      await page.getByRole('heading', { name: '关于' }).waitFor();
    },
  },
  {
    name: 'book',
    open: async (page) => {
      await enter(page, '成册');
      const pages = page.getByRole('region', { name: /^页面预览，共/ });
      await pages.getByRole('img').first().waitFor({ timeout: 60_000 });
      const contents = page.getByRole('button', { name: '目录', exact: true });
      await contents.click();
      const lines = page.getByRole('navigation', { name: '册子目录' });
      await lines
        .getByRole('button', { name: /^主题党日/ })
        .first()
        .click();
      await contents.click();
      await pages.getByRole('img').first().waitFor();
    },
  },
  {
    name: 'book-print',
    open: async (page) => {
      await page
        .getByRole('navigation', { name: '册子', exact: true })
        .getByRole('link', { name: '打印' })
        .click();
    },
  },
  {
    name: 'verification',
    open: async (page) => {
      await enter(page, '设置');
      await page.getByRole('link', { name: '打开核验' }).click();
      await page.getByRole('button', { name: '现在核验' }).click();
      await page.getByText('都和封存、存入时一样').waitFor();
    },
  },
  {
    name: 'backups',
    open: async (page) => {
      await enter(page, '设置');
      await page.getByRole('region', { name: '备份和恢复' }).getByRole('link').first().click();
      await page.getByRole('button', { name: '另存一份' }).waitFor();
    },
  },
  {
    name: 'editor-large-text',
    open: async (page) => {
      await enter(page, '设置');
      await page.getByRole('radio', { name: '特大' }).check();
      await openDraft(page);
    },
  },
];

/** Rooms and work of the sample branch. */
export const usualViews: readonly View[] = steps.map((view) => ({ ...view, by: 'usual' }));
