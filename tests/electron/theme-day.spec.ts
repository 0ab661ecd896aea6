import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import {
  beginRecord,
  goTo,
  pasteRoster,
  setUpBranch,
  waitUntilSaved,
  writeSubstitute,
} from '../e2e/steps';
import {
  decideMatter,
  fileRecord,
  fillBasics,
  markAttendanceByKeyboard,
  photo,
  wordsOfTheFile,
} from '../e2e/theme-day-walk';

import { killApp, test } from './launch';

test('the whole job on the desktop, killed in the middle, loses nothing that was saved', async ({
  start,
  dataFolder,
}) => {
  test.setTimeout(240_000);
  const first = await start();
  await setUpBranch(first.page);
  expect(await pasteRoster(first.page)).toBe(46);
  await writeSubstitute(first.page);
  await goTo(first.page, '/');
  await beginRecord(first.page, '主题党日');
  await fillBasics(first.page);
  await markAttendanceByKeyboard(first.page);
  await first.page.getByLabel('第 1 段', { exact: true }).fill('大家围绕合作社扩建谈了看法。');
  await first.page
    .locator('input[type=file]')
    .setInputFiles(['plain.jpg', 'rotated-6.jpg', 'sample.heic'].map(photo));
  await expect(first.page.getByLabel(/张照片的说明/)).toHaveCount(3, { timeout: 60_000 });
  await first.page.getByLabel('第 3 张照片的说明').fill('会后合影');
  await waitUntilSaved(first.page);

  await killApp(first.app);

  const { app, page } = await start();
  await page.getByRole('link', { name: '红色领航，共谋发展，我们在行动', exact: true }).click();
  await expect(page.getByLabel('日期', { exact: true }).first()).toHaveValue(
    '2026年6月17日（周三）',
  );
  await expect(page.getByLabel('第 1 段', { exact: true })).toHaveValue(
    '大家围绕合作社扩建谈了看法。',
  );
  await expect(page.getByLabel('呼延乌兰的原因')).toHaveValue('术后休养');
  await expect(page.getByLabel('第 3 张照片的说明')).toHaveValue('会后合影');
  await decideMatter(page);
  await fileRecord(page);

  const path = join(dataFolder, 'record.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: '保存 PDF' }).click();
  await expect(page.getByText(/^已保存：/)).toBeVisible({ timeout: 60_000 });
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
    'No syntax or stream',
  );
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  for (const words of wordsOfTheFile) expect(text).toContain(words);
});
