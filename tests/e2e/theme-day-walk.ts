import { fileURLToPath } from 'node:url';

import { expect, type Page } from '@playwright/test';

import { typeAndLeave } from './steps';

export const photo = (name: string) =>
  fileURLToPath(new URL(`../fixtures/photos/${name}`, import.meta.url));

/** Head of the record: what, when, where, who. */
export async function fillBasics(page: Page): Promise<void> {
  await page.getByLabel('主题', { exact: true }).fill('红色领航，共谋发展，我们在行动');
  await typeAndLeave(page.getByLabel('日期', { exact: true }).first(), '20260617');
  await typeAndLeave(page.getByLabel('开始时间'), '1430');
  await typeAndLeave(page.getByLabel('结束时间'), '16:10');
  await page.getByLabel('地点').fill('三楼党员活动室');
  await page.getByLabel('主持人').selectOption({ label: '诸葛建国' });
  await page.getByLabel('记录人').selectOption({ label: '乌云毕力格' });
  await page.getByRole('group', { name: '形式' }).getByLabel('集中学习').check();
}

/** Marks three people away by keys alone: initials, a digit, Tab, the reason, Enter. */
export async function markAttendanceByKeyboard(page: Page): Promise<void> {
  await page.getByRole('radiogroup').first().getByRole('radio', { checked: true }).focus();
  await page.keyboard.type('hywl');
  await expect(page.getByRole('radiogroup', { name: '呼延乌兰' }).getByLabel('出席')).toBeFocused();
  await page.keyboard.press('4');
  await page.keyboard.press('Tab');
  await page.keyboard.type('术后休养');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1300);
  await page.keyboard.type('yy');
  await expect(page.getByRole('radiogroup', { name: '于一' }).getByLabel('出席')).toBeFocused();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('到镇里开会');
}

/** A matter with a vote: first larger than those present, which is refused, then as it was. */
export async function decideMatter(page: Page): Promise<void> {
  await page.getByRole('button', { name: '添加议定事项' }).click();
  await page.getByLabel('议题').fill('合作社扩建');
  await page.getByLabel('决定').fill('同意扩建冷库。');
  await page.getByLabel('进行了表决').check();
  await page.getByLabel('赞成').fill('99');
  const filing = page.locator('#filing');
  await expect(filing.getByText(/99/)).toBeVisible();
  await expect(filing.getByRole('button', { name: '归档', exact: true })).toBeDisabled();
  const voters = await page.getByText(/有表决权的到会 \d+ 人/).textContent();
  await page.getByLabel('赞成').fill(/\d+/.exec(voters ?? '')?.[0] ?? '');
}

/** Files the record that is open and waits for its page. */
export async function fileRecord(page: Page): Promise<void> {
  const filing = page.locator('#filing');
  await filing.getByRole('button', { name: '归档', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '归档', exact: true }).click();
  await expect(page.getByText(/已归档，封存号/)).toBeVisible();
  await expect(page.getByRole('img', { name: /第 ?1 ?页/ })).toBeVisible({ timeout: 30_000 });
}

/** What the saved file must say. */
export const wordsOfTheFile = [
  '三楼党员活动室',
  '呼延乌兰',
  '大家围绕合作社扩建谈了看法。',
  '会后合影',
];
