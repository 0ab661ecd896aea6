import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { expect, test, type Page } from '@playwright/test';

import { pasteRoster, setUpBranch, typeAndLeave, waitUntilSaved, writeSubstitute } from './steps';

const photo = (name: string) =>
  fileURLToPath(new URL(`../fixtures/photos/${name}`, import.meta.url));

async function fillBasics(page: Page): Promise<void> {
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
async function markAttendanceByKeyboard(page: Page): Promise<void> {
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

test('a secretary sets up the branch, records a theme day, files it and holds its page', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const policyViolations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) policyViolations.push(message.text());
  });
  await setUpBranch(page);
  expect(await pasteRoster(page)).toBe(46);
  await writeSubstitute(page);

  await page.getByRole('link', { name: '今日' }).click();
  await page.getByRole('button', { name: '新建主题党日记录' }).click();
  await fillBasics(page);
  await markAttendanceByKeyboard(page);
  await page.getByLabel('第 1 段', { exact: true }).fill('大家围绕合作社扩建谈了看法。');
  await waitUntilSaved(page);

  await page.reload();
  await expect(page.getByLabel('主题', { exact: true })).toHaveValue(
    '红色领航，共谋发展，我们在行动',
  );
  await expect(page.getByLabel('日期', { exact: true }).first()).toHaveValue(
    '2026年6月17日（周三）',
  );
  await expect(page.getByLabel('第 1 段', { exact: true })).toHaveValue(
    '大家围绕合作社扩建谈了看法。',
  );
  await expect(page.getByLabel('呼延乌兰的原因')).toHaveValue('术后休养');
  await expect(page.getByRole('radiogroup', { name: '于一' }).getByLabel('线上')).toBeChecked();

  const files = ['plain.jpg', 'rotated-6.jpg', 'sample.heic', 'not-a-picture.jpg'].map(photo);
  await page.locator('input[type=file]').setInputFiles(files);
  await expect(page.getByLabel(/张照片的说明/)).toHaveCount(3, { timeout: 60_000 });
  await expect(page.getByText(/not-a-picture\.jpg/)).toBeVisible();
  for (const [index, caption] of ['学习现场', '集体讨论', '会后合影'].entries()) {
    await page.getByLabel(`第 ${index + 1} 张照片的说明`).fill(caption);
  }

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
  for (const reason of await page.getByPlaceholder('原因').all()) {
    if ((await reason.inputValue()) === '') await reason.fill('外出');
  }
  await filing.getByRole('button', { name: '归档', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '归档', exact: true }).click();

  await expect(page.getByText(/已归档，封存号/)).toBeVisible();
  await expect(page.getByRole('img', { name: /第 ?1 ?页/ })).toBeVisible({ timeout: 30_000 });
  const downloading = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: '保存 PDF' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(
    '2026-06-17 主题党日 红色领航，共谋发展，我们在行动.pdf',
  );
  const path = await download.path();
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
    'No syntax or stream',
  );
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  for (const words of ['三楼党员活动室', '呼延乌兰', '大家围绕合作社扩建谈了看法。', '会后合影']) {
    expect(text).toContain(words);
  }
  expect(policyViolations).toEqual([]);
});
