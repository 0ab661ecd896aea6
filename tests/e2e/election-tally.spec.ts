import { expect, test, type Page } from '@playwright/test';

import { beginElection, openPart, pick } from './election-walk';
import { goTo, pasteRows, setUpBranch, typeAndLeave, waitUntilSaved } from './steps';
import { countTwice, finishReading, giveOut, readBallots } from './tally-steps';
import { prepare } from './walk';

const names = ['安国', '白云', '陈刚', '丁宁', '方圆', '高原', '何平', '江河', '康健'];
const letters = ['ag', 'by', 'cg', 'dn', 'fy', 'gy', 'hp', 'jh', 'kj'];

/** Nine full members, of whom two are the old committee. */
const roster = [
  ['姓名', '性别', '民族', '出生日期', '入党日期', '转正日期', '人员类别', '党内职务'],
  ...names.map((name, index) => [
    ...[name, '男', '汉族', '1970-01-02', '1995.07.01', '1996-07-01', '正式党员'],
    ['书记', '组织委员'][index] ?? '',
  ]),
]
  .map((cells) => cells.join('\t'))
  .join('\r\n');

/** Candidates in the order of strokes: 丁宁 1, 安国 2, 陈刚 3, 康健 4. */
const ballots = [
  ...Array<string>(3).fill('123'),
  ...Array<string>(3).fill('124'),
  ...Array<string>(2).fill('134'),
  '234',
];

async function holdMeeting(page: Page): Promise<void> {
  await setUpBranch(page);
  await pasteRows(page, roster, names.length);
  await beginElection(page);
  await page.getByLabel('新一届届次').fill('第十二届');
  await typeAndLeave(page.getByLabel('开会选举的日期（开过才填）'), '20261122');
  await openPart(page, '候选人');
  await page.getByRole('button', { name: '大会选举支委会委员' }).click();
  for (const typed of ['ag', 'cg', 'dn', 'kj']) await pick(page, '添加支委会委员候选人', typed);
  await openPart(page, '到会');
  for (const typed of letters) await pick(page, '谁到了', typed);
  await pick(page, '添加监票人', 'by');
  await pick(page, '添加计票人', 'fy');
}

test.describe('the tally of an election', () => {
  test.beforeEach(async ({ page }) => {
    await prepare(page, 1);
  });

  test('is counted twice, voted on again after a tie, and changes the roster', async ({ page }) => {
    await holdMeeting(page);
    await openPart(page, '计票');
    await giveOut(page, '9', '9');
    await readBallots(page, ballots.slice(0, 4));
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    await page.keyboard.press('2');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('row', { name: /^丁宁/ })).toContainText('5');
    await waitUntilSaved(page);
    // A mark is on disk as soon as it is made: the reading goes on where it was.
    await page.reload();
    await expect(page.getByText('已读 5 张，收回 9 张')).toBeVisible();
    await page.keyboard.press('2');
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await readBallots(page, ballots.slice(5));
    await finishReading(page);

    await expect(page.getByRole('heading', { name: '第二遍计票' })).toBeVisible();
    await expect(page.getByText('已读 0 张，有效 0 张')).toBeVisible();
    // The fifth ballot is read wrongly: 陈刚 for 康健.
    await readBallots(page, ballots.with(4, '123'));
    await finishReading(page);
    await expect(page.getByRole('heading', { name: '两遍对不上的' })).toBeVisible();
    const list = page.getByRole('list', { name: '两遍对不上的选票' });
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await openPart(page, '结果');
    await expect(page.getByText('两遍计票对不上，对上以后才有结果。')).toBeVisible();
    await openPart(page, '计票');
    await page.getByRole('button', { name: '重读第 5 张' }).click();
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '两遍一致' })).toBeVisible();

    await page.getByRole('link', { name: '看结果' }).click();
    await expect(page.getByRole('row', { name: /^丁宁/ })).toContainText('当选');
    await expect(page.getByRole('row', { name: /^陈刚/ })).toContainText('票数相等，再次投票');
    await page.getByRole('button', { name: '开始再次投票' }).click();
    await page.getByRole('link', { name: '去发选票、计票' }).click();
    await countTwice(page, [...Array<string>(5).fill('1'), ...Array<string>(4).fill('2')]);
    await page.getByRole('link', { name: '看结果' }).click();
    await electSecretary(page);
    await applyOutcome(page);
  });
});

async function electSecretary(page: Page): Promise<void> {
  const meeting = page.getByRole('region', { name: '新一届支委会第一次会议：选举书记' });
  const there = meeting.getByRole('group', { name: '到会的委员' });
  for (const name of ['丁宁', '安国', '陈刚']) await there.getByLabel(name).check();
  await meeting
    .getByRole('group', { name: /^书记候选人/ })
    .getByLabel('丁宁')
    .check();
  await meeting.getByRole('button', { name: '开始选举书记' }).click();
  await page.getByRole('link', { name: '去发选票、计票' }).click();
  await countTwice(page, ['1', '1', '0']);
  await page.getByRole('link', { name: '看结果' }).click();
}

async function applyOutcome(page: Page): Promise<void> {
  const apply = page.getByRole('button', { name: '更新任期和职务' });
  await expect(page.getByText('安国、陈刚还没有分工。')).toBeVisible();
  await expect(apply).toBeDisabled();
  const duties = page.getByRole('region', { name: '分工，更新任期和职务' });
  await duties.getByLabel('安国').fill('组织委员');
  await duties.getByLabel('陈刚').fill('宣传委员');
  await apply.click();
  await expect(page.getByRole('listitem').filter({ hasText: '白云：组织委员' })).toContainText(
    '到2026年11月22日',
  );
  await page.getByRole('button', { name: '确认更新' }).click();
  await expect(page.getByText(/已在2026年11月23日.*更新到名册/)).toBeVisible();
  await goTo(page, '/handover/election');
  await expect(page.getByText('第十二届').first()).toBeVisible();
  await goTo(page, '/members');
  await expect(page.getByRole('row', { name: /丁宁/ })).toContainText('书记');
}
