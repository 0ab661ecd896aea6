import { execFileSync } from 'node:child_process';

import { expect, type Page } from '@playwright/test';

import { smallBranch } from './small-branch';
import { goTo, typeAndLeave, waitUntilSaved } from './steps';
import { fileRecord } from './theme-day-walk';

const matter = '合作社冷库扩建';

const person = (page: Page, name: string) => page.getByRole('radiogroup', { name, exact: true });

/** A theme day that is a general meeting too: who, where, what was said, and who came how. */
export async function recordMeeting(page: Page): Promise<void> {
  await page.getByLabel('同一次活动再加一个类别').selectOption({ label: '支部党员大会' });
  await expect(
    page.getByRole('heading', { level: 1, name: '主题党日＋支部党员大会' }),
  ).toBeVisible();
  await typeAndLeave(page.getByLabel('结束时间'), '16:10');
  await page.getByLabel('地点').fill('合作社会议室');
  await page.getByLabel('主持人').selectOption({ label: smallBranch.chair });
  await page.getByLabel('记录人').selectOption({ label: smallBranch.recorder });
  await page.getByRole('group', { name: '形式' }).getByLabel('集中学习').check();
  await page.getByLabel('第 1 段', { exact: true }).fill('逐户报了春耕备耕，再议冷库。');
  await person(page, '那顺').getByLabel('线上').check();
  await person(page, '郭占山').getByLabel('事假').check();
  await page.getByLabel('郭占山的原因').fill('到旗里办事');
  await person(page, '吕秀兰').getByLabel('病假').check();
  await page.getByLabel('吕秀兰的原因').fill('感冒发烧');
}

/** A vote with 8 of 16 in favour: told not to pass, with the article, and no bar to filing. */
export async function decideByHalf(page: Page): Promise<void> {
  await page.getByRole('button', { name: '添加议定事项' }).click();
  await page.getByLabel('议题').fill(matter);
  await page.getByLabel('决定').fill('冷库扩建方案交大会表决。');
  await page.getByLabel('进行了表决').check();
  await expect(page.getByText('有表决权的到会 14 人')).toBeVisible();
  await page.getByLabel('赞成').fill('8');
  await page.getByLabel('反对').fill('4');
  await page.getByLabel('弃权').fill('2');
  await waitUntilSaved(page);
  const filing = page.locator('#filing');
  const advice = filing.getByRole('listitem').filter({ hasText: '按规定没有通过' });
  await expect(advice).toContainText(`“${matter}”：赞成 8，应到有表决权 16`);
  await expect(advice).toContainText('至少是 9，没有达到');
  await expect(advice).toContainText('《中国共产党支部工作条例（试行）》第十一条');
  await expect(advice).toContainText('提醒');
  await expect(filing.getByRole('button', { name: '归档', exact: true })).toBeEnabled();
}

/** 更正: somebody who came late was put down as away, and their vote was left out. */
export async function correctVote(page: Page, theme: string): Promise<void> {
  const reason = '郭占山会后半程到会并投了赞成票，登记时漏记';
  await goTo(page, '/records');
  await page.getByRole('link', { name: theme }).click();
  await page.getByRole('button', { name: '更正', exact: true }).click();
  await person(page, '郭占山').getByLabel('出席').check();
  await page.getByLabel('赞成').fill('9');
  await page.getByLabel(/更正的原因/).fill(reason);
  await waitUntilSaved(page);
  await expect(page.locator('#filing').getByText('按规定没有通过')).toHaveCount(0);
  await fileRecord(page);
  const entry = page.getByRole('listitem').filter({ hasText: `更正后重新归档：${reason}` });
  await expect(entry).toBeVisible();
  const vote = entry.getByRole('row').filter({ hasText: /赞成/ });
  await expect(vote).toContainText(/〔删去〕.*8.*〔新增〕.*9/);
}

/** Saves the record's page and reads its words, without the breaks of its lines. */
export async function savePageText(page: Page, path: string): Promise<string> {
  const downloading = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: '保存 PDF' }).click();
  await (await downloading).saveAs(path);
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  return text.replace(/\s+/g, '');
}
