import { expect, test, type Page } from '@playwright/test';

import {
  expectSameCells,
  findSheet,
  readView,
  readWorkbook,
  type ShownTable,
} from './compare-tables';
import { smallBranch, smallRoster, toSmallRosterText } from './small-branch';
import { pasteRows, setUpBranch, waitUntilSaved } from './steps';
import { fileRecord } from './theme-day-walk';
import { correctVote, decideByHalf, recordMeeting, savePageText } from './working-year-record';

const theme = '春耕备耕，合作社冷库怎么办';
const outcomeOf = (inFavour: number, outcome: string) =>
  new RegExp(`应到有表决权16人，.*须9票，赞成${inFavour}票，${outcome}。`);

/** Comes back to the book on another day, in the morning. */
async function comeBackOn(page: Page, date: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${date}T09:30:00+08:00`));
  await page.goto('/');
}

async function enter(page: Page, room: '计划' | '统计'): Promise<void> {
  await page.getByRole('link', { name: room, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: room })).toBeVisible();
}

async function planTheYear(page: Page): Promise<void> {
  await enter(page, '计划');
  await page.getByRole('button', { name: '开始定2026年的计划' }).click();
  await page.getByRole('button', { name: '照固定日和规定拟计划' }).click();
  await page.getByRole('button', { name: /^放进计划/ }).click();
  await expect(page.getByLabel('日子（3月第1行）')).toHaveValue('17日 周二');
  await page.getByLabel('时间（3月第1行）').fill('1430');
  await page.getByLabel('主题（3月第1行）').fill(theme);
  await page.getByLabel('地点（3月第1行）').fill('村党群服务中心');
  await page.getByLabel('负责人（3月第1行）').fill(smallBranch.chair);
  await waitUntilSaved(page);
}

async function copyNotice(page: Page): Promise<string> {
  await page.getByRole('link', { name: '会前准备（3月第1行）' }).click();
  await expect(page.getByText('建议今天或明天发')).toBeVisible();
  await page.getByLabel('要带什么').fill('党章、笔记本');
  await page.getByRole('button', { name: '复制通知' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Takes day and theme over from the plan, and leaves the place: they met somewhere else. */
async function beginFromPlan(page: Page): Promise<void> {
  await enter(page, '计划');
  await page.getByRole('link', { name: '计划和记录' }).click();
  await page.getByRole('button', { name: '按计划新建记录：3月主题党日' }).click();
  await page.getByRole('dialog').getByLabel('地点：村党群服务中心').uncheck();
  await page.getByRole('button', { name: '新建记录', exact: true }).click();
  await expect(page.getByLabel('主题', { exact: true })).toHaveValue(theme);
  await expect(page.getByLabel('日期', { exact: true })).toHaveValue('2026年3月17日（周二）');
  await expect(page.getByLabel('开始时间')).toHaveValue('14:30');
  await expect(page.getByLabel('地点')).toHaveValue('');
}

/** The figures of the attendance table: 应参加, 出席, 现场, 线上, 事假, 病假; and the share. */
async function readAttendance(page: Page) {
  await enter(page, '统计');
  const [table] = await readView(page, '出席');
  const rows = table?.rows ?? [];
  const figures = new Map(
    rows.slice(1).map(([name = '', ...cells]) => [name, [...cells.slice(0, 6), cells.at(-1)]]),
  );
  return { names: rows.slice(1, -1).map(([name]) => name), figures };
}

async function exportAll(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '全部导出' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${smallBranch.name} 2026年度 统计.xlsx`);
  return download.path();
}

test('a working year: planned, called, recorded, corrected, counted and handed on', async ({
  page,
  context,
}, info) => {
  test.setTimeout(240_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);

  await test.step('the year is planned from the fixed day', async () => {
    await comeBackOn(page, '2026-01-05');
    await setUpBranch(page, smallBranch.name);
    await pasteRows(page, toSmallRosterText(), smallRoster.length);
    await planTheYear(page);
  });

  await test.step('the notice says what was planned', async () => {
    await comeBackOn(page, '2026-03-11');
    await enter(page, '计划');
    expect(await copyNotice(page)).toBe(
      [
        '【主题党日通知】',
        '时间：2026年3月17日（周二）14:30',
        '地点：村党群服务中心',
        `主题：${theme}`,
        '参加人员：支部全体党员',
        `负责人：${smallBranch.chair}`,
        '请携带：党章、笔记本',
        smallBranch.name,
      ].join('\n'),
    );
  });

  await test.step('one record is theme day and general meeting; exact half fails', async () => {
    await comeBackOn(page, '2026-03-18');
    await beginFromPlan(page);
    await recordMeeting(page);
    await decideByHalf(page);
    await fileRecord(page);
    await expect(page.getByText(/^主题党日＋支部党员大会，已归档/)).toBeVisible();
    expect(await savePageText(page, info.outputPath('half.pdf'))).toMatch(outcomeOf(8, '未通过'));
  });

  const before = await test.step('the statistics are what was entered', async () => {
    const { names, figures } = await readAttendance(page);
    expect(names.toSorted()).toEqual(smallRoster.toSorted());
    expect(figures.get('苏和')).toEqual(['1', '1', '1', '0', '0', '0', '100.0%']);
    expect(figures.get('那顺')).toEqual(['1', '1', '0', '1', '0', '0', '100.0%']);
    expect(figures.get('郭占山')).toEqual(['1', '0', '0', '0', '1', '0', '0.0%']);
    expect(figures.get('吕秀兰')).toEqual(['1', '0', '0', '0', '0', '1', '0.0%']);
    expect(figures.get('合计')).toEqual(['17', '15', '14', '1', '1', '1', '88.2%']);
    return figures;
  });

  await test.step('a correction keeps the old vote beside the new one', async () => {
    await comeBackOn(page, '2026-03-20');
    await correctVote(page, theme);
    expect(await savePageText(page, info.outputPath('nine.pdf'))).toMatch(outcomeOf(9, '通过'));
  });

  await test.step('the statistics follow the correction, and nobody else’s change', async () => {
    const { figures } = await readAttendance(page);
    expect(figures.get('郭占山')).toEqual(['1', '1', '1', '0', '0', '0', '100.0%']);
    expect(figures.get('合计')).toEqual(['17', '16', '15', '1', '0', '1', '94.1%']);
    for (const name of smallRoster.filter((one) => one !== '郭占山')) {
      expect(figures.get(name), name).toEqual(before.get(name));
    }
  });

  await test.step('the workbook, opened again, holds every cell of the screen', async () => {
    const sheets = await readWorkbook(await exportAll(page));
    const links = page.getByRole('navigation', { name: '各表' }).getByRole('link');
    const shown: ShownTable[] = [];
    for (const view of await links.allInnerTexts()) shown.push(...(await readView(page, view)));
    // 一张表格 has a second sheet, in one row.
    expect(sheets).toHaveLength(shown.length + 1);
    for (const table of shown) expectSameCells(table, findSheet(sheets, table.title));
  });

  await test.step('the plan shows what became of its lines', async () => {
    await comeBackOn(page, '2026-04-02');
    await enter(page, '计划');
    await page.getByRole('link', { name: '计划和记录' }).click();
    const line = (kind: string) =>
      page.getByRole('row').filter({ hasText: kind }).filter({ hasText: theme });
    await expect(line('3月17日 周二')).toContainText('已归档');
    await expect(line('3月17日 周二')).toContainText('按时');
    // The quarter's meeting may have been the same event; only the user may say so.
    await expect(line('支部党员大会')).toContainText('待核对');
    await page.getByRole('button', { name: `是这一次：${theme}` }).click();
    await expect(line('支部党员大会')).toContainText('按时');
  });
});
