import { expect, test, type Page } from '@playwright/test';

import { activate, compose, tabTo, typeInto } from './keys';
import { openDraft, prepare } from './walk';
import { loadSample, setUpBranch, waitUntilSaved } from './steps';

const roster = [
  '姓名\t性别\t民族\t出生日期\t入党日期\t转正日期\t人员类别',
  '乌云毕力格\t男\t蒙古族\t1980.03.22\t2005.06.20\t2006.06.20\t正式党员',
  '呼延乌兰\t女\t蒙古族\t1979.01.30\t2008.07.01\t2009.07.01\t正式党员',
  '于一\t男\t汉族\t1990.05.12\t2015.06.30\t2016.06.30\t正式党员',
].join('\n');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

async function setUp(page: Page): Promise<void> {
  await page.goto('/');
  await typeInto(page, field(page, '支部名称'), '中共伊金霍洛镇塔拉布拉格村支部委员会');
  await typeInto(page, field(page, '上级党组织'), '中共伊金霍洛镇委员会');
  await typeInto(page, field(page, '每月几日'), '17');
  await activate(page, button(page, '新建支部'));
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
}

async function addMembers(page: Page): Promise<void> {
  await activate(page, page.getByRole('link', { name: '党员', exact: true }));
  await activate(page, button(page, '逐个填写'));
  await typeInto(page, field(page, '姓名'), '诸葛建国');
  await tabTo(page, page.getByRole('radio', { name: '男' }));
  await page.keyboard.press('Space');
  await typeInto(page, field(page, '民族'), '汉族');
  await typeInto(page, field(page, '出生日期'), '19720805');
  await typeInto(page, field(page, '入党日期'), '1996.7.1');
  await typeInto(page, field(page, '转正日期'), '1997-07-01');
  await activate(page, button(page, '保存'));
  await expect(page.getByRole('link', { name: '诸葛建国' })).toBeVisible();
  await activate(page, button(page, '导入名册'));
  await typeInto(page, page.getByLabel(/从 WPS 或 Excel 复制后粘贴到这里/), roster);
  await activate(page, button(page, '导入 3 人'));
  await expect(page.getByRole('heading', { name: '已导入 3 人' })).toBeVisible();
}

async function fillBasics(page: Page): Promise<void> {
  await typeInto(page, field(page, '主题'), '建功新时代 书香筑未来');
  await typeInto(page, field(page, '日期').first(), '20261117');
  await typeInto(page, field(page, '开始时间'), '1500');
  await typeInto(page, field(page, '结束时间'), '16:50');
  await typeInto(page, field(page, '地点'), '村党群服务中心');
  await tabTo(page, field(page, '主持人'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, field(page, '记录人'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByRole('checkbox', { name: '集中学习' }).first());
  await page.keyboard.press('Space');
}

/** The whole table is one stop; letters find a person, a digit marks, Tab leads to the reason. */
async function markAttendance(page: Page): Promise<void> {
  const presentOf = (name: string) =>
    page.getByRole('radiogroup', { name }).getByRole('radio', { name: '出席' });
  await tabTo(page, presentOf('诸葛建国'));
  await page.keyboard.type('hywl');
  await expect(presentOf('呼延乌兰')).toBeFocused();
  await page.keyboard.press('4');
  await page.keyboard.press('Tab');
  await expect(field(page, '呼延乌兰的原因')).toBeFocused();
  await page.keyboard.insertText('术后休养');
  await page.keyboard.press('Enter');
  await expect(presentOf('于一')).toBeFocused();
  await expect(page.getByText('实到 3 = 应到 4 − 请假 1')).toBeVisible();
}

async function writeMinutes(page: Page): Promise<void> {
  await typeInto(page, field(page, '第 1 段'), '大家读了三篇文章。');
  await page.keyboard.press('Enter');
  await expect(field(page, '第 2 段')).toBeFocused();
  await page.keyboard.insertText('于一说图书室周末要有人值班。');
  await page.keyboard.press('Enter');
  await expect(field(page, '第 3 段')).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(field(page, '第 2 段')).toBeFocused();
  await expect(field(page, '第 3 段')).toHaveCount(0);
}

async function decide(page: Page): Promise<void> {
  await activate(page, button(page, '添加议定事项'));
  await typeInto(page, field(page, '议题'), '图书室值班');
  await typeInto(page, field(page, '决定'), '周末由党员轮流值班。');
  await tabTo(page, page.getByRole('checkbox', { name: '进行了表决' }));
  await page.keyboard.press('Space');
  await typeInto(page, field(page, '赞成'), '3');
}

async function file(page: Page): Promise<void> {
  await activate(page, page.locator('#filing').getByRole('button', { name: '归档', exact: true }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '再看看' })).toBeFocused();
  await activate(page, dialog.getByRole('button', { name: '归档', exact: true }));
  await expect(page.getByText(/已归档，封存号/)).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
}

test('the whole job is done without a mouse', async ({ page }) => {
  test.setTimeout(180_000);
  await prepare(page, 1);
  await setUp(page);
  await addMembers(page);
  await activate(page, page.getByRole('link', { name: '今日', exact: true }));
  await activate(page, button(page, '新建记录'));
  await expect(page.getByRole('combobox', { name: '查找类别' })).toBeFocused();
  await page.keyboard.type('ztdr');
  await page.keyboard.press('Enter');
  await fillBasics(page);
  await markAttendance(page);
  await writeMinutes(page);
  await decide(page);
  await file(page);

  const downloading = page.waitForEvent('download', { timeout: 60_000 });
  await activate(page, button(page, '保存 PDF'));
  expect((await downloading).suggestedFilename()).toMatch(/^2026-11-17 主题党日 .*\.pdf$/);

  await activate(page, button(page, '更正'));
  await typeInto(page, field(page, '地点'), '塔拉布拉格中心小学图书室');
  await typeInto(page, page.getByLabel(/更正的原因/), '地点写错了');
  await file(page);
  const place = page.getByRole('row').filter({
    has: page.getByRole('rowheader', { name: '地点' }),
  });
  await expect(place.getByRole('deletion').first()).toBeVisible();
  await activate(page, page.locator('summary'));
  await expect(place).toHaveCount(0);
  await activate(page, page.getByRole('link', { name: '看第 1 版全文' }));
  await expect(page.getByText(/已被更正，现在是第 2 版/)).toBeVisible();
});

test('a deletion is taken back by one key, and the focus stays', async ({ page }) => {
  await prepare(page, 1);
  await loadSample(page);
  await openDraft(page);
  const first = field(page, '第 1 段');
  const text = await first.inputValue();
  await activate(page, button(page, '删除第 1 段'));
  await expect(first).not.toHaveValue(text);
  await expect(first).toBeFocused();
  await page.keyboard.press('F8');
  await expect(first).toHaveValue(text);
  await expect(page.getByText('已删除一段')).toHaveCount(0);
});

test('another room is announced by its name and begins with the focus in it', async ({ page }) => {
  await prepare(page, 1);
  await setUpBranch(page);
  for (const room of ['记录', '党员', '设置', '今日']) {
    await activate(page, page.getByRole('link', { name: room, exact: true }));
    await expect(page.getByRole('main')).toBeFocused();
    await expect(page).toHaveTitle(`${room} · 中共伊金霍洛镇塔拉布拉格村支部委员会`);
  }
});

test('Enter inside an input method never jumps, adds or submits', async ({ page }) => {
  await prepare(page, 1);
  await loadSample(page);
  await openDraft(page);
  const paragraphs = await page.getByLabel(/^第 \d+ 段$/).count();
  const lines = await page.getByLabel(/^议程第 \d+ 项$/).count();
  const fields = ['主题', '日期', '议程第 1 项', '第 1 段', '额尔敦其木格的原因'];
  await page.evaluate(() => {
    const composed = new Array<boolean>();
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') composed.push(event.isComposing);
      document.body.dataset['composedEnters'] = composed.join(' ');
    });
  });
  for (const name of fields) {
    const control = field(page, name).first();
    await control.focus();
    await page.keyboard.press('ControlOrMeta+End');
    const writing = await compose(page, 'hui');
    await writing.pressEnter();
    await expect(control, `${name} keeps the focus`).toBeFocused();
    await expect(control, `${name} goes on composing`).toHaveValue(/hui$/);
    await writing.choose('会');
    await expect(control).toHaveValue(/会$/);
  }
  const seen = await page.locator('body').getAttribute('data-composed-enters');
  expect(seen).toBe(fields.map(() => 'true').join(' '));
  await expect(page.getByLabel(/^第 \d+ 段$/)).toHaveCount(paragraphs);
  await expect(page.getByLabel(/^议程第 \d+ 项$/)).toHaveCount(lines);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await waitUntilSaved(page);
});
