import { execFileSync } from 'node:child_process';

import { expect, test } from '@playwright/test';

import { beginRecord, pasteRoster, setUpBranch, waitUntilSaved, writeSubstitute } from './steps';
import {
  decideMatter,
  fileRecord,
  fillBasics,
  markAttendanceByKeyboard,
  photo,
  wordsOfTheFile,
} from './theme-day-walk';

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
  await beginRecord(page, '主题党日');
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

  await decideMatter(page);
  await fileRecord(page);

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
  for (const words of wordsOfTheFile) {
    expect(text).toContain(words);
  }
  expect(policyViolations).toEqual([]);
});
