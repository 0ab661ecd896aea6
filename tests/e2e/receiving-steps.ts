import { readFile } from 'node:fs/promises';

import { expect, type FileChooser, type Page } from '@playwright/test';

import type { Handover } from '@shared/domain/handover';
import { toPackageCode } from '@shared/handover/handover-codes';
import { openBag } from '@shared/package/open-bag';
import { toByteSource } from '@shared/package/bytes';

import { goTo } from './steps';

/** 王建国 hands over to 李梅, as the giver's program keeps it. */
const handover: Handover = {
  id: '00000000-0000-7000-8000-000000000901',
  number: '2026-1',
  reason: 'election',
  on: '2026-11-23',
  place: '村党群服务中心',
  from: { name: '王建国', post: '原支部书记' },
  to: { name: '李梅', post: '支部书记' },
  witness: { name: '赵志远', post: '镇党委组织委员' },
  items: [],
  countedItems: [],
  openMatters: '发展对象斯琴的政审材料还没有收齐。',
  listsGaps: true,
  package: null,
  confirmedAtMs: null,
  supplements: [],
  changedAtMs: Date.UTC(2026, 10, 23),
};

/** Puts a handover into the open book, past the program; the rest of the story is the program's. */
export async function putHandover(page: Page): Promise<void> {
  await page.evaluate(async (row) => {
    const names = await indexedDB.databases();
    const name = names.find((one) => one.name?.startsWith('book-'))?.name ?? '';
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(new Error('the book does not open'));
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('handovers', 'readwrite');
        transaction.objectStore('handovers').put(row);
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  }, handover);
}

/** Chromium's own dialog cannot be answered by a test; without it the file is a download. */
export async function withoutSaveDialog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
  });
}

/** Saves the open book as a package. */
export async function savePackage(page: Page, path: string): Promise<void> {
  await goTo(page, '/settings/backups');
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: '另存一份' }).click(),
  ]);
  await download.saveAs(path);
  await expect(page.getByText(/已存好并核对过/)).toBeVisible({ timeout: 60_000 });
}

/** The code that stands on the printed list. */
export async function readCode(path: string): Promise<string> {
  const { bag } = await openBag(toByteSource(new Uint8Array(await readFile(path))));
  const tagManifest = bag?.tagFiles.find((file) => file.path === 'tagmanifest-sha256.txt');
  return toPackageCode(tagManifest?.sha256 ?? '');
}

export async function choosePackage(
  page: Page,
  file: Parameters<FileChooser['setFiles']>[0],
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择移交包' }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Types the code off the list and takes the package over; answers the confirmation code. */
export async function takeOver(page: Page, code: string): Promise<string> {
  await page.getByLabel('移交清单上的核对码').fill(code);
  await page.getByRole('button', { name: '接收', exact: true }).click();
  await expect(page.getByRole('heading', { name: '接收好了' })).toBeVisible({ timeout: 60_000 });
  const shown = page.getByTestId('confirmation-code');
  await expect(shown).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  return shown.innerText();
}

/** Corrects a filed record's place and files it again. */
export async function correctPlace(page: Page, record: string, place: string, reason: string) {
  await goTo(page, record);
  await page.getByRole('button', { name: '更正' }).click();
  await page.getByLabel('地点').fill(place);
  await page.getByLabel(/更正的原因/).fill(reason);
  await page.locator('#filing').getByRole('button', { name: '归档', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '归档', exact: true }).click();
  await expect(page.getByText(/更正后重新归档/)).toBeVisible();
}

/** Addresses of the first filed records of the list, as `/records/…`. */
export async function listFiled(page: Page): Promise<readonly string[]> {
  await goTo(page, '/records');
  const rows = page.getByRole('row').filter({ hasText: '已归档' });
  await expect(rows.first()).toBeVisible();
  const hrefs = await rows
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(hrefs.map((href) => href.replace(/^#/, '')))].filter((href) =>
    /^\/records\/[0-9a-f-]+$/.test(href),
  );
}
