import { expect, test, type Page } from '@playwright/test';

import { anEncryptedPdf } from '@tests/builders/pdf-files';

import { aPdfFile, aPhotoFile, asPdfFile } from './scan-files';
import { goTo, loadSample, typeAndLeave } from './steps';

async function openFiled(page: Page): Promise<void> {
  await loadSample(page);
  await goTo(page, '/records');
  await page.getByRole('row').filter({ hasText: '已归档' }).first().getByRole('link').click();
  await expect(page.getByText(/已归档，封存号/)).toBeVisible();
}

const section = (page: Page) => page.getByRole('region', { name: '签字扫描件' });
const chooser = (page: Page) => page.getByLabel('选择扫描件');
const titleOf = (page: Page, nth: number) => page.getByLabel(`第 ${nth} 份扫描件的名称`);

test('a PDF and a photo of signed sheets are bound to a filed record and stay there', async ({
  page,
}) => {
  await openFiled(page);
  const seal = await page.getByText(/已归档，封存号/).textContent();
  await chooser(page).setInputFiles([
    await aPdfFile('签到表.pdf', 2),
    await aPhotoFile(page, 'IMG_20260617.jpg'),
  ]);
  await expect(page.getByText('已装入 2 份扫描件。')).toBeVisible();
  await expect(section(page)).toContainText('2 份，共 3 页');
  await expect(titleOf(page, 1)).toHaveValue('签到表');
  await expect(titleOf(page, 2)).toHaveValue('');
  await typeAndLeave(titleOf(page, 2), '选票统计');
  await expect(page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();

  await page.getByRole('button', { name: '前移第 2 份扫描件' }).click();
  await expect(titleOf(page, 1)).toHaveValue('选票统计');
  await page.reload();
  await expect(titleOf(page, 1)).toHaveValue('选票统计');
  await expect(titleOf(page, 2)).toHaveValue('签到表');
  expect(await page.getByText(/已归档，封存号/).textContent()).toBe(seal);
  await expect(page.getByText('装入签字扫描件：签到表')).toBeVisible();

  await page.getByRole('button', { name: '放大查看签到表第 1 页' }).click();
  const dialog = page.getByRole('dialog');
  const picture = dialog.getByRole('img');
  await expect(picture).toBeVisible();
  // It has no size until it is read.
  const sizeOf = (image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight];
  await expect.poll(() => picture.evaluate(sizeOf)).toEqual([1654, 2339]);
  await dialog.getByRole('button', { name: '下一页' }).click();
  await expect(dialog.getByRole('heading')).toHaveText('签到表，第 2 页，共 2 页');
  await dialog.getByRole('button', { name: '这一页前移' }).click();
  await expect(dialog.getByRole('heading')).toHaveText('签到表，第 1 页，共 2 页');
  await dialog.getByRole('button', { name: '关闭' }).click();
});

test('a scan that was taken out comes back at once, later, or goes for good', async ({ page }) => {
  await openFiled(page);
  await chooser(page).setInputFiles(await aPdfFile('选票统计.pdf', 1));
  await expect(titleOf(page, 1)).toHaveValue('选票统计');
  await page.getByRole('button', { name: '取出第 1 份扫描件' }).click();
  await expect(page.getByText('还没有扫描件。')).toBeVisible();
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(titleOf(page, 1)).toHaveValue('选票统计');

  await page.getByRole('button', { name: '取出第 1 份扫描件' }).click();
  await expect(page.getByText('还没有扫描件。')).toBeVisible();
  const address = page.url();
  await goTo(page, '/records/deleted');
  await page.getByRole('button', { name: '放回扫描件：选票统计' }).click();
  await expect(page.getByText('没有取出的签字扫描件。')).toBeVisible();
  await page.goto(address);
  await expect(titleOf(page, 1)).toHaveValue('选票统计');

  await page.getByRole('button', { name: '取出第 1 份扫描件' }).click();
  await goTo(page, '/records/deleted');
  await page.getByRole('button', { name: '彻底删除扫描件：选票统计' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '彻底删除' }).click();
  await expect(page.getByText('没有取出的签字扫描件。')).toBeVisible();
});

test('what cannot be taken in is refused by name, and the rest comes in', async ({ page }) => {
  await openFiled(page);
  const whole = await aPdfFile('签字页.pdf', 1);
  const broken = asPdfFile('传坏了.pdf', new TextEncoder().encode('%PDF-1.7 and nothing else'));
  const protectedPdf = asPdfFile('加密的.pdf', await anEncryptedPdf());
  const text = { name: '名单.txt', mimeType: 'text/plain', buffer: Buffer.from('名单') };
  await chooser(page).setInputFiles([broken, protectedPdf, text, whole]);
  await expect(page.getByText('已装入 1 份扫描件。')).toBeVisible();
  const alert = section(page).getByRole('alert');
  await expect(alert).toContainText('有 3 个文件没有加入');
  await expect(alert).toContainText('“传坏了.pdf”已损坏或没有传完整');
  await expect(alert).toContainText('“加密的.pdf”是加了密码的 PDF');
  await expect(alert).toContainText('“名单.txt”不是 PDF，也不是图片');
  await alert.getByRole('button', { name: '知道了' }).click();

  await chooser(page).setInputFiles(whole);
  await expect(alert).toContainText('“签字页.pdf”已经装在这里了');
  await expect(section(page)).toContainText('1 份，共 1 页');
});

test('a long PDF tells how far it is, and cancelling leaves nothing of it', async ({ page }) => {
  await openFiled(page);
  await chooser(page).setInputFiles(await aPdfFile('全年签到表.pdf', 200));
  await expect(page.getByText(/正在处理“全年签到表.pdf”第 \d+ 页，共 200 页/)).toBeVisible();
  await section(page).getByRole('button', { name: '取消' }).click();
  await expect(section(page).getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByText('还没有扫描件。')).toBeVisible();
  await page.reload();
  await expect(page.getByText('还没有扫描件。')).toBeVisible();
});

test('files that are dropped on the section are taken in', async ({ page }) => {
  await openFiled(page);
  const { name, mimeType, buffer } = await aPdfFile('签到表.pdf', 1);
  const transfer = await page.evaluateHandle(
    ({ text, fileName, type }) => {
      const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], fileName, { type }));
      return data;
    },
    { text: buffer.toString('base64'), fileName: name, type: mimeType },
  );
  const target = section(page).getByText('还没有扫描件。');
  await target.dispatchEvent('dragover', { dataTransfer: transfer });
  await target.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(titleOf(page, 1)).toHaveValue('签到表');
});
