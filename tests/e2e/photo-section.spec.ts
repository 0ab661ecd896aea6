import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { serveHarness } from './photo-harness/serve-harness';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/photos/${name}`, import.meta.url));

let harness: Awaited<ReturnType<typeof serveHarness>>;

// One worker for the file: the page is built once for all of its tests.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  harness = await serveHarness('section');
});

test.afterAll(async () => {
  await harness.close();
});

test.beforeEach(async ({ page }) => {
  await page.goto(harness.url);
});

async function addPhotos(page: Page, ...names: readonly string[]) {
  await page.getByLabel('选择照片').setInputFiles(names.map(fixture));
  await expect(page.getByText('已加入')).toBeVisible();
}

async function shownTimes(page: Page): Promise<string[]> {
  const times = await page.locator('.photo-taken').allTextContents();
  return times.map((text) => /\d\d:\d\d/.exec(text)?.[0] ?? '没有');
}

test('shows photos upright with their times, HEIC among them, and passes axe', async ({ page }) => {
  await addPhotos(page, 'plain.jpg', 'rotated-6.jpg', 'sample.heic', 'see-through.png');
  expect(await shownTimes(page)).toEqual(['14:52', '09:05', '15:10', '没有']);
  const shapes = await page
    .locator('.photo-thumbnail img')
    .evaluateAll((images: HTMLImageElement[]) =>
      Promise.all(
        images.map(async (image) => {
          await image.decode();
          return image.naturalWidth > image.naturalHeight;
        }),
      ),
    );
  expect(shapes).toEqual([true, true, true, true]);
  const { violations } = await new AxeBuilder({ page }).include('#photos').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  );
});

test('reorders by dragging a picture', async ({ page }) => {
  const consoleProblems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') consoleProblems.push(message.text());
  });
  await addPhotos(page, 'plain.jpg', 'rotated-6.jpg', 'sample.heic');
  const pictures = page.getByRole('button', { name: /^放大查看/ });
  const from = (await pictures.nth(0).boundingBox())!;
  const to = (await pictures.nth(2).boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 20, from.y + from.height / 2, { steps: 5 });
  await page.mouse.move(to.x + to.width / 2 + 10, to.y + to.height / 2, { steps: 20 });
  await page.mouse.up();
  await expect.poll(() => shownTimes(page)).toEqual(['09:05', '15:10', '14:52']);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(consoleProblems).toEqual([]);
});

test('reorders, deletes and takes back by keyboard alone', async ({ page }) => {
  await addPhotos(page, 'plain.jpg', 'rotated-6.jpg', 'sample.heic');
  await page.getByRole('button', { name: '后移第 1 张照片' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '后移第 2 张照片' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '前移第 3 张照片' })).toBeFocused();
  expect(await shownTimes(page)).toEqual(['09:05', '15:10', '14:52']);
  await page.getByRole('button', { name: '删除第 2 张照片' }).focus();
  await page.keyboard.press('Enter');
  expect(await shownTimes(page)).toEqual(['09:05', '14:52']);
  await page.getByRole('button', { name: '撤销' }).focus();
  await page.keyboard.press('Enter');
  expect(await shownTimes(page)).toEqual(['09:05', '15:10', '14:52']);
});

test('opens a photo by Enter, closes it by Esc, and gives the focus back', async ({ page }) => {
  await addPhotos(page, 'plain.jpg');
  const picture = page.getByRole('button', { name: '放大查看第 1 张照片' });
  await picture.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('img', { name: /^第 1 张照片/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(picture).toBeFocused();
});

test('opens a photo by a click of the mouse', async ({ page }) => {
  await addPhotos(page, 'plain.jpg', 'rotated-6.jpg');
  await page.getByRole('button', { name: '放大查看第 2 张照片' }).click();
  await expect(page.getByRole('dialog').getByRole('img', { name: /^第 2 张照片/ })).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('takes dropped files and names those that are no photos', async ({ page }) => {
  const files = ['plain.jpg', 'not-a-picture.jpg', 'broken.jpg'].map((name) => ({
    name,
    base64: readFileSync(fixture(name)).toString('base64'),
  }));
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, files);
  await page.dispatchEvent('.photo-drop', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('已加入 1 张照片。')).toBeVisible();
  await expect(page.getByText('“not-a-picture.jpg”不是照片，没有加入。')).toBeVisible();
  await expect(page.getByText('“broken.jpg”已损坏或没有传完整')).toBeVisible();
});
