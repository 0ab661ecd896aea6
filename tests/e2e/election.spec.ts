import { expect, test, type Page } from '@playwright/test';

import { beginElection, openPart, pick } from './election-walk';
import { activate, compose, tabTo } from './keys';
import { goTo, loadSample, typeAndLeave, waitUntilSaved } from './steps';
import { prepare } from './walk';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const numbers = (page: Page) => page.getByRole('status', { name: '到会人数' });

async function openElection(page: Page, part: string): Promise<void> {
  await goTo(page, '/handover/election');
  await page.getByRole('region', { name: '历次换届' }).getByRole('link').first().click();
  await openPart(page, part);
}

test.describe('an election', () => {
  test.beforeEach(async ({ page }) => {
    await prepare(page, 1);
    await loadSample(page);
    await beginElection(page);
  });

  test('is prepared with days counted back, and nothing typed is lost', async ({ page }) => {
    await expect(page.getByText('9 步，办了 0 步')).toBeVisible();
    await field(page, '新一届届次').fill('第十三届');
    await typeAndLeave(field(page, '拟定选举日期'), '20270115');
    await page.getByRole('button', { name: /^应办日期填2026年12月15日/ }).click();
    await expect(field(page, '应办日期').first()).toHaveValue('2026年12月15日');

    // The answer of the superior before it was asked for is told.
    await typeAndLeave(field(page, '办成日期').first(), '20261120');
    await typeAndLeave(field(page, '办成日期').nth(1), '20261110');
    await field(page, '文号').nth(1).fill('镇党发〔2026〕31号');
    await expect(page.getByText(/早于“报送换届请示”/)).toBeVisible();

    await page.getByRole('button', { name: '加一步' }).click();
    await expect(field(page, '事项').last()).toBeFocused();
    await page.keyboard.insertText('布置会场');
    await activate(page, page.getByRole('button', { name: '上移：布置会场' }));
    await expect(page.getByRole('button', { name: '上移：布置会场' })).toBeFocused();
    await expect(field(page, '事项').nth(8)).toHaveValue('布置会场');
    await page.getByRole('button', { name: '去掉：布置会场' }).click();
    await expect(field(page, '事项')).toHaveCount(9);
    await page.keyboard.press('F8');
    await expect(field(page, '事项').nth(8)).toHaveValue('布置会场');
    await waitUntilSaved(page);

    // Taken back after the page was left, and seen on the page that was opened again.
    await page.getByRole('button', { name: '去掉：布置会场' }).click();
    await goTo(page, '/handover/election');
    await openElection(page, '准备');
    await expect(field(page, '事项')).toHaveCount(9);
    await page.keyboard.press('F8');
    await expect(field(page, '事项').nth(8)).toHaveValue('布置会场');
    await waitUntilSaved(page);

    await page.reload();
    await openElection(page, '准备');
    await expect(page.getByRole('heading', { level: 1, name: '第十三届换届选举' })).toBeVisible();
    await expect(field(page, '文号').nth(1)).toHaveValue('镇党发〔2026〕31号');
    await expect(field(page, '事项').nth(8)).toHaveValue('布置会场');
  });

  test('has its candidates in the order of strokes, and their number judged', async ({ page }) => {
    await openPart(page, '候选人');
    await activate(page, page.getByRole('button', { name: '大会选举支委会委员' }));
    for (const letters of ['zgjg', 'wybl', 'yy']) {
      await pick(page, '添加支委会委员候选人', letters);
    }
    const names = page.getByRole('list', { name: '候选人' }).getByRole('listitem');
    await expect(names).toHaveText([/于一/, /乌云毕力格/, /诸葛建国/]);
    await expect(page.getByText(/差额选举，候选人至少4名/)).toBeVisible();
    await pick(page, '添加支委会委员候选人', 'hyw');
    await expect(page.getByText(/差额选举，候选人至少4名/)).toHaveCount(0);
    await waitUntilSaved(page);
  });

  test('shows by keyboard alone whether enough have come', async ({ page }) => {
    await openPart(page, '到会');
    await activate(page, page.getByRole('button', { name: '今天开会' }));
    await expect(numbers(page)).toContainText('应到 43');
    await expect(numbers(page)).toContainText('4/5 是 35');
    await tabTo(page, page.getByRole('combobox', { name: '谁到了' }));
    await page.keyboard.type('zgjg');
    await page.keyboard.press('Enter');
    await expect(numbers(page)).toContainText('还差 34');

    // Three are called 王伟: the arrows choose, and the next time the two others are offered.
    await page.keyboard.type('ww');
    await expect(page.getByRole('option')).toHaveCount(3);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(numbers(page)).toContainText('现到 2');
    await page.keyboard.type('ww');
    await expect(page.getByRole('option')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F8');
    await expect(numbers(page)).toContainText('现到 1');

    // Enter that ends an input method's word notes nobody.
    const writing = await compose(page, 'wuyun');
    await writing.pressEnter();
    await expect(numbers(page)).toContainText('现到 1');
    await writing.choose('乌云');
    await page.keyboard.press('Enter');
    await expect(numbers(page)).toContainText('现到 2');
    await expect(page.getByRole('checkbox', { name: '乌云毕力格' })).toBeChecked();
  });

  test('counts an exemption only with reason and both consents', async ({ page }) => {
    await openPart(page, '到会');
    await page.getByRole('button', { name: '今天开会' }).click();
    await pick(page, '添加不计入应到的人', 'eedqmg');
    await expect(page.getByText(/^还缺：原因、上级同意的日期/)).toBeVisible();
    await page.getByLabel('原因').selectOption({ label: '年老体弱卧床或生活不能自理' });
    await typeAndLeave(field(page, '上级同意的日期'), '20261120');
    await expect(numbers(page)).toContainText('应到 43');
    await page.getByLabel('大会已通过').check();
    await expect(numbers(page)).toContainText('应到 42');
    await expect(numbers(page)).toContainText('4/5 是 34');
  });

  test('writes its record from what is there, and again without losing anything', async ({
    page,
  }) => {
    await field(page, '新一届届次').fill('第十三届');
    await openPart(page, '会议记录');
    await expect(page.getByText(/填了开会日期才能写入会议记录/)).toBeVisible();
    await openPart(page, '到会');
    await page.getByRole('button', { name: '今天开会' }).click();
    await pick(page, '谁到了', 'zgjg');
    await pick(page, '添加监票人', 'yy');
    await openPart(page, '会议记录');
    await activate(page, page.getByRole('button', { name: '写入会议记录' }));
    await expect(page.getByRole('heading', { level: 1, name: /支部党员大会/ })).toBeVisible();
    await expect(page.getByLabel('届次')).toHaveValue('第十三届');
    await expect(page.getByLabel('监票人')).toHaveValue('于一');
    await expect(page.getByText(/^实到 1 = 应到 44/)).toBeVisible();
    await field(page, '第 1 段').fill('大会由诸葛建国主持。');
    await waitUntilSaved(page);

    await openElection(page, '到会');
    await pick(page, '谁到了', 'wybl');
    await openPart(page, '会议记录');
    await activate(page, page.getByRole('button', { name: '重新写入会议记录' }));
    await expect(page.getByText(/^实到 2 = 应到 44/)).toBeVisible();
    await expect(field(page, '第 1 段')).toHaveValue('大会由诸葛建国主持。');
  });

  test('is deleted while nothing was held, and taken back by one key', async ({ page }) => {
    await goTo(page, '/handover/election');
    await page.getByRole('button', { name: '删除未写届次' }).click();
    await expect(page.getByRole('heading', { name: '还没有登记换届' })).toBeVisible();
    await expect(page.getByRole('button', { name: '撤销' })).toBeVisible();
    await page.keyboard.press('F8');
    await expect(page.getByRole('link', { name: '未写届次' })).toBeVisible();
  });
});

test('the end of the term is told ahead, and an extension counts once it is approved', async ({
  page,
}) => {
  await prepare(page, 1);
  await loadSample(page);
  await goTo(page, '/handover/election');
  const term = page.getByRole('region', { name: '本届任期' });
  const terms = page.getByRole('region', { name: '届次' });
  const save = async () => {
    await terms.getByRole('button', { name: '保存届次' }).click();
    await expect(terms.getByRole('status')).toHaveText(/^已保存/);
  };
  await typeAndLeave(terms.getByLabel('当选日期').last(), '20220115');
  await save();
  await expect(term.getByText(/只剩3个月或者更短，请抓紧办理换届/)).toBeVisible();
  await goTo(page, '/');
  await page.getByRole('link', { name: /^看任期和换届/ }).click();

  await typeAndLeave(terms.getByLabel('当选日期').last(), '20211115');
  await typeAndLeave(terms.getByLabel('延期到（没有不填）').last(), '20270601');
  await save();
  await expect(term.getByText('延期没有上级批准的日期，批准以前不算延期。')).toBeVisible();
  await typeAndLeave(terms.getByLabel('上级批准延期的日期'), '20261101');
  await save();
  await expect(term.getByText(/经批准延期到2027年6月1日/)).toBeVisible();
  await expect(term.getByRole('list', { name: '现任职务' })).toContainText('书记 诸葛建国');
});
